import type { Department } from '../../../../../core/reference/departments.ts'
import { Badge } from '../../../../../ui/cards.tsx'
import { Select } from '../../../../../ui/fields.tsx'
import { formatNumber, formatPhone } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { accessNames, accessStates } from '../../access/rules.ts'
import { type ListColumn, ListPage } from '../../lists/pages/list-page.tsx'
import { fromList } from '../../lists/query.ts'
import { ownerPaths } from '../../paths.ts'
import { fullNameOf } from '../rules.ts'
import type { OwnerQuery, OwnerRow, OwnerSort } from '../store.ts'

interface OwnersPageProps {
  frame: Frame
  slug: string
  query: OwnerQuery
  rows: OwnerRow[]
  total: number
  departments: Department[]
}

const words = {
  title: 'Propriétaires',
  one: 'propriétaire',
  many: 'propriétaires',
  add: 'Ajouter un propriétaire',
  searched: 'Nom, identifiant, agrément, commune',
  none: 'Aucun propriétaire pour ce choix',
  all: 'Voir tous les propriétaires',
  first: 'Ajoutez le premier.',
}

export const OwnersPage = ({ slug, ...given }: OwnersPageProps) => (
  <ListPage
    {...given}
    words={words}
    paths={{
      list: ownerPaths.list(slug),
      creation: ownerPaths.creation(slug),
      export: (format) => ownerPaths.export(slug, format),
    }}
    choosing={{
      action: ownerPaths.chosen(slug),
      id: ({ owner }) => owner.id,
      name: fullNameOf,
      chosen: 'Continuer avec les propriétaires cochés',
      all: (total) => `Continuer avec toute la liste (${formatNumber(total)})`,
    }}
    filters={(form) => (
      <Select
        form={form}
        name="acces"
        label="Accès"
        placeholder="Tous"
        options={accessStates.map((value) => ({ value, label: accessNames[value] }))}
      />
    )}
    columns={columnsFor(slug, given.query)}
  />
)

const columnsFor = (slug: string, query: OwnerQuery): ListColumn<OwnerRow, OwnerSort>[] => [
  {
    header: 'Nom',
    main: true,
    sort: 'nom',
    cell: ({ owner, person }) => (
      <>
        <a href={fromList(ownerPaths.one(slug, owner.id), query)}>
          {[person.lastName, person.firstName].filter(Boolean).join(' ')}
        </a>{' '}
        {owner.closedAt && <Badge look="refused">Fermé</Badge>}
      </>
    ),
  },
  { header: 'Code', sort: 'code', cell: ({ owner }) => owner.code },
  { header: 'Adresse électronique', cell: ({ account }) => account.email || '–' },
  { header: 'Téléphone', cell: ({ person }) => (person.phone ? formatPhone(person.phone) : '–') },
  {
    header: 'Hébergements',
    numeric: true,
    sort: 'hebergements',
    cell: ({ openLodgings }) => formatNumber(openLodgings),
  },
  {
    header: 'Accès',
    cell: ({ account }) => (account.passwordHash ? 'Mot de passe choisi' : 'Pas encore de mot de passe'),
  },
]
