import type { Organization } from '../../../../core/organizations/rules.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Select, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { historyPaths } from '../paths.ts'
import type { HistoryFilter, HistoryRow } from '../store.ts'
import { describeChange, subjectNames, verbNames } from '../words.ts'

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
      <DataTable
        caption="Historique"
        rows={rows}
        empty={<Empty title="Aucun changement pour ce choix" icon="history" />}
        columns={[
          { header: 'Quand', cell: (row) => formatMoment(row.at, organization.timeZone) },
          { header: 'Quoi', main: true, cell: (row) => verbNames[row.verb] ?? row.verb },
          { header: 'Objet', cell: (row) => `${subjectNames[row.subject] ?? row.subject} n° ${row.subjectId}` },
          { header: 'Qui', cell: (row) => <Author row={row} /> },
          { header: 'Détail', cell: (row) => <Changes row={row} /> },
        ]}
      />
      <Pagination page={number} pages={pages} href={(page) => `${list}?${new URLSearchParams(typed)}&page=${page}`} />
    </Page>
  )
}

const fullName = (first: string | null, last: string | null) => [first, last].filter(Boolean).join(' ')

const Author = ({ row }: { row: HistoryRow }) => {
  const who = fullName(row.authorFirstName, row.authorLastName) || 'Le programme'
  const principal = fullName(row.principalFirstName, row.principalLastName)
  return <>{principal ? `${who}, au nom de ${principal}` : who}</>
}

const Changes = ({ row }: { row: HistoryRow }) => {
  const entries = Object.entries(row.changes)
  if (entries.length === 0) return null
  return (
    <details>
      <summary>{formatCount(entries.length, 'valeur', 'valeurs')}</summary>
      <ul>
        {entries.slice(0, 60).map(([field, change]) => (
          <li>{describeChange(field, change)}</li>
        ))}
      </ul>
    </details>
  )
}
