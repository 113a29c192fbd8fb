import { Facts } from '../../../../../ui/cards.tsx'
import { EmailField, Form, SecondaryButton } from '../../../../../ui/fields.tsx'
import { formatMoment } from '../../../../../ui/format.ts'
import { Section } from '../../../../../ui/heading.tsx'
import { administrationPaths } from '../../paths.ts'
import type { FirstAccount } from '../store.ts'
import type { StructurePageProps } from './structure.tsx'

type FirstPersonProps = Pick<StructurePageProps, 'structure' | 'staff' | 'forms' | 'now' | 'isKeepingMails'>

/** Whoever was named when the structure was opened; once they have entered, who works there is the structure's own. */
export const FirstPerson = ({ structure, staff: { first }, forms, now, isKeepingMails }: FirstPersonProps) => {
  if (!first) return null
  const isWaiting = !first.passwordChosenAt && !first.closedAt && !structure.closedAt
  return (
    <Section title="La première personne">
      <Facts
        items={[
          { label: 'Nom', value: isWaiting && `${first.firstName} ${first.lastName}`.trim() },
          { label: 'Identifiant', value: isWaiting && first.identifier },
          { label: 'État', value: stateOf(first, now, structure.timeZone) },
        ]}
      />
      {isWaiting && (
        <Form action={administrationPaths.link(structure.slug)} form={forms.link}>
          <EmailField
            form={forms.link}
            name="email"
            label="Son adresse électronique"
            hint="Corrigez-la au besoin. Le lien envoyé auparavant ne sert plus dès qu'un nouveau part."
            value={first.email}
            required
          />
          <SecondaryButton icon="send">Renvoyer le lien</SecondaryButton>
        </Form>
      )}
      {isWaiting && isKeepingMails && (
        <p>
          Aucun serveur de courriel n'est configuré : transmettez vous-même{' '}
          <a href={administrationPaths.welcome(structure.slug)}>le courriel d'accueil</a>.
        </p>
      )}
    </Section>
  )
}

function stateOf({ passwordChosenAt, closedAt, link }: FirstAccount, now: Temporal.Instant, timeZone: string): string {
  const moment = (at: Temporal.Instant) => formatMoment(at, timeZone)
  if (closedAt) return `Compte fermé par la structure, ${moment(closedAt)}`
  if (passwordChosenAt) return `Mot de passe choisi, ${moment(passwordChosenAt)}`
  if (!link) return 'Aucun lien envoyé'
  return Temporal.Instant.compare(now, link.expiresAt) < 0
    ? `Lien envoyé, ${moment(link.createdAt)} ; il sert jusqu'au ${moment(link.expiresAt)}`
    : `Lien périmé, ${moment(link.expiresAt)}`
}
