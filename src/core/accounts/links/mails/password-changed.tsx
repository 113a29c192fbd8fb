import type { Organization } from '../../../organizations/rules.ts'

interface PasswordChangedMail {
  organization: Pick<Organization, 'name' | 'contact'>
  greetingName: string
  /** « lundi 6 juillet 2026 à 10 h 00 » */
  when: string
  forgottenHref: string
}

/** Whoever changed a password that is not theirs is betrayed by this mail (CNIL, délibération 2022-100). */
export function passwordChangedMail({ organization, greetingName, when, forgottenHref }: PasswordChangedMail) {
  const hello = `Bonjour${greetingName ? ` ${greetingName}` : ''},`
  const fact = `Votre mot de passe a été changé le ${when}.`
  const advice = "Si ce n'est pas vous, choisissez-en un autre tout de suite"
  const end = [organization.name, organization.contact.phone, organization.contact.email].filter(Boolean).join(' – ')
  const html = (
    <html lang="fr">
      <body>
        <p>{hello}</p>
        <p>{fact}</p>
        <p>
          {advice} : <a href={forgottenHref}>{forgottenHref}</a>
        </p>
        <p>{end}</p>
      </body>
    </html>
  )
  return {
    subject: `Votre mot de passe a changé – ${organization.name}`,
    text: [hello, fact, `${advice} : ${forgottenHref}`, end].join('\n\n'),
    html: `<!doctype html>${html.toString()}`,
  }
}
