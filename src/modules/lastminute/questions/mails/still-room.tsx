import type { Organization } from '../../../../core/organizations/rules.ts'
import { greeting, signature } from '../../../../core/outbox/letter.tsx'
import { formatDate } from '../../../../ui/format.ts'

interface StillRoomMail {
  organization: Pick<Organization, 'name' | 'contact'>
  greetingName: string
  host: string
  night: Temporal.PlainDate
  hrefs: { room: string; full: string; space: string }
}

/** LAST-15: « toujours disponible ? », with two links; each opens a page with one button. */
export function stillRoomMail({ organization, greetingName, host, night, hrefs }: StillRoomMail) {
  const hello = greeting(greetingName)
  const question = `${host} est affiché disponible pour ce soir, ${formatDate(night)}. Est-ce toujours le cas ?`
  const answers = [
    { label: "Oui, j'ai toujours de la place", href: hrefs.room },
    { label: 'Non, je suis complet', href: hrefs.full },
  ]
  const how =
    "Chaque lien ouvre une page avec un bouton : rien n'est changé tant que vous n'avez pas appuyé. Pas besoin de mot de passe. Ces liens ne valent que pour ce soir."
  const reason =
    "Vous recevez ce courriel parce que vous avez demandé à être interrogé l'après-midi. Vous pouvez l'arrêter dans votre espace :"
  const end = signature(organization)
  const html = (
    <html lang="fr">
      <body>
        <p>{hello}</p>
        <p>{question}</p>
        {answers.map(({ label, href }) => (
          <p>
            <a href={href}>{label}</a>
          </p>
        ))}
        <p>{how}</p>
        <p>
          {reason} <a href={hrefs.space}>{hrefs.space}</a>
        </p>
        <p>{end}</p>
      </body>
    </html>
  )
  const lines = [
    hello,
    question,
    ...answers.map(({ label, href }) => `${label} :\n${href}`),
    how,
    `${reason}\n${hrefs.space}`,
    end,
  ]
  return {
    subject: `Toujours disponible ce soir ? ${host}`,
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>${html}`,
  }
}
