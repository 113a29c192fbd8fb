import { Meanwhile } from '../../../../../core/content/items/life/pages/meanwhile.tsx'
import { Life, MoveButtons, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import { stateOf } from '../../../../../core/content/items/rules.ts'
import { HistoryTable } from '../../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../../core/history/store.ts'
import type { Organization } from '../../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Facts } from '../../../../../ui/cards.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { formatDay } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { practicalPaths } from '../../paths.ts'
import type { DocumentRow, FileRow, PartRow, ThemeRow } from '../../store.ts'
import { byLanguage, documentStateNames, languageInWords, partStateNames, themeStateNames } from '../../words.ts'

interface ThemePageProps {
  frame: Frame
  organization: Organization
  row: ThemeRow
  today: Temporal.PlainDate
  parts: PartRow[]
  documents: DocumentRow[]
  /** Those in use, of all its documents. */
  files: FileRow[]
  token: string
  history: HistoryRow[]
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const ThemePage = (props: ThemePageProps) => {
  const { frame, organization, row, today, token, history, outdated } = props
  const { slug, timeZone } = organization
  const { theme, section } = row
  const state = stateOf(theme, today)
  return (
    <Page frame={frame} title={theme.title}>
      <Breadcrumb links={[{ label: 'Infos pratiques', href: practicalPaths.list(slug) }]} current={theme.title} />
      <Heading title={theme.title} lead={<StateBadge state={state} names={themeStateNames} />}>
        <LinkButton
          href={practicalPaths.themeEdition(slug, theme.id)}
          icon="pencil"
          look={state === 'brouillon' ? 'secondary' : 'primary'}
        >
          Modifier
        </LinkButton>
      </Heading>
      {outdated && <Meanwhile {...outdated} {...{ history, timeZone }} name="le thème" item={theme} />}
      <Facts
        items={[
          { label: 'Rubrique', value: section.closedAt ? `${section.title} (fermée)` : section.title },
          { label: 'Mise à jour', value: formatDay(theme.updatedOn) },
          {
            label: 'Place dans la rubrique',
            value: state !== 'ferme' && (
              <MoveButtons address={practicalPaths.theme(slug, theme.id)} token={token} title={theme.title} />
            ),
          },
        ]}
      />
      <Parts {...props} />
      <Documents {...props} />
      <Life
        address={practicalPaths.theme(slug, theme.id)}
        {...{ token, state }}
        version={theme.version}
        name="le thème"
        words={{
          publish: 'Publié, il est dans les infos pratiques des propriétaires, avec ses parties et documents publiés.',
          withdraw: 'En brouillon, il ne se voit plus que dans cette gestion.',
          close: "Les propriétaires ne le voient plus. Rien n'est effacé : vous pourrez le rouvrir.",
        }}
      />
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} />
      </Section>
    </Page>
  )
}

const Parts = ({ organization: { slug }, row, today, parts, token }: ThemePageProps) => (
  <Section title="Parties">
    <DataTable
      caption="Parties"
      rows={parts}
      empty={<Empty title="Aucune partie pour l'instant" icon="list" />}
      columns={[
        {
          header: 'Titre',
          main: true,
          cell: ({ id, title }) => <a href={practicalPaths.partEdition(slug, id)}>{title}</a>,
        },
        { header: 'État', cell: (part) => <StateBadge state={stateOf(part, today)} names={partStateNames} /> },
        {
          header: 'Ordre',
          actions: true,
          cell: ({ id, title, closedAt }) =>
            !closedAt && <MoveButtons address={practicalPaths.part(slug, id)} token={token} title={title} />,
        },
      ]}
    />
    <LinkButton href={practicalPaths.newPart(slug, row.theme.id)} icon="plus">
      Ajouter une partie
    </LinkButton>
  </Section>
)

const Documents = ({ organization: { slug }, row, today, parts, documents, files, token }: ThemePageProps) => (
  <Section title="Documents à télécharger">
    <DataTable
      caption="Documents à télécharger"
      rows={documents}
      empty={<Empty title="Aucun document pour l'instant" icon="file" />}
      columns={[
        {
          header: 'Titre',
          main: true,
          cell: ({ id, title }) => <a href={practicalPaths.documentEdition(slug, id)}>{title}</a>,
        },
        {
          header: 'Langues',
          cell: ({ id }) =>
            files
              .filter(({ documentId }) => documentId === id)
              .toSorted(byLanguage)
              .map(({ language }) => languageInWords(language))
              .join(', ') || 'Aucun fichier',
        },
        {
          header: 'Rangé sous',
          cell: ({ partId }) => parts.find(({ id }) => id === partId)?.title ?? 'Toute la page',
        },
        {
          header: 'État',
          cell: (document) => <StateBadge state={stateOf(document, today)} names={documentStateNames} />,
        },
        {
          header: 'Ordre',
          actions: true,
          cell: ({ id, title, closedAt }) =>
            !closedAt && <MoveButtons address={practicalPaths.document(slug, id)} token={token} title={title} />,
        },
      ]}
    />
    <LinkButton href={practicalPaths.newDocument(slug, row.theme.id)} icon="plus">
      Ajouter un document
    </LinkButton>
  </Section>
)
