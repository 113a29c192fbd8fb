import type { List } from '../../../platform/documents/list.ts'
import { formatPhone } from '../../../ui/format.ts'
import type { Grid } from './reading.ts'
import { type GridRow, standingOf } from './rules.ts'
import { nightNames, sourceNames, standingNames } from './words.ts'

/** A file is read on another day too: « sam. 21/11/2026 », never « ce soir ». */
const dated = (night: Temporal.PlainDate) =>
  `${night.toLocaleString('fr-FR', { weekday: 'short' })} ${night.toLocaleString('fr-FR', { dateStyle: 'short' })}`

/** On a sheet whose heading says the day: « sam. 21/11 ». */
const datedShort = (night: Temporal.PlainDate) =>
  `${night.toLocaleString('fr-FR', { weekday: 'short' })} ${night.toLocaleString('fr-FR', { day: '2-digit', month: '2-digit' })}`

const legend =
  "Dispo : paraît dans la recherche. Complet : ne paraît pas. Rien dit : personne n'a rien déclaré, donc affiché complet. Vide : ne peut pas utiliser l'outil."

/** The grid as a list: XLSX, CSV, PDF. */
export const gridList = (rows: GridRow[], { nights }: Grid, subtitle: string): List<GridRow> => ({
  title: 'Disponibilités de la semaine',
  ...{ subtitle, legend, wraps: true },
  columns: [
    { header: 'Code', screenOnly: true, value: ({ code }) => code },
    { header: 'Hébergeur', weight: 2.2, value: ({ name }) => name },
    { header: 'Commune', weight: 1.6, value: ({ municipalityName }) => municipalityName },
    { header: 'Type', weight: 1.2, value: ({ kind }) => kind },
    { header: 'Téléphone', weight: 1.4, value: ({ phone }) => formatPhone(phone) },
    { header: 'Accès', value: (row) => standingNames[standingOf(row)] },
    ...nights.map((night, index) => ({
      header: dated(night),
      paperHeader: datedShort(night),
      value: (row: GridRow) => {
        const one = row.nights[index]
        // LAST-13: visitors do not find who may not use the tool, whatever was declared before.
        if (!row.entitled || !one) return ''
        const source = one.from ? sourceNames[one.from] : ''
        return source ? `${nightNames[one.has]} (${source})` : nightNames[one.has]
      },
    })),
  ],
  rows,
})
