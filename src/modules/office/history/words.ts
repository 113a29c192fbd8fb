import type { HistoryRow } from '../../../core/history/store.ts'
import type { HistoryWords } from '../../../core/history/words.ts'
import type { Named } from '../../../core/module.ts'

/** The names of the things that some rows are about, by kind and number. */
export type Names = ReadonlyMap<string, Named>

export const nameOfRow = (names: Names, { subject, subjectId }: Pick<HistoryRow, 'subject' | 'subjectId'>) =>
  names.get(`${subject} ${subjectId}`)

/** « Hébergement Le Mas des Oliviers », or its number where the reader may not know more. */
export const subjectInWords = (
  { subjects }: HistoryWords,
  names: Names,
  row: Pick<HistoryRow, 'subject' | 'subjectId'>,
) => `${subjects[row.subject] ?? row.subject} ${nameOfRow(names, row)?.name ?? `n° ${row.subjectId}`}`
