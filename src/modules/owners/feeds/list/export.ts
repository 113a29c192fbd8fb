import type { List } from '../../../../platform/documents/list.ts'

interface Row {
  name: string
  lodging: string
  healthText: string
  lastRead: string
  lastTry: string
}

/** The list of connected calendars for readers: XLSX, CSV, PDF. Their addresses, which are private, stay here. */
export const feedsList = (rows: readonly Row[], subtitle: string): List<Row> => ({
  title: 'Calendriers',
  subtitle,
  columns: [
    { header: 'Hébergement', weight: 2, value: (feed) => feed.lodging },
    { header: 'Calendrier', value: (feed) => feed.name },
    { header: 'État', weight: 2, value: (feed) => feed.healthText },
    { header: 'Dernière lecture réussie', weight: 1.2, value: (feed) => feed.lastRead },
    { header: 'Dernier essai sans succès', weight: 1.2, value: (feed) => feed.lastTry },
  ],
  rows,
})
