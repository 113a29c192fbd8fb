import type { Child } from 'hono/jsx'
import type { Organization } from '../../../../core/organizations/rules.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { ContactCard } from './portal.tsx'

interface TextPageProps {
  frame: Frame
  title: string
  /** As the organisation wrote it; paragraphs are separated by blank lines. */
  text: string
  organization: Organization
  /** What stands below the text. */
  children?: Child
}

export const TextPage = ({ frame, title, text, organization, children }: TextPageProps) => (
  <Page frame={frame} title={title} width="narrow">
    <h1>{title}</h1>
    {text.trim() ? (
      text.split(/\n{2,}/).map((paragraph) => (
        <p lang="fr" class="as-typed">
          {paragraph}
        </p>
      ))
    ) : (
      <p>{frame.t("La structure n'a pas encore rédigé ce texte. Elle répond à vos questions :")}</p>
    )}
    {children}
    <ContactCard frame={frame} organization={organization} />
  </Page>
)
