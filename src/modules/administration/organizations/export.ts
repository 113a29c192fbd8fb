import { administrationZone } from '../../../core/accounts/administrators/rules.ts'
import { moduleNames } from '../../../core/organizations/rules.ts'
import type { List } from '../../../platform/documents/list.ts'
import type { Structure } from './store.ts'

const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(administrationZone).toPlainDate()

/** The list of structures for readers: XLSX, CSV, PDF. */
export const structuresList = (rows: readonly Structure[], subtitle: string): List<Structure> => ({
  title: 'Structures',
  subtitle,
  columns: [
    { header: 'Nom', weight: 2, value: ({ name }) => name },
    { header: 'Adresse', value: ({ slug }) => `/${slug}` },
    { header: 'Modules', weight: 2, value: ({ modules }) => modules.map((one) => moduleNames[one] ?? one).join(', ') },
    { header: 'Contact', weight: 1.5, value: ({ contact }) => contact.email },
    { header: 'Ouverte le', value: ({ createdAt }) => dayOf(createdAt) },
    { header: 'Fermée le', value: ({ closedAt }) => closedAt && dayOf(closedAt) },
  ],
  rows,
})
