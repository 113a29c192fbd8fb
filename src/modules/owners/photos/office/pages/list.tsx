import { type Department, departmentLabel } from '../../../../../core/reference/departments.ts'
import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { LinkButton, Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { sortedBy } from '../../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { conditionsFormPath, officeAlbumPaths, officePhotosPath, photoExportPath } from '../../paths.ts'
import { ownerPlaces, technicianPlaces } from '../../rules.ts'
import { type PhotoQuery, pageSize, photoFields, photoListAddress } from '../query.ts'
import type { ListedAlbum } from '../store.ts'

interface OfficeListPageProps {
  frame: Frame
  slug: string
  query: PhotoQuery
  departments: Department[]
  rows: ListedAlbum[]
  total: number
  mayEditConditions: boolean
}

/** Lodgings by what their photos lack. */
export const OfficeListPage = ({
  frame,
  slug,
  query,
  departments,
  rows,
  total,
  mayEditConditions,
}: OfficeListPageProps) => (
  <Page frame={frame} title="Photos">
    <Heading title="Photos" lead={formatCount(total, 'hébergement', 'hébergements')}>
      {mayEditConditions && (
        <LinkButton href={conditionsFormPath(slug)} icon="file">
          Conditions de diffusion
        </LinkButton>
      )}
    </Heading>
    <Filters slug={slug} query={query} departments={departments} />
    <DataTable
      caption="Photos des hébergements"
      rows={rows}
      empty={
        <Empty title="Aucun hébergement pour ce choix" icon="camera">
          <a href={photoListAddress(officePhotosPath(slug), { ...query, search: '', department: '', state: 'toutes' })}>
            Voir tous les hébergements
          </a>
        </Empty>
      }
      columns={[
        {
          header: 'Nom',
          main: true,
          sort: sortOf(slug, query)('nom'),
          cell: (row) => (
            <>
              <a href={officeAlbumPaths(slug, row.id).album}>{row.name}</a>{' '}
              {row.waiting > 0 && (
                <Badge look="pending">{formatCount(row.waiting, 'photo proposée', 'photos proposées')}</Badge>
              )}
            </>
          ),
        },
        { header: 'Agrément', sort: sortOf(slug, query)('agrement'), cell: (row) => row.approvalNumber },
        {
          header: 'Commune',
          sort: sortOf(slug, query)('commune'),
          cell: (row) => `${row.municipalityName} (${row.departmentCode})`,
        },
        {
          header: 'Du technicien',
          numeric: true,
          sort: sortOf(slug, query)('technicien'),
          cell: (row) => `${row.photos} sur ${technicianPlaces}`,
        },
        {
          header: 'Du propriétaire',
          numeric: true,
          sort: sortOf(slug, query)('proprietaire'),
          cell: (row) => `${row.ownPhotos} sur ${ownerPlaces}`,
        },
      ]}
    />
    <Pagination
      page={query.page}
      pages={Math.max(1, Math.ceil(total / pageSize))}
      href={(page) => photoListAddress(officePhotosPath(slug), query, { page })}
    />
    <ExportLinks links={exportLinks((format) => photoListAddress(photoExportPath(slug, format), query))} />
  </Page>
)

const sortOf = (slug: string, query: PhotoQuery) => sortedBy(officePhotosPath(slug), photoFields(query), query.sorting)

const Filters = ({ slug, query, departments }: Pick<OfficeListPageProps, 'slug' | 'query' | 'departments'>) => {
  const path = officePhotosPath(slug)
  const form = searchForm({ q: query.search, departement: query.department, etat: query.state })
  const filtered = query.search !== '' || query.department !== '' || query.state !== 'manquantes'
  return (
    <FilterBar
      action={path}
      clearHref={filtered ? path : undefined}
      sorting={query.sorting.by === 'attente' ? undefined : query.sorting}
    >
      <TextField form={form} name="q" label="Rechercher" hint="Nom, agrément, commune" />
      <Select
        form={form}
        name="departement"
        label="Département"
        placeholder="Tous"
        options={departments.map((department) => ({ value: department.code, label: departmentLabel(department) }))}
      />
      <Select
        form={form}
        name="etat"
        label="État"
        options={[
          { value: 'manquantes', label: 'Moins de quatre photos' },
          { value: 'proposees', label: 'Photos proposées' },
          { value: 'toutes', label: 'Tous' },
        ]}
      />
    </FilterBar>
  )
}
