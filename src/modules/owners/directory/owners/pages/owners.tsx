import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Hidden, LinkButton, Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount, formatNumber, formatPhone } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { accessNames, accessStates } from '../../access/rules.ts'
import { isFiltered, listAddress, pageSize } from '../../list.ts'
import { stateChoices } from '../../pages/state-choices.ts'
import { ownerPaths } from '../../paths.ts'
import type { OwnerQuery, OwnerRow, OwnerSort } from '../store.ts'

interface OwnersPageProps {
  frame: Frame
  slug: string
  query: OwnerQuery
  rows: OwnerRow[]
  total: number
  departments: Department[]
}

export const OwnersPage = ({ frame, slug, query, rows, total, departments }: OwnersPageProps) => {
  const list = ownerPaths.list(slug)
  const form = searchForm({
    q: query.search,
    departement: query.department,
    etat: query.state,
    acces: query.access ?? '',
  })
  return (
    <Page frame={frame} title="Propriétaires" width="wide">
      <Heading title="Propriétaires" lead={formatCount(total, 'propriétaire', 'propriétaires')}>
        <LinkButton href={ownerPaths.creation(slug)} icon="plus" look="primary">
          Ajouter un propriétaire
        </LinkButton>
      </Heading>
      <FilterBar action={list} clearHref={isFiltered(query) ? list : undefined}>
        <TextField form={form} name="q" label="Rechercher" hint="Nom, identifiant, agrément, commune" />
        <Select
          form={form}
          name="departement"
          label="Département"
          placeholder="Tous"
          options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
        />
        <Select form={form} name="etat" label="État" options={stateChoices} />
        <Select
          form={form}
          name="acces"
          label="Accès"
          placeholder="Tous"
          options={accessStates.map((value) => ({ value, label: accessNames[value] }))}
        />
        <Hidden name="tri" value={query.sort} />
        {query.descending && <Hidden name="ordre" value="desc" />}
      </FilterBar>
      <DataTable
        caption="Propriétaires"
        rows={rows}
        columns={columnsFor(slug, query)}
        empty={
          <Empty title="Aucun propriétaire pour ce choix" icon="search">
            {isFiltered(query) ? <a href={list}>Voir tous les propriétaires</a> : <p>Ajoutez le premier.</p>}
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
          href: listAddress(ownerPaths.export(slug, format), query),
        }))}
      />
    </Page>
  )
}

function columnsFor(slug: string, query: OwnerQuery): Column<OwnerRow>[] {
  const sort = (key: OwnerSort) => ({
    href: listAddress(ownerPaths.list(slug), query, { sort: key, descending: query.sort === key && !query.descending }),
    direction: query.sort === key ? (query.descending ? ('descending' as const) : ('ascending' as const)) : undefined,
  })
  return [
    {
      header: 'Nom',
      main: true,
      sort: sort('nom'),
      cell: ({ owner, person }) => (
        <>
          <a href={ownerPaths.one(slug, owner.id)}>{[person.lastName, person.firstName].filter(Boolean).join(' ')}</a>{' '}
          {owner.closedAt && <Badge look="refused">Fermé</Badge>}
        </>
      ),
    },
    { header: 'Code', sort: sort('code'), cell: ({ owner }) => owner.code },
    { header: 'Adresse électronique', cell: ({ account }) => account.email || '–' },
    { header: 'Téléphone', cell: ({ person }) => (person.phone ? formatPhone(person.phone) : '–') },
    {
      header: 'Hébergements',
      numeric: true,
      sort: sort('hebergements'),
      cell: ({ openLodgings }) => formatNumber(openLodgings),
    },
    {
      header: 'Accès',
      cell: ({ account }) => (account.passwordHash ? 'Mot de passe choisi' : 'Pas encore de mot de passe'),
    },
  ]
}
