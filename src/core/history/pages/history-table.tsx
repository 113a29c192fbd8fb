import type { Child } from 'hono/jsx'
import { Empty } from '../../../ui/empty.tsx'
import { formatCount, formatMoment } from '../../../ui/format.ts'
import { type Column, DataTable } from '../../../ui/tables.tsx'
import type { HistoryRow } from '../store.ts'
import { describeChanges, type ValueName } from '../values.ts'
import { authorOfRow, type HistoryWords } from '../words.ts'

interface HistoryTableProps {
  rows: HistoryRow[]
  timeZone: string
  words: HistoryWords
  /** What each entry is about, where the list is not about one thing alone. */
  subjectOf?: (row: HistoryRow) => Child
  /** What stored codes are called. */
  nameOf?: ValueName
  /** The heading of the moments sorts the list. */
  sort?: Column<HistoryRow>['sort']
}

export const HistoryTable = ({ rows, timeZone, words, subjectOf, nameOf, sort }: HistoryTableProps) => (
  <DataTable
    caption="Historique"
    rows={rows}
    empty={<Empty title="Aucun changement pour l'instant" icon="history" />}
    columns={[
      { header: 'Quand', sort, cell: (row) => formatMoment(row.at, timeZone) },
      { header: 'Quoi', main: true, cell: (row) => words.verbs[row.verb] ?? row.verb },
      ...(subjectOf ? [{ header: 'Objet', cell: subjectOf }] : []),
      { header: 'Qui', cell: authorOfRow },
      { header: 'Détail', cell: (row) => <ChangeList {...{ row, words, nameOf }} /> },
    ]}
  />
)

interface ChangeListProps {
  row: HistoryRow
  words: HistoryWords
  nameOf: ValueName | undefined
}

const ChangeList = ({ row, words, nameOf }: ChangeListProps) => {
  const changes = describeChanges(words, row.changes, nameOf)
  if (changes.length === 0) return null
  const list = (
    <ul>
      {changes.slice(0, 60).map((change) => (
        <li>{change}</li>
      ))}
    </ul>
  )
  if (changes.length <= shownOpen) return list
  return (
    <details>
      <summary>{formatCount(changes.length, 'valeur', 'valeurs')}</summary>
      {list}
    </details>
  )
}

/** So few are read at once; more stand behind their count. */
const shownOpen = 3
