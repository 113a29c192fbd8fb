import type { DeedRow } from '../../../../core/accounts/administrators/history/store.ts'
import { administrationZone } from '../../../../core/accounts/administrators/rules.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import { type Column, DataTable } from '../../../../ui/tables.tsx'
import { administrationPaths } from '../../organizations/paths.ts'
import { authorOf, detailsOf, verbOf } from '../words.ts'

interface DeedTableProps {
  rows: DeedRow[]
  sort?: Column<DeedRow>['sort']
  /** The list is about one structure: nobody needs its name on each line. */
  isOfOne?: boolean
}

export const DeedTable = ({ rows, sort, isOfOne = false }: DeedTableProps) => (
  <DataTable
    caption="Historique"
    rows={rows}
    empty={<Empty title="Rien n'est noté pour l'instant" icon="history" />}
    columns={[
      { header: 'Quand', sort, cell: ({ at }) => formatMoment(at, administrationZone) },
      { header: 'Quoi', main: true, cell: verbOf },
      ...(isOfOne ? [] : [{ header: 'Structure', cell: (row: DeedRow) => <StructureOf row={row} /> }]),
      { header: 'Qui', cell: authorOf },
      { header: 'Détail', cell: (row) => detailsOf(row).map((sentence) => <p>{sentence}</p>) },
    ]}
  />
)

const StructureOf = ({ row: { organizationSlug, organizationName } }: { row: DeedRow }) =>
  organizationSlug ? <a href={administrationPaths.one(organizationSlug)}>{organizationName}</a> : <>–</>
