import type { Organization } from '../../../../../core/organizations/rules.ts'

interface FeedFailingMail {
  organization: Pick<Organization, 'name' | 'contact'>
  greetingName: string
  lodgingName: string
  feedName: string
  /** « lundi 6 juillet 2026 à 10 h 00 » */
  since: string
  /** To follow « car ». */
  reason: string
  href: string
}

/** OWN-28: a calendar that has not been read for a day; nothing has changed meanwhile, which is just what the owner must know. */
export function feedFailingMail(mail: FeedFailingMail) {
  const { organization, greetingName, lodgingName, feedName, since, reason, href } = mail
  const hello = `Bonjour${greetingName ? ` ${greetingName}` : ''},`
  const fact = `Depuis le ${since}, le calendrier « ${feedName} » de « ${lodgingName} » n'a pas pu être lu, car ${reason}.`
  const meaning =
    'Votre planning garde les séjours déjà connus, mais les nouvelles réservations de ce site ne lui parviennent plus : une même nuit pourrait être louée deux fois.'
  const advice = "Vérifiez l'adresse du calendrier"
  const end = [organization.name, organization.contact.phone, organization.contact.email].filter(Boolean).join(' – ')
  const html = (
    <html lang="fr">
      <body>
        <p>{hello}</p>
        <p>{fact}</p>
        <p>{meaning}</p>
        <p>
          {advice} : <a href={href}>{href}</a>
        </p>
        <p>{end}</p>
      </body>
    </html>
  )
  return {
    subject: `Le calendrier « ${feedName} » ne répond plus – ${lodgingName}`,
    text: [hello, fact, meaning, `${advice} : ${href}`, end].join('\n\n'),
    html: `<!doctype html>${html.toString()}`,
  }
}
