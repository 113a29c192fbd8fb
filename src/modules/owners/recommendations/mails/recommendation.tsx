import type { Organization } from '../../../../core/organizations/rules.ts'
import { signature } from '../../../../core/outbox/letter.tsx'
import type { Language, Translate } from '../../../../ui/frame.ts'

interface RecommendationMail {
  organization: Pick<Organization, 'name' | 'contact'>
  senderName: string
  message: string
  lodgingName: string
  /** « Carcassonne (Aude) » */
  place: string
  href: string
  t: Translate
  language: Language
}

/** OWN-31 « Envoyer à un ami »: who sends it, their words, the lodging. The same as text and as HTML. */
export function recommendationMail(mail: RecommendationMail) {
  const { organization, senderName, message, lodgingName, place, href, t, language } = mail
  const hello = t('Bonjour,')
  const fact = t('{{name}} vous recommande un hébergement : {{lodging}}, {{place}}.', {
    name: senderName,
    lodging: lodgingName,
    place,
  })
  const end = signature(organization, language)
  const once = t("Votre adresse n'a servi qu'à cet envoi : elle n'est inscrite nulle part.")
  const html = (
    <html lang={language}>
      <body>
        <p>{hello}</p>
        <p>{fact}</p>
        {message && (
          <blockquote>
            {message.split('\n').map((line) => (
              <p>{line}</p>
            ))}
          </blockquote>
        )}
        <p>
          <a href={href}>{href}</a>
        </p>
        <p>{once}</p>
        <p>{end}</p>
      </body>
    </html>
  )
  return {
    subject: t('{{name}} vous recommande un hébergement', { name: senderName }),
    text: [hello, fact, message, href, once, end].filter(Boolean).join('\n\n'),
    html: `<!doctype html>${html.toString()}`,
  }
}
