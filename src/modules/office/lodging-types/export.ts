import type { LodgingType } from '../../../core/directory/store.ts'
import type { List } from '../../../platform/documents/list.ts'

/** The kinds of lodging for readers: XLSX, CSV, PDF. */
export const typesList = (rows: readonly LodgingType[], subtitle: string): List<LodgingType> => ({
  title: "Types d'hébergement",
  subtitle,
  columns: [
    { header: 'Code', value: ({ code }) => code },
    { header: 'Nom', weight: 2, value: ({ name }) => name },
    { header: 'Nom anglais', weight: 2, value: ({ nameEnglish }) => nameEnglish },
    { header: 'État', value: ({ closedAt }) => (closedAt ? 'Fermé' : 'Ouvert') },
  ],
  rows,
})
