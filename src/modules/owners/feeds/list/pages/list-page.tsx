import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Select, TextField } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { addressWith, sortedBy, sortingFields } from '../../../../../ui/sorting.ts'
import { DataTable, ExportLinks, exportLinks, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { healthBadges } from '../../pages/feed.tsx'
import type { Health } from '../../rules.ts'
import type { FeedQuery } from '../store.ts'

interface ListedFeed {
  name: string
  lodging: string
  href: string
  health: Health
  healthText: string
  lastRead: string
  lastTry: string
}

interface FeedListPageProps {
  frame: Frame
  list: string
  exportOf: (format: string) => string
  query: FeedQuery
  listed: ListedFeed[]
  total: number
  page: number
  pages: number
}

const states = [
  { value: 'tous', label: 'Tous' },
  { value: 'en-panne', label: 'Qui ne peuvent pas être lus' },
  { value: 'en-pause', label: 'En pause' },
]

export function FeedListPage({ frame, list, exportOf, query, listed, total, page, pages }: FeedListPageProps) {
  const { text, state, sorting } = query
  const isFiltered = state !== 'tous' || text !== ''
  const fields = { recherche: text, etat: state === 'tous' ? '' : state }
  const kept = { ...fields, ...sortingFields(sorting) }
  const sort = sortedBy(list, fields, sorting)
  const form = searchForm({ recherche: text, etat: state })
  return (
    <Page frame={frame} title="Calendriers" width="wide">
      <Heading
        title="Calendriers"
        lead={formatCount(
          total,
          'calendrier connecté par les propriétaires',
          'calendriers connectés par les propriétaires',
        )}
      />
      <FilterBar action={list} clearHref={isFiltered ? list : undefined} sorting={sorting}>
        <TextField form={form} name="recherche" label="Hébergement" hint="Nom, agrément, commune" />
        <Select form={form} name="etat" label="État" options={states} />
      </FilterBar>
      <DataTable
        caption="Calendriers connectés"
        rows={listed}
        columns={[
          {
            header: 'Hébergement',
            main: true,
            sort: sort('hebergement'),
            cell: (feed) => <a href={feed.href}>{feed.lodging}</a>,
          },
          { header: 'Calendrier', sort: sort('calendrier'), cell: (feed) => feed.name },
          {
            header: 'État',
            sort: sort('panne'),
            cell: ({ health }) => <Badge look={healthBadges[health].look}>{healthBadges[health].word}</Badge>,
          },
          { header: 'En clair', cell: (feed) => feed.healthText },
          {
            header: 'Dernière lecture réussie',
            sort: sort('lecture'),
            cell: ({ lastRead, lastTry }) =>
              lastTry ? `${lastRead}. Dernier essai, sans succès : ${lastTry}` : lastRead,
          },
        ]}
        empty={
          <Empty title={isFiltered ? 'Aucun calendrier dans cet état' : 'Aucun calendrier connecté'} icon="calendar">
            {isFiltered ? (
              <a href={list}>Voir tous les calendriers</a>
            ) : (
              <p>Chaque propriétaire connecte les siens depuis « Gérez vos plannings ».</p>
            )}
          </Empty>
        }
      />
      <Pagination page={page} pages={pages} href={(to) => addressWith(list, { ...kept, page: String(to) })} />
      <ExportLinks links={exportLinks((format) => addressWith(exportOf(format), kept))} />
    </Page>
  )
}
