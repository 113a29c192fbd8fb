import type { List } from '../../../platform/documents/list.ts'
import { formatPhone } from '../../../ui/format.ts'
import type { Grid } from './reading.ts'
import { type GridRow, standingOf } from './rules.ts'
import { nightHeader, nightNames, sourceNames, standingNames } from './words.ts'

/** The grid as a list: XLSX, CSV, PDF. */
export const gridList = (rows: GridRow[], { nights, today }: Grid, subtitle: string): List<GridRow> => ({
  title: 'Disponibilités de la semaine',
  subtitle,
  columns: [
    { header: 'Code', screenOnly: true, value: ({ code }) => code },
    { header: 'Hébergeur', weight: 2.2, value: ({ name }) => name },
    { header: 'Commune', weight: 1.6, value: ({ municipalityName }) => municipalityName },
    { header: 'Type', weight: 1.2, value: ({ kind }) => kind },
    { header: 'Téléphone', weight: 1.4, value: ({ phone }) => formatPhone(phone) },
    { header: 'Accès', value: (row) => standingNames[standingOf(row)] },
    ...nights.map((night, index) => ({
      header: nightHeader(night, today),
      value: (row: GridRow) => {
        const one = row.nights[index]
        if (!one || one.has === 'unsaid') return ''
        const source = one.from ? sourceNames[one.from] : ''
        return source ? `${nightNames[one.has]} (${source})` : nightNames[one.has]
      },
    })),
  ],
  rows,
})
