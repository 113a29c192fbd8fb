import type { List } from '../../../platform/documents/list.ts'
import type { User } from './store.ts'

/** The list of staff for readers: XLSX, CSV, PDF. */
export const usersList = (rows: readonly User[], subtitle: string): List<User> => ({
  title: 'Utilisateurs',
  subtitle,
  columns: [
    { header: 'Nom', value: (user) => user.lastName },
    { header: 'Prénom', value: (user) => user.firstName },
    { header: 'Identifiant', value: (user) => user.identifier },
    { header: 'Adresse électronique', weight: 2, value: (user) => user.email },
    { header: 'Rôles', weight: 1.5, value: (user) => user.roleNames.join(', ') },
    { header: 'Départements', value: (user) => user.departments.join(', ') || 'Tous' },
    { header: 'État', value: (user) => (user.closedAt ? 'Fermé' : 'Ouvert') },
  ],
  rows,
})
