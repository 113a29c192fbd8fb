import { stateOf } from '../../../../core/content/items/rules.ts'
import type { List } from '../../../../platform/documents/list.ts'
import type { ThemeRow } from '../store.ts'
import { themeStateNames } from '../words.ts'

/** The list of themes for readers: XLSX, CSV, PDF. */
export const themesList = (rows: readonly ThemeRow[], today: Temporal.PlainDate, subtitle: string): List<ThemeRow> => ({
  title: 'Infos pratiques',
  subtitle,
  columns: [
    { header: 'Rubrique', weight: 2, value: ({ section }) => section.title },
    { header: 'Thème', weight: 3, value: ({ theme }) => theme.title },
    { header: 'Parties', value: ({ parts }) => parts },
    { header: 'Documents', value: ({ documents }) => documents },
    { header: 'Mise à jour', value: ({ theme }) => theme.updatedOn },
    { header: 'État', value: ({ theme }) => themeStateNames[stateOf(theme, today)] },
  ],
  rows,
})
