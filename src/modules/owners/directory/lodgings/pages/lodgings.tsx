import type { Department } from '../../../../../core/reference/departments.ts'
import { Badge } from '../../../../../ui/cards.tsx'
import { LinkButton, Select } from '../../../../../ui/fields.tsx'
import { formatMoney, formatShortDate } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { importPaths } from '../../../imports/checks/paths.ts'
import { type ListColumn, ListPage } from '../../lists/pages/list-page.tsx'
import { fromList } from '../../lists/query.ts'
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

const words = {
  title: 'Hébergements',
  one: 'hébergement',
  many: 'hébergements',
  add: 'Ajouter un hébergement',
  searched: 'Nom, agrément, commune, propriétaire',
  none: 'Aucun hébergement pour ce choix',
  all: 'Voir tous les hébergements',
  first: 'Ajoutez-en un, ou importez un fichier.',
}

export const LodgingsPage = ({ slug, timeZone, types, ...given }: LodgingsPageProps) => (
  <ListPage
    {...given}
    words={words}
    paths={{
      list: lodgingPaths.list(slug),
      creation: lodgingPaths.creation(slug),
      export: (format) => lodgingPaths.export(slug, format),
    }}
    doors={
      <LinkButton href={importPaths.form(slug)} icon="upload">
        Importer un fichier
      </LinkButton>
    }
    filters={(form) => (
      <Select
        form={form}
        name="type"
        label="Type"
        placeholder="Tous"
        options={types.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    )}
    columns={columnsFor(slug, timeZone, given.query)}
  />
)

const columnsFor = (slug: string, timeZone: string, query: LodgingQuery): ListColumn<LodgingRow, LodgingSort>[] => [
  {
    header: 'Nom',
    main: true,
    sort: 'nom',
    cell: ({ lodging }) => (
      <>
        <a href={fromList(lodgingPaths.one(slug, lodging.id), query)}>{lodging.name}</a>{' '}
        {lodging.closedAt && <Badge look="refused">Fermé</Badge>}
      </>
    ),
  },
  { header: 'Agrément', sort: 'agrement', cell: ({ lodging }) => lodging.approvalNumber },
  { header: 'Type', cell: ({ typeName }) => typeName },
  {
    header: 'Commune',
    sort: 'commune',
    cell: ({ lodging }) => `${lodging.municipalityName} (${lodging.departmentCode})`,
  },
  {
    header: 'Propriétaire',
    sort: 'proprietaire',
    cell: ({ lodging, person }) => (
      <a href={ownerPaths.one(slug, lodging.providerId)}>
        {[person.firstName, person.lastName].filter(Boolean).join(' ')}
      </a>
    ),
  },
  {
    header: 'Capacité',
    numeric: true,
    sort: 'capacite',
    cell: ({ lodging }) => `${lodging.capacityMin} à ${lodging.capacityMax}`,
  },
  {
    header: 'Semaine, dès',
    numeric: true,
    sort: 'prix',
    cell: ({ lodging }) =>
      lodging.weekPriceMinCents === null ? '–' : formatMoney(lodging.weekPriceMinCents, { round: true }),
  },
  {
    header: 'Planning mis à jour',
    sort: 'planning',
    cell: ({ lodging }) =>
      lodging.planningUpdatedAt
        ? formatShortDate(lodging.planningUpdatedAt.toZonedDateTimeISO(timeZone).toPlainDate())
        : 'Jamais',
  },
]
