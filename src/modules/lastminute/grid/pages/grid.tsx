import { Badge } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { LinkButton, Select, TextField } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatDate, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../ui/tables.tsx'
import { gridPaths, memberPaths, searchPath } from '../../paths.ts'
import { gridAddress, isNarrowed, pageSize } from '../query.ts'
import type { Grid } from '../reading.ts'
import { type GridQuery, type GridRow, gridStates, standingOf, type WeekNight } from '../rules.ts'
import { gridStateNames, nightHeader, nightNames, sourceNames, standingNames } from '../words.ts'

interface GridPageProps {
  frame: Frame
  slug: string
  grid: Grid
  query: GridQuery
  shown: GridRow[]
}

/** LAST-20: the hosts by the nights of the coming week. */
export function GridPage(props: GridPageProps) {
  const { frame, slug, grid, query, shown } = props
  const list = gridPaths.grid(slug)
  const tonight = grid.rows.filter((row) => row.entitled && row.nights[0]?.has === 'room').length
  const rows = shown.slice((query.page - 1) * pageSize, query.page * pageSize)
  return (
    <Page
      frame={frame}
      title="Administration OTI"
      width="wide"
      head={<link rel="stylesheet" href={frame.asset('dispo-office.css')} />}
    >
      <Heading
        title="Administration OTI"
        lead={`Ce soir, ${formatCount(tonight, 'hébergeur a', 'hébergeurs ont')} de la place.`}
      >
        <LinkButton href={searchPath(slug)} icon="search">
          Ce que voient les visiteurs
        </LinkButton>
      </Heading>
      {grid.maintenance && (
        <Notice kind="warning" text={`L'outil est fermé pour maintenance : « ${grid.maintenance.message} »`} />
      )}
      <details class="night-filters" open={isNarrowed(query)}>
        <summary>Filtrer les hébergeurs</summary>
        <Filters {...props} />
      </details>
      <DataTable
        caption="Hébergeurs, par nuit de la semaine qui vient"
        rows={rows}
        columns={columnsFor(props)}
        empty={
          <Empty title={isNarrowed(query) ? 'Aucun hébergeur pour ce choix' : 'Aucun hébergeur'} icon="bed">
            {isNarrowed(query) ? (
              <a href={list}>Voir tous les hébergeurs</a>
            ) : (
              <a href={memberPaths.list(slug)}>Ajoutez le premier</a>
            )}
          </Empty>
        }
      />
      <p class="night-legend">
        <NightMark night={{ has: 'room' }} /> paraît dans la recherche. <NightMark night={{ has: 'full' }} /> ne paraît
        pas. <NightMark night={{ has: 'unsaid' }} />
        {'\u00a0'}: personne n'a rien déclaré, donc affiché complet. Touchez une nuit pour la changer au nom de
        l'hébergeur.
        {grid.settings.derivesFromPlannings &&
          " « planning » : l'état vient du planning que l'hébergeur tient comme propriétaire."}
      </p>
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(shown.length / pageSize))}
        href={(page) => gridAddress(list, query, page)}
      />
      <ExportLinks links={exportLinks((format) => gridAddress(gridPaths.export(slug, format), query))} />
    </Page>
  )
}

function Filters({ slug, grid, query }: GridPageProps) {
  const form = searchForm({
    q: query.search,
    commune: query.municipalityCode,
    type: query.lodgingTypeId,
    etat: query.state,
  })
  const list = gridPaths.grid(slug)
  return (
    <FilterBar action={list} clearHref={isNarrowed(query) ? list : undefined}>
      <TextField form={form} name="q" label="Rechercher" hint="Nom ou code" />
      <Select
        form={form}
        name="commune"
        label="Commune"
        placeholder="Toutes"
        options={choices(grid.rows, ({ municipalityCode, municipalityName }) => [municipalityCode, municipalityName])}
      />
      <Select
        form={form}
        name="type"
        label="Type"
        placeholder="Tous"
        options={choices(grid.rows, ({ lodgingTypeId, kind }) => [String(lodgingTypeId), kind])}
      />
      <Select
        form={form}
        name="etat"
        label="État"
        placeholder="Tous"
        options={gridStates.map((value) => ({ value, label: gridStateNames[value] }))}
      />
    </FilterBar>
  )
}

/** What the hosts have of something, each once, by name. */
const choices = (rows: readonly GridRow[], of: (row: GridRow) => [string, string]) =>
  [...new Map(rows.map(of))]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'fr'))

const columnsFor = ({ slug, grid, query }: GridPageProps): Column<GridRow>[] => [
  {
    header: 'Hébergeur',
    main: true,
    cell: (row) => (
      <>
        <a id={`hebergeur-${row.providerId}`} href={memberPaths.one(slug, row.providerId)}>
          {row.name}
        </a>{' '}
        {standingOf(row) !== 'entitled' && <Badge look="refused">{standingNames[standingOf(row)]}</Badge>}
        <span class="night-host">
          {row.municipalityName}, {row.kind}
        </span>
        {row.suspendedFor && <span class="night-host">Raison : {row.suspendedFor}</span>}
      </>
    ),
  },
  { header: 'Téléphone', cell: ({ phone }) => <a href={phoneHref(phone)}>{formatPhone(phone)}</a> },
  ...grid.nights.map((night, index) => ({
    header: nightHeader(night, grid.today),
    cell: (row: GridRow) => <NightCell {...{ slug, row, query }} night={row.nights[index]} />,
  })),
]

interface NightCellProps {
  slug: string
  row: GridRow
  query: GridQuery
  night: WeekNight | undefined
}

/** Leads to where the office says otherwise, and back to this very grid; what has no effect is not offered. */
function NightCell({ slug, row, query, night }: NightCellProps) {
  if (!night) return null
  if (!row.entitled)
    return (
      <span class="night-none" aria-hidden="true">
        –
      </span>
    )
  const source = night.from ? sourceNames[night.from] : ''
  const words = [nightNames[night.has], source].filter(Boolean).join(', ')
  return (
    <a
      class="night-link"
      href={gridAddress(gridPaths.night(slug, row.providerId, night.night), query, query.page)}
      aria-label={`${words} : ${row.name}, ${formatDate(night.night)}, modifier`}
    >
      <NightMark night={night} />
      {source && <small>{source}</small>}
    </a>
  )
}

const NightMark = ({ night }: { night: Pick<WeekNight, 'has'> }) => (
  <span class={`night-mark night-${night.has}`}>{nightNames[night.has]}</span>
)
