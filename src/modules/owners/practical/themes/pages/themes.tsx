import { ItemListPage, type ItemListProps } from '../../../../../core/content/items/pages/list.tsx'
import { StateBadge, sortBy } from '../../../../../core/content/items/pages/parts.tsx'
import { stateOf } from '../../../../../core/content/items/rules.ts'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { formatCount, formatNumber, formatShortDate } from '../../../../../ui/format.ts'
import { practicalPaths } from '../../paths.ts'
import type { ThemeQuery, ThemeRow } from '../../store.ts'
import { practicalStates, themeStateNames } from '../../words.ts'

export const ThemesPage = (props: ItemListProps<ThemeRow, ThemeQuery>) => {
  const { slug, query, today, total } = props
  const list = practicalPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <ItemListPage
      {...props}
      title="Infos pratiques"
      lead={`${formatCount(total, 'thème', 'thèmes')} de l'espace propriétaires.`}
      icon="book"
      list={list}
      exportOf={(format) => practicalPaths.export(slug, format)}
      hint="Mots du titre"
      states={practicalStates}
      names={themeStateNames}
      words={{ none: 'Aucun thème pour ce choix', all: 'Voir tous les thèmes', first: 'Ajoutez le premier.' }}
      columns={[
        {
          header: 'Thème',
          main: true,
          sort: sort('titre'),
          cell: ({ theme }) => <a href={practicalPaths.theme(slug, theme.id)}>{theme.title}</a>,
        },
        { header: 'Rubrique', sort: sort('ordre'), cell: ({ section }) => section.title },
        { header: 'Parties', numeric: true, cell: ({ parts }) => formatNumber(parts) },
        { header: 'Documents', numeric: true, cell: ({ documents }) => formatNumber(documents) },
        { header: 'Mise à jour', sort: sort('mise-a-jour'), cell: ({ theme }) => formatShortDate(theme.updatedOn) },
        {
          header: 'État',
          cell: ({ theme }) => <StateBadge state={stateOf(theme, today)} names={themeStateNames} />,
        },
      ]}
    >
      <LinkButton href={practicalPaths.newTheme(slug)} icon="plus" look="primary">
        Ajouter un thème
      </LinkButton>
      <LinkButton href={practicalPaths.sections(slug)} icon="list">
        Rubriques
      </LinkButton>
    </ItemListPage>
  )
}
