import type { List } from '../../../platform/documents/list.ts'
import type { NewsRow } from './store.ts'
import { newsState, newsStateNames } from './words.ts'

/** The list of news for readers: XLSX, CSV, PDF. */
export const newsList = (rows: readonly NewsRow[], today: Temporal.PlainDate, subtitle: string): List<NewsRow> => ({
  title: 'Actualités',
  subtitle,
  columns: [
    { header: 'Date', value: ({ publishedOn }) => publishedOn },
    { header: 'Titre', weight: 3, value: ({ title }) => title },
    { header: 'État', value: (row) => newsStateNames[newsState(row, today)] },
    { header: 'Texte', screenOnly: true, value: ({ body }) => body },
  ],
  rows,
})
