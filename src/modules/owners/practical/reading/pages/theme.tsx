import { raw } from 'hono/html'
import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Empty } from '../../../../../ui/empty.tsx'
import { typography } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Icon } from '../../../../../ui/icon.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { shownPracticalPaths } from '../../paths.ts'
import { updateInWords } from '../../words.ts'
import type { ShownDocument, ShownThemePart } from '../view.ts'
import { FileLinks } from './file-links.tsx'

interface ShownThemePageProps {
  frame: Frame
  slug: string
  theme: { title: string; sectionTitle: string; updatedOn: Temporal.PlainDate }
  /** HTML, of allowed tags only. */
  introduction: string
  parts: ShownThemePart[]
  /** Those of the whole page. */
  documents: ShownDocument[]
}

export const ShownThemePage = ({ frame, slug, theme, introduction, parts, documents }: ShownThemePageProps) => (
  <Page frame={frame} title={theme.title}>
    <Breadcrumb
      links={[{ label: 'Infos pratiques', href: shownPracticalPaths.contents(slug) }]}
      current={theme.title}
    />
    <Heading title={theme.title} lead={`${theme.sectionTitle} – ${updateInWords(theme.updatedOn)}`} />
    {introduction && <div class="prose">{raw(introduction)}</div>}
    {parts.length > 1 && <Contents parts={parts} />}
    {parts.map((part) => (
      <Section title={parts.length > 1 ? `${part.number}) ${part.title}` : part.title} id={part.anchor}>
        <div class="prose">{raw(part.body)}</div>
        <Documents documents={part.documents} />
      </Section>
    ))}
    {documents.length > 0 && (
      <Section title="Documents à télécharger" id="documents">
        <Documents documents={documents} />
      </Section>
    )}
    {!introduction && parts.length === 0 && documents.length === 0 && (
      <Empty title="Ce thème est encore vide" icon="book">
        <p>
          <a href={shownPracticalPaths.contents(slug)}>Revenir aux infos pratiques</a>
        </p>
      </Empty>
    )}
  </Page>
)

/** « Retrouvez ci-dessous : 1) Formation juridique … 4) Les piscines » */
const Contents = ({ parts }: { parts: ShownThemePart[] }) => (
  <nav class="theme-contents" aria-label="Sommaire">
    <p>{typography('Retrouvez ci-dessous :')}</p>
    <ol>
      {parts.map(({ number, title, anchor }) => (
        <li>
          <a href={`#${anchor}`}>
            {number}) {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

const Documents = ({ documents }: { documents: ShownDocument[] }) =>
  documents.length === 0 ? null : (
    <ul class="documents">
      {documents.map(({ title, description, files, note }) => (
        <li class="document">
          <Icon name="file" />
          <div>
            <p class="document-title">{title}</p>
            {description && <p class="door-hint">{description}</p>}
            <FileLinks title={title} files={files} />
            {note && <p class="document-note">{note}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
