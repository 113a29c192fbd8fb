import { directoryNames } from '../../../core/directory/words.ts'
import type { HistoryRow } from '../../../core/history/store.ts'
import { describeChanges } from '../../../core/history/values.ts'
import { authorOfRow, type HistoryWords } from '../../../core/history/words.ts'
import type { List } from '../../../platform/documents/list.ts'
import { formatMoment } from '../../../ui/format.ts'
import { type Names, subjectInWords } from './words.ts'

/** The history for readers: XLSX, CSV, PDF. */
export const historyList = (
  rows: readonly HistoryRow[],
  names: Names,
  types: readonly { id: number; name: string }[],
  words: HistoryWords,
  timeZone: string,
  subtitle: string,
): List<HistoryRow> => ({
  title: 'Historique',
  subtitle,
  columns: [
    { header: 'Quand', weight: 1.5, value: (row) => formatMoment(row.at, timeZone) },
    { header: 'Quoi', weight: 1.5, value: (row) => words.verbs[row.verb] ?? row.verb },
    { header: 'Objet', weight: 1.5, value: (row) => subjectInWords(words, names, row) },
    { header: 'Qui', weight: 1.5, value: authorOfRow },
    {
      header: 'Détail',
      screenOnly: true,
      value: (row) => describeChanges(words, row.changes, directoryNames(types)).join(' ; '),
    },
  ],
  rows,
})
