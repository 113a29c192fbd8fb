import { ItemListPage, type ItemListProps } from '../../../../core/content/items/pages/list.tsx'
import { StateBadge, sortBy } from '../../../../core/content/items/pages/parts.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { formatCount, formatDay } from '../../../../ui/format.ts'
import { newsPaths } from '../paths.ts'
import type { NewsQuery, NewsRow } from '../store.ts'
import { newsState, newsStateNames, newsStates } from '../words.ts'

export const NewsPage = (props: ItemListProps<NewsRow, NewsQuery>) => {
  const { slug, query, today, total } = props
  const list = newsPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <ItemListPage
      {...props}
      title="Actualités"
      lead={`${formatCount(total, 'actualité', 'actualités')} de l'accueil de l'espace propriétaires.`}
      icon="news"
      list={list}
      exportOf={(format) => newsPaths.export(slug, format)}
      hint="Mots du titre"
      states={newsStates}
      names={newsStateNames}
      words={{
        none: 'Aucune actualité pour ce choix',
        all: 'Voir toutes les actualités',
        first: 'Écrivez la première.',
      }}
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
    >
      <LinkButton href={newsPaths.creation(slug)} icon="plus" look="primary">
        Écrire une actualité
      </LinkButton>
    </ItemListPage>
  )
}
