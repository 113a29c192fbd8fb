import type { Organization } from '../../../../core/organizations/rules.ts'
import type { mails } from '../../../../core/outbox/schema.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Facts } from '../../../../ui/cards.tsx'
import { formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { mailPaths } from '../paths.ts'
import { stateNames } from '../words.ts'

const masked = {
  kind: 'info',
  text: 'Les liens de ce courriel agissent au nom de son destinataire, sans mot de passe : ils ne se lisent que chez lui, et sont remplacés ici par « … ».',
} as const

const acting = {
  kind: 'warning',
  text: "Sans serveur de courriel, ce courriel n'est pas parti : il se lit ici. Ses liens agissent au nom de son destinataire, sans mot de passe et sans laisser votre nom.",
} as const

interface MailPageProps {
  frame: Frame
  organization: Organization
  mail: typeof mails.$inferSelect
  /** It bears links that act for whom it was written to. */
  hasSecrets: boolean
  /** A mail server is set: mails leave, and their links are not shown here. */
  leaves: boolean
}

export const MailPage = ({ frame, organization, mail, hasSecrets, leaves }: MailPageProps) => (
  <Page frame={frame} title={mail.subject}>
    <Breadcrumb links={[{ label: 'Courriels', href: mailPaths.list(organization.slug) }]} current={mail.subject} />
    <Heading title={mail.subject} />
    <Facts
      items={[
        { label: 'Destinataire', value: mail.recipient },
        { label: 'Expéditeur', value: mail.sender },
        { label: 'Écrit le', value: formatMoment(mail.writtenAt, organization.timeZone) },
        { label: 'État', value: stateNames[mail.state] },
        ...(mail.sentAt ? [{ label: 'Envoyé le', value: formatMoment(mail.sentAt, organization.timeZone) }] : []),
        ...(mail.attempts > 0 ? [{ label: 'Essais', value: String(mail.attempts) }] : []),
        ...(mail.lastError ? [{ label: 'Dernier refus', value: mail.lastError }] : []),
      ]}
    />
    <Section title="Texte">
      {hasSecrets && <Notice {...(leaves ? masked : acting)} />}
      <pre class="mail-text">{mail.text}</pre>
    </Section>
  </Page>
)
