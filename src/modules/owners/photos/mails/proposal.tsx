import type { Organization } from '../../../../core/organizations/rules.ts'
import { letter } from '../../../../core/outbox/letter.tsx'

interface PhotoMail {
  organization: Pick<Organization, 'name' | 'contact'>
  lodging: { name: string; approvalNumber: string; municipalityName: string }
  href: string
}

/** To a technician: an owner sends pictures for the first four. One mail, however many follow before the answer. */
export const proposalMail = ({ organization, lodging, href }: PhotoMail) =>
  letter({
    ...{ organization, subject: `Photo proposée : ${lodging.name}` },
    paragraphs: [
      `Le propriétaire de l'hébergement ${placeOf(lodging)} propose une photo pour les quatre premières.`,
      { words: "Acceptez-la, ou refusez-la d'un mot, depuis la page de ses photos", href },
    ],
  })

/** To the owner: `word` says why a picture was not taken; null where it was. */
export const answerMail = ({ organization, lodging, href, word }: PhotoMail & { word: string | null }) =>
  word === null
    ? letter({
        ...{ organization, subject: `Photo acceptée : ${lodging.name}` },
        paragraphs: [
          `Votre photo de l'hébergement ${placeOf(lodging)} a été acceptée : elle est sur le site.`,
          { href },
        ],
      })
    : letter({
        ...{ organization, subject: `Photo non retenue : ${lodging.name}` },
        paragraphs: [
          `Votre photo de l'hébergement ${placeOf(lodging)} n'a pas été retenue, avec ce mot :`,
          `« ${word} »`,
          { words: 'Vous pouvez en proposer une autre depuis « Vos photos »', href },
        ],
      })

const placeOf = ({ name, approvalNumber, municipalityName }: PhotoMail['lodging']) =>
  `« ${name} » (${approvalNumber}, ${municipalityName})`
