import type { Child } from 'hono/jsx'
import { Empty } from '../../../ui/empty.tsx'
import { formatCount, formatMoment } from '../../../ui/format.ts'
import { type Column, DataTable } from '../../../ui/tables.tsx'
import type { HistoryRow } from '../store.ts'
import { authorOfRow, describeChange, type ValueName, verbNames } from '../words.ts'

interface HistoryTableProps {
  rows: HistoryRow[]
  timeZone: string
  /** What each entry is about, where the list is not about one thing alone. */
  subjectOf?: (row: HistoryRow) => Child
  /** What stored codes are called. */
  nameOf?: ValueName
  /** The heading of the moments sorts the list. */
  sort?: Column<HistoryRow>['sort']
}

export const HistoryTable = ({ rows, timeZone, subjectOf, nameOf, sort }: HistoryTableProps) => (
  <DataTable
    caption="Historique"
    rows={rows}
    empty={<Empty title="Aucun changement pour l'instant" icon="history" />}
    columns={[
      { header: 'Quand', sort, cell: (row) => formatMoment(row.at, timeZone) },
      { header: 'Quoi', main: true, cell: (row) => verbNames[row.verb] ?? row.verb },
      ...(subjectOf ? [{ header: 'Objet', cell: subjectOf }] : []),
      { header: 'Qui', cell: authorOfRow },
      { header: 'Détail', cell: (row) => <ChangeList row={row} nameOf={nameOf} /> },
    ]}
  />
)

const ChangeList = ({ row, nameOf }: { row: HistoryRow; nameOf: ValueName | undefined }) => {
  const entries = Object.entries(row.changes)
  if (entries.length === 0) return null
  const list = (
    <ul>
      {entries.slice(0, 60).map(([field, change]) => (
        <li>{describeChange(field, change, nameOf)}</li>
      ))}
    </ul>
  )
  if (entries.length <= shownOpen) return list
  return (
    <details>
      <summary>{formatCount(entries.length, 'valeur', 'valeurs')}</summary>
      {list}
    </details>
  )
}

/** So few are read at once; more stand behind their count. */
const shownOpen = 3
