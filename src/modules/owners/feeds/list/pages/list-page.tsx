import { Badge } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Select } from '../../../../../ui/fields.tsx'
import { searchForm } from '../../../../../ui/form-state.ts'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable, FilterBar, Pagination } from '../../../../../ui/tables.tsx'
import { healthBadges } from '../../pages/feed.tsx'
import type { Health } from '../../rules.ts'

interface ListedFeed {
  name: string
  lodging: string
  href: string
  health: Health
  healthText: string
  lastRead: string
}

interface FeedListPageProps {
  frame: Frame
  list: string
  state: string
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

export function FeedListPage({ frame, list, state, listed, total, page, pages }: FeedListPageProps) {
  const isFiltered = state !== 'tous'
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
      <FilterBar action={list} clearHref={isFiltered ? list : undefined}>
        <Select form={searchForm({ etat: state })} name="etat" label="État" options={states} />
      </FilterBar>
      <DataTable
        caption="Calendriers connectés"
        rows={listed}
        columns={[
          { header: 'Hébergement', main: true, cell: (feed) => <a href={feed.href}>{feed.lodging}</a> },
          { header: 'Calendrier', cell: (feed) => feed.name },
          {
            header: 'État',
            cell: ({ health }) => <Badge look={healthBadges[health].look}>{healthBadges[health].word}</Badge>,
          },
          { header: 'En clair', cell: (feed) => feed.healthText },
          { header: 'Dernière lecture', cell: (feed) => feed.lastRead },
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
      <Pagination page={page} pages={pages} href={(to) => `${list}?etat=${state}&page=${to}`} />
    </Page>
  )
}
