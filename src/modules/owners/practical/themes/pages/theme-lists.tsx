import { MoveButtons, StateBadge } from '../../../../../core/content/items/pages/parts.tsx'
import { stateOf } from '../../../../../core/content/items/rules.ts'
import type { Organization } from '../../../../../core/organizations/rules.ts'
import { LinkButton } from '../../../../../ui/buttons.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { Section } from '../../../../../ui/heading.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import type { DocumentRow, FileRow } from '../../documents/store.ts'
import { practicalPaths } from '../../paths.ts'
import type { PartRow, ThemeRow } from '../../store.ts'
import { byLanguage, documentStateNames, languageInWords, partStateNames } from '../../words.ts'

interface ListProps {
  organization: Organization
  row: ThemeRow
  today: Temporal.PlainDate
  parts: PartRow[]
  token: string
}

interface DocumentsProps extends ListProps {
  documents: DocumentRow[]
  /** Those in use, of all its documents. */
  files: FileRow[]
}

/** A theme's parts in their order. */
export const Parts = ({ organization: { slug }, row, today, parts, token }: ListProps) => (
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

/** What owners download from its page. */
export const Documents = ({ organization: { slug }, row, today, parts, documents, files, token }: DocumentsProps) => (
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
