import type { List } from '../../../../platform/documents/list.ts'
import type { OwnerRow } from './store.ts'

/** The list of owners for readers: XLSX, CSV, PDF. */
export const ownersList = (rows: readonly OwnerRow[], subtitle: string): List<OwnerRow> => ({
  title: 'Propriétaires',
  subtitle,
  columns: [
    { header: 'Code', weight: 1.2, value: ({ owner }) => owner.code },
    { header: 'Département', weight: 0.7, value: ({ owner }) => owner.departmentCode },
    { header: 'Identifiant', weight: 1.2, value: ({ account }) => account.identifier },
    { header: 'Civilité', weight: 0.5, value: ({ person }) => person.civility },
    { header: 'Prénom', value: ({ person }) => person.firstName },
    { header: 'Nom', weight: 1.2, value: ({ person }) => person.lastName },
    { header: 'Adresse électronique', weight: 2, value: ({ account }) => account.email },
    { header: 'Téléphone', weight: 1.1, value: ({ person }) => person.phone },
    { header: 'Adresse', screenOnly: true, weight: 2, value: ({ person }) => person.address },
    { header: 'Hébergements', weight: 0.8, value: ({ openLodgings }) => openLodgings },
    { header: 'Mot de passe choisi', screenOnly: true, value: ({ account }) => (account.passwordHash ? 'Oui' : 'Non') },
    { header: 'État', screenOnly: true, value: ({ owner }) => (owner.closedAt ? 'Fermé' : 'Ouvert') },
  ],
  rows,
})
