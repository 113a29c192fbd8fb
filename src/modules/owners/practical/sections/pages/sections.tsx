import { MoveButtons, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { formatNumber } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { practicalPaths } from '../../paths.ts'
import type { SectionRow } from '../../store.ts'
import { sectionStateNames } from '../../words.ts'

interface SectionsPageProps {
  frame: Frame
  slug: string
  token: string
  sections: SectionRow[]
}

export const SectionsPage = ({ frame, slug, token, sections }: SectionsPageProps) => (
  <Page frame={frame} title="Rubriques">
    <Breadcrumb links={[{ label: 'Infos pratiques', href: practicalPaths.list(slug) }]} current="Rubriques" />
    <Heading title="Rubriques" lead="Elles partagent la table des matières des infos pratiques, dans cet ordre.">
      <LinkButton href={practicalPaths.newSection(slug)} icon="plus" look="primary">
        Ajouter une rubrique
      </LinkButton>
    </Heading>
    <DataTable
      caption="Rubriques"
      rows={sections}
      empty={
        <Empty title="Aucune rubrique pour l'instant" icon="book">
          <p>Ajoutez la première : les thèmes s'y rangent.</p>
        </Empty>
      }
      columns={[
        {
          header: 'Titre',
          main: true,
          cell: ({ section }) => <a href={practicalPaths.sectionEdition(slug, section.id)}>{section.title}</a>,
        },
        { header: 'Thèmes', numeric: true, cell: ({ themes }) => formatNumber(themes) },
        {
          header: 'État',
          cell: ({ section }) => <StateBadge state={section.closedAt ? 'ferme' : 'publie'} names={sectionStateNames} />,
        },
        {
          header: 'Ordre',
          actions: true,
          cell: ({ section }) =>
            !section.closedAt && (
              <MoveButtons address={practicalPaths.section(slug, section.id)} token={token} title={section.title} />
            ),
        },
      ]}
    />
  </Page>
)
