import { isItemListFiltered, itemListAddress, itemsPerPage } from '../../../../../core/content/items/list.ts'
import { ItemFilter, StateBadge, sortBy } from '../../../../../core/content/items/pages/parts.tsx'
import { stateOf } from '../../../../../core/content/items/rules.ts'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { formatCount, formatNumber, formatShortDate } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable, ExportLinks, exportLinks, Pagination } from '../../../../../ui/tables.tsx'
import { practicalPaths } from '../../paths.ts'
import type { ThemeQuery, ThemeRow } from '../../store.ts'
import { practicalStates, themeStateNames } from '../../words.ts'

interface ThemesPageProps {
  frame: Frame
  slug: string
  query: ThemeQuery
  today: Temporal.PlainDate
  rows: ThemeRow[]
  total: number
}

export const ThemesPage = ({ frame, slug, query, today, rows, total }: ThemesPageProps) => {
  const list = practicalPaths.list(slug)
  const sort = sortBy(list, query)
  return (
    <Page frame={frame} title="Infos pratiques" width="wide">
      <Heading title="Infos pratiques" lead={`${formatCount(total, 'thème', 'thèmes')} de l'espace propriétaires.`}>
        <LinkButton href={practicalPaths.newTheme(slug)} icon="plus" look="primary">
          Ajouter un thème
        </LinkButton>
        <LinkButton href={practicalPaths.sections(slug)} icon="list">
          Rubriques
        </LinkButton>
      </Heading>
      <ItemFilter {...{ list, query }} hint="Mots du titre" states={practicalStates} names={themeStateNames} />
      <DataTable
        caption="Thèmes"
        rows={rows}
        empty={
          <Empty title="Aucun thème pour ce choix" icon="book">
            {isItemListFiltered(query) ? <a href={list}>Voir tous les thèmes</a> : <p>Ajoutez le premier.</p>}
          </Empty>
        }
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
          {
            header: 'Mise à jour',
            sort: sort('mise-a-jour'),
            cell: ({ theme }) => formatShortDate(theme.updatedOn),
          },
          {
            header: 'État',
            cell: ({ theme }) => <StateBadge state={stateOf(theme, today)} names={themeStateNames} />,
          },
        ]}
      />
      <Pagination
        page={query.page}
        pages={Math.max(1, Math.ceil(total / itemsPerPage))}
        href={(number) => itemListAddress(list, query, { page: number })}
      />
      <ExportLinks links={exportLinks((format) => itemListAddress(practicalPaths.export(slug, format), query))} />
    </Page>
  )
}
