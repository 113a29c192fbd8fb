import { isItemListFiltered, itemListAddress, itemsPerPage } from '../../../../core/content/items/list.ts'
import { ItemFilter, StateBadge, sortBy } from '../../../../core/content/items/pages/parts.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatCount, formatDay } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks, Pagination } from '../../../../ui/tables.tsx'
import { newsPaths } from '../paths.ts'
import type { NewsQuery, NewsRow } from '../store.ts'
import { newsState, newsStateNames, newsStates } from '../words.ts'

interface NewsPageProps {
  frame: Frame
  slug: string
  query: NewsQuery
  today: Temporal.PlainDate
  rows: NewsRow[]
  total: number
}

export const NewsPage = ({ frame, slug, query, today, rows, total }: NewsPageProps) => {
  const list = newsPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <Page frame={frame} title="Actualités" width="wide">
      <Heading
        title="Actualités"
        lead={`${formatCount(total, 'actualité', 'actualités')} de l'accueil de l'espace propriétaires.`}
      >
        <LinkButton href={newsPaths.creation(slug)} icon="plus" look="primary">
          Écrire une actualité
        </LinkButton>
      </Heading>
      <ItemFilter {...{ list, query }} hint="Mots du titre" states={newsStates} names={newsStateNames} />
      <DataTable
        caption="Actualités"
        rows={rows}
        empty={
          <Empty title="Aucune actualité pour ce choix" icon="news">
            {isItemListFiltered(query) ? <a href={list}>Voir toutes les actualités</a> : <p>Écrivez la première.</p>}
          </Empty>
        }
        columns={[
          {
            header: 'Titre',
            main: true,
            sort: sort('titre'),
            cell: ({ id, title }) => <a href={newsPaths.one(slug, id)}>{title}</a>,
          },
          { header: 'Date', sort: sort('date'), cell: ({ publishedOn }) => formatDay(publishedOn) },
          { header: 'État', cell: (row) => <StateBadge state={newsState(row, today)} names={newsStateNames} /> },
        ]}
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / itemsPerPage))}
        href={(number) => itemListAddress(list, query, { page: number })}
      />
      <ExportLinks links={exportLinks((format) => itemListAddress(newsPaths.export(slug, format), query))} />
    </Page>
  )
}
