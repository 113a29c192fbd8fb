import { directoryNames } from '../../../../core/directory/words.ts'
import { HistoryTable } from '../../../../core/history/pages/history-table.tsx'
import type { HistoryFilter, HistoryRow } from '../../../../core/history/store.ts'
import { subjectNames } from '../../../../core/history/words.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { Select, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { historyPaths } from '../paths.ts'

interface HistoryPageProps {
  frame: Frame
  organization: Organization
  rows: HistoryRow[]
  total: number
  filter: HistoryFilter
  number: number
  pages: number
}

export const HistoryPage = ({ frame, organization, rows, total, filter, number, pages }: HistoryPageProps) => {
  const list = historyPaths.list(organization.slug)
  const typed = { objet: filter.subject ?? '', numero: filter.subjectId ? String(filter.subjectId) : '' }
  const form = searchForm(typed)
  return (
    <Page frame={frame} title="Historique" width="wide">
      <Heading
        title="Historique"
        lead={`${formatCount(total, 'changement', 'changements')}, du plus récent au plus ancien.`}
      />
      <FilterBar action={list} clearHref={filter.subject || filter.subjectId ? list : undefined}>
        <Select
          form={form}
          name="objet"
          label="Objet"
          placeholder="Tous"
          options={Object.entries(subjectNames).map(([value, label]) => ({ value, label }))}
        />
        <TextField form={form} name="numero" label="Numéro" size="short" />
      </FilterBar>
      <HistoryTable rows={rows} timeZone={organization.timeZone} nameOf={directoryNames()} withSubject />
      <Pagination page={number} pages={pages} href={(page) => `${list}?${new URLSearchParams(typed)}&page=${page}`} />
      <ExportLinks
        links={exportLinks(
          (format) => `${historyPaths.export(organization.slug, format)}?${new URLSearchParams(typed)}`,
        )}
      />
    </Page>
  )
}
