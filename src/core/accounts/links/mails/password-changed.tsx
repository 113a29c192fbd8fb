import type { Organization } from '../../../organizations/rules.ts'
import { letter } from '../../../outbox/letter.tsx'

interface PasswordChangedMail {
  organization: Pick<Organization, 'name' | 'contact'>
  greetingName: string
  /** « lundi 6 juillet 2026 à 10 h 00 » */
  when: string
  forgottenHref: string
}

/** Whoever changed a password that is not theirs is betrayed by this mail (CNIL, délibération 2022-100). */
export const passwordChangedMail = ({ organization, greetingName, when, forgottenHref }: PasswordChangedMail) =>
  letter({
    ...{ organization, greetingName, subject: `Votre mot de passe a changé – ${organization.name}` },
    paragraphs: [
      `Votre mot de passe a été changé le ${when}.`,
      { words: "Si ce n'est pas vous, choisissez-en un autre tout de suite", href: forgottenHref },
    ],
  })
