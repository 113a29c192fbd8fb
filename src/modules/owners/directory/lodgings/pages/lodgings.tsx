import type { Department } from '../../../../../core/reference/departments.ts'
import { departmentLabel } from '../../../../../core/reference/departments.ts'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Hidden, LinkButton, Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount, formatMoney, formatShortDate } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { importPaths } from '../../../imports/checks/paths.ts'
import { isFiltered, listAddress, pageSize } from '../../list.ts'
import { stateChoices } from '../../pages/state-choices.ts'
import { lodgingPaths, ownerPaths } from '../../paths.ts'
import type { LodgingQuery, LodgingRow, LodgingSort } from '../store.ts'

interface LodgingsPageProps {
  frame: Frame
  slug: string
  timeZone: string
  query: LodgingQuery
  rows: LodgingRow[]
  total: number
  departments: Department[]
  types: { id: number; name: string }[]
}

export const LodgingsPage = (props: LodgingsPageProps) => {
  const { frame, slug, query, rows, total, departments, types } = props
  const list = lodgingPaths.list(slug)
  const form = searchForm({
    q: query.search,
    departement: query.department,
    type: query.lodgingTypeId === null ? '' : String(query.lodgingTypeId),
    etat: query.state,
  })
  return (
    <Page frame={frame} title="Hébergements" width="wide">
      <Heading title="Hébergements" lead={formatCount(total, 'hébergement', 'hébergements')}>
        <LinkButton href={lodgingPaths.creation(slug)} icon="plus" look="primary">
          Ajouter un hébergement
        </LinkButton>
        <LinkButton href={importPaths.form(slug)} icon="upload">
          Importer un fichier
        </LinkButton>
      </Heading>
      <FilterBar action={list} clearHref={isFiltered(query) ? list : undefined}>
        <TextField form={form} name="q" label="Rechercher" hint="Nom, agrément, commune, propriétaire" />
        <Select
          form={form}
          name="departement"
          label="Département"
          placeholder="Tous"
          options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
        />
        <Select
          form={form}
          name="type"
          label="Type"
          placeholder="Tous"
          options={types.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Select form={form} name="etat" label="État" options={stateChoices} />
        <Hidden name="tri" value={query.sort} />
        {query.descending && <Hidden name="ordre" value="desc" />}
      </FilterBar>
      <DataTable
        caption="Hébergements"
        rows={rows}
        columns={columnsFor(props)}
        empty={
          <Empty title="Aucun hébergement pour ce choix" icon="search">
            {isFiltered(query) ? (
              <a href={list}>Voir tous les hébergements</a>
            ) : (
              <p>Ajoutez-en un, ou importez un fichier.</p>
            )}
          </Empty>
        }
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / pageSize))}
        href={(page) => listAddress(list, query, { page })}
      />
      <ExportLinks
        links={['xlsx', 'csv', 'pdf'].map((format) => ({
          label: format.toUpperCase(),
          href: listAddress(lodgingPaths.export(slug, format), query),
        }))}
      />
    </Page>
  )
}

function columnsFor({ slug, query, timeZone }: LodgingsPageProps): Column<LodgingRow>[] {
  const sort = (key: LodgingSort) => ({
    href: listAddress(lodgingPaths.list(slug), query, {
      sort: key,
      descending: query.sort === key && !query.descending,
    }),
    direction: query.sort === key ? (query.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  return [
    {
      header: 'Nom',
      main: true,
      sort: sort('nom'),
      cell: ({ lodging }) => (
        <>
          <a href={lodgingPaths.one(slug, lodging.id)}>{lodging.name}</a>{' '}
          {lodging.closedAt && <Badge look="refused">Fermé</Badge>}
        </>
      ),
    },
    { header: 'Agrément', sort: sort('agrement'), cell: ({ lodging }) => lodging.approvalNumber },
    { header: 'Type', cell: ({ typeName }) => typeName },
    {
      header: 'Commune',
      sort: sort('commune'),
      cell: ({ lodging }) => `${lodging.municipalityName} (${lodging.departmentCode})`,
    },
    {
      header: 'Propriétaire',
      sort: sort('proprietaire'),
      cell: ({ lodging, person }) => (
        <a href={ownerPaths.one(slug, lodging.providerId)}>
          {[person.firstName, person.lastName].filter(Boolean).join(' ')}
        </a>
      ),
    },
    {
      header: 'Capacité',
      numeric: true,
      sort: sort('capacite'),
      cell: ({ lodging }) => `${lodging.capacityMin} à ${lodging.capacityMax}`,
    },
    {
      header: 'Semaine, dès',
      numeric: true,
      sort: sort('prix'),
      cell: ({ lodging }) =>
        lodging.weekPriceMinCents === null ? '–' : formatMoney(lodging.weekPriceMinCents, { round: true }),
    },
    {
      header: 'Planning mis à jour',
      sort: sort('planning'),
      cell: ({ lodging }) =>
        lodging.planningUpdatedAt
          ? formatShortDate(lodging.planningUpdatedAt.toZonedDateTimeISO(timeZone).toPlainDate())
          : 'Jamais',
    },
  ]
}
