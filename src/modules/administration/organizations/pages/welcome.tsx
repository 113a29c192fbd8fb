import type { Organization } from '../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Facts } from '../../../../ui/cards.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { administrationPaths } from '../paths.ts'

interface WelcomePageProps {
  frame: Frame
  organization: Organization
  mail: { recipient: string; subject: string; text: string }
}

export const WelcomePage = ({ frame, organization, mail }: WelcomePageProps) => (
  <Page frame={frame} title="Courriel d'accueil" width="narrow">
    <Breadcrumb
      links={[
        { label: 'Structures', href: administrationPaths.list },
        { label: organization.name, href: administrationPaths.one(organization.slug) },
      ]}
      current="Courriel d'accueil"
    />
    <Heading
      title={`Courriel d'accueil : ${organization.name}`}
      lead="Aucun serveur de courriel n'est configuré : transmettez ce texte à la première personne."
    />
    <Facts
      items={[
        { label: 'Destinataire', value: mail.recipient },
        { label: 'Objet', value: mail.subject },
      ]}
    />
    <pre class="mail-text">{mail.text}</pre>
  </Page>
)
