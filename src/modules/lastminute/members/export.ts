import type { List } from '../../../platform/documents/list.ts'
import { formatPhone } from '../../../ui/format.ts'
import { standingOf } from '../grid/rules.ts'
import { standingNames } from '../grid/words.ts'
import type { Member } from '../hosts/members.ts'

/** The members as a list: XLSX, CSV, PDF. */
export const membersList = (rows: Member[], subtitle: string): List<Member> => ({
  title: 'Hébergeurs',
  subtitle,
  columns: [
    { header: 'Code', weight: 0.8, value: ({ code }) => code },
    { header: 'Nom', weight: 2, value: ({ name }) => name },
    { header: 'Type', value: ({ kind }) => kind },
    { header: 'Commune', weight: 1.4, value: ({ municipalityName }) => municipalityName },
    { header: 'Code INSEE', screenOnly: true, value: ({ municipalityCode }) => municipalityCode },
    { header: 'Téléphone', weight: 1.2, value: ({ phone }) => formatPhone(phone) },
    { header: 'Adresse électronique', weight: 2, value: ({ identifier }) => identifier },
    { header: 'Offre', value: ({ offerName }) => offerName },
    { header: 'Accès', value: (member) => (member.closedAt ? 'Fermé' : standingNames[standingOf(member)]) },
    { header: 'Mot de passe choisi', screenOnly: true, value: ({ hasPassword }) => (hasPassword ? 'Oui' : 'Non') },
  ],
  rows,
})
