import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { sortedBy } from '../../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { reminderPaths } from '../../behind/paths.ts'
import { isFiltered, pageSize, type SentQuery, sentAddress, sentFields } from '../query.ts'
import type { SentReminder } from '../store.ts'
import { reminderColumns } from './reminders.tsx'

interface SentPageProps {
  frame: Frame
  slug: string
  timeZone: string
  query: SentQuery
  rows: SentReminder[]
  total: number
  departments: Department[]
  mayReadMails: boolean
}

const states = [
  { value: 'avis', label: 'Avis avant une sortie' },
  { value: 'sorties', label: 'Sorties des recherches' },
  { value: 'confirmes', label: "Suivis de « Rien n'a changé »" },
  { value: 'non-partis', label: 'Non partis' },
]

export const SentPage = (props: SentPageProps) => {
  const { frame, slug, query, rows, total, departments } = props
  const list = reminderPaths.sent(slug)
  const sort = sortedBy(list, sentFields(query), query.sorting)
  const form = searchForm({ q: query.search, departement: query.department, etat: query.state ?? '' })
  return (
    <Page frame={frame} title="Rappels envoyés" width="wide">
      <Breadcrumb links={[{ label: 'Rappels', href: reminderPaths.list(slug) }]} current="Envoyés" />
      <Heading title="Rappels envoyés" lead={formatCount(total, 'rappel ou avis', 'rappels et avis')} />
      <FilterBar action={list} clearHref={isFiltered(query) ? list : undefined} sorting={query.sorting}>
        <TextField form={form} name="q" label="Rechercher" hint="Nom ou code du propriétaire" />
        <Select
          form={form}
          name="departement"
          label="Département"
          placeholder="Tous"
          options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
        />
        <Select form={form} name="etat" label="Ce qui" placeholder="Tout" options={states} />
      </FilterBar>
      <DataTable
        caption="Rappels envoyés"
        rows={rows}
        columns={[
          {
            header: 'Propriétaire',
            sort: sort('proprietaire'),
            cell: ({ providerId, lastName, firstName }) => (
              <a href={reminderPaths.one(slug, providerId)}>{[lastName, firstName].filter(Boolean).join(' ')}</a>
            ),
          },
          ...reminderColumns(props, sort('date')),
        ]}
        empty={
          <Empty
            title={isFiltered(query) ? 'Aucun rappel pour ce choix' : "Aucun rappel n'a encore été envoyé"}
            icon="mail"
          >
            {isFiltered(query) && <a href={list}>Voir tous les rappels</a>}
          </Empty>
        }
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / pageSize))}
        href={(page) => sentAddress(list, query, page)}
      />
      <ExportLinks links={exportLinks((format) => sentAddress(reminderPaths.sentExport(slug, format), query))} />
    </Page>
  )
}
