import { Empty } from '../../../../../ui/empty.tsx'
import { formatCount } from '../../../../../ui/format.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { shownPracticalPaths } from '../../paths.ts'
import { updateInWords } from '../../words.ts'
import type { ContentsRow } from '../store.ts'

interface ContentsPageProps {
  frame: Frame
  slug: string
  sections: ContentsRow[][]
  /** How many documents each theme offers. */
  documents: ReadonlyMap<number, number>
}

export const ContentsPage = ({ frame, slug, sections, documents }: ContentsPageProps) => (
  <Page frame={frame} title="Infos pratiques">
    <Heading
      title="Infos pratiques"
      lead="Ce que le réseau met à votre disposition : informations, modèles et documents à télécharger."
    />
    {sections.length === 0 && (
      <Empty title="Rien n'est publié pour l'instant" icon="book">
        <p>Les informations de votre réseau paraîtront ici.</p>
      </Empty>
    )}
    {sections.map((themes) => (
      <Section title={themes[0]?.sectionTitle ?? ''}>
        <ul class="theme-list">
          {themes.map((theme) => (
            <li>
              <a href={shownPracticalPaths.theme(slug, theme.id)}>{theme.title}</a>
              <p class="door-hint">{hintOf(theme, documents.get(theme.id) ?? 0)}</p>
            </li>
          ))}
        </ul>
      </Section>
    ))}
  </Page>
)

const hintOf = ({ updatedOn }: ContentsRow, documents: number) =>
  [documents > 0 && `${formatCount(documents, 'document', 'documents')} à télécharger`, updateInWords(updatedOn)]
    .filter(Boolean)
    .join(', ')
