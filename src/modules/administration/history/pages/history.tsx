import type { DeedRow } from '../../../../core/accounts/administrators/history/store.ts'
import { administratorPaths } from '../../../../core/accounts/administrators/paths.ts'
import { TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { addressWith, type Sorting, sortedBy, sortingFields } from '../../../../ui/sorting.ts'
import { ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { administrationPaths } from '../../organizations/paths.ts'
import { DeedTable } from './deed-table.tsx'

interface AdministrationHistoryPageProps {
  frame: Frame
  rows: DeedRow[]
  total: number
  text: string
  sorting: Sorting<'date'>
  number: number
  pages: number
}

export const AdministrationHistoryPage = (props: AdministrationHistoryPageProps) => {
  const { frame, rows, total, text, sorting, number, pages } = props
  const list = administratorPaths.history
  const fields = { recherche: text }
  const kept = { ...fields, ...sortingFields(sorting) }
  return (
    <Page frame={frame} title="Historique">
      <Heading
        title="Historique"
        lead={`${formatCount(total, 'action', 'actions')} des administrateurs de la plateforme.`}
      />
      <FilterBar action={list} submit="Chercher" clearHref={text ? list : undefined} sorting={sorting}>
        <TextField
          form={searchForm(fields)}
          name="recherche"
          label="Structure ou administrateur"
          hint="Par exemple gites-vercors"
        />
      </FilterBar>
      <DeedTable rows={rows} sort={sortedBy(list, fields, sorting)('date')} />
      <Pagination page={number} pages={pages} href={(page) => addressWith(list, { ...kept, page: String(page) })} />
      <ExportLinks links={exportLinks((format) => addressWith(administrationPaths.historyExport(format), kept))} />
    </Page>
  )
}
