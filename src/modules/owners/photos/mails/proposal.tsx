import type { Organization } from '../../../../core/organizations/rules.ts'

interface PhotoMail {
  organization: Pick<Organization, 'name' | 'contact'>
  lodging: { name: string; approvalNumber: string; municipalityName: string }
  href: string
}

/** To a technician: an owner sends pictures for the first four. One mail, however many follow before the answer. */
export const proposalMail = ({ organization, lodging, href }: PhotoMail) =>
  letter(organization, `Photo proposée : ${lodging.name}`, href, [
    `Le propriétaire de l'hébergement ${placeOf(lodging)} propose une photo pour les quatre premières.`,
    "Acceptez-la, ou refusez-la d'un mot, depuis la page de ses photos :",
  ])

/** To the owner: `word` says why a picture was not taken; null where it was. */
export const answerMail = ({ organization, lodging, href, word }: PhotoMail & { word: string | null }) =>
  letter(
    organization,
    word === null ? `Photo acceptée : ${lodging.name}` : `Photo non retenue : ${lodging.name}`,
    href,
    word === null
      ? [`Votre photo de l'hébergement ${placeOf(lodging)} a été acceptée : elle est sur le site.`]
      : [
          `Votre photo de l'hébergement ${placeOf(lodging)} n'a pas été retenue, avec ce mot :`,
          `« ${word} »`,
          'Vous pouvez en proposer une autre depuis « Vos photos » :',
        ],
  )

const placeOf = ({ name, approvalNumber, municipalityName }: PhotoMail['lodging']) =>
  `« ${name} » (${approvalNumber}, ${municipalityName})`

function letter(organization: PhotoMail['organization'], subject: string, href: string, lines: string[]) {
  const end = [organization.name, organization.contact.phone, organization.contact.email].filter(Boolean).join(' – ')
  const html = (
    <html lang="fr">
      <body>
        <p>Bonjour,</p>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={href}>{href}</a>
        </p>
        <p>{end}</p>
      </body>
    </html>
  )
  return { subject, text: ['Bonjour,', ...lines, href, end].join('\n\n'), html: `<!doctype html>${html.toString()}` }
}
