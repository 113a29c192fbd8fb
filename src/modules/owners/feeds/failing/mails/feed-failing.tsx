import type { Organization } from '../../../../../core/organizations/rules.ts'
import { letter } from '../../../../../core/outbox/letter.tsx'

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
export const feedFailingMail = (mail: FeedFailingMail) =>
  letter({
    organization: mail.organization,
    greetingName: mail.greetingName,
    subject: `Le calendrier « ${mail.feedName} » ne répond plus – ${mail.lodgingName}`,
    paragraphs: [
      `Depuis le ${mail.since}, le calendrier « ${mail.feedName} » de « ${mail.lodgingName} » n'a pas pu être lu, car ${mail.reason}.`,
      'Votre planning garde les séjours déjà connus, mais les nouvelles réservations de ce site ne lui parviennent plus : une même nuit pourrait être louée deux fois.',
      { words: "Vérifiez l'adresse du calendrier", href: mail.href },
    ],
  })
