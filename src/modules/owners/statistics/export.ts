import type { List, ListColumn } from '../../../platform/documents/list.ts'
import type { OriginRow, PartRow } from './rows.ts'
import { occupancyOf, unsetOf, unsetShareOf } from './rules.ts'
import type { StatisticsView } from './view.ts'

/** The tables of the page that leave as files, by their names in the address. */
const tables = {
  mois: { title: 'Statistiques par mois', header: 'Mois', rows: ({ months }: StatisticsView) => months },
  departements: {
    title: 'Statistiques par département',
    header: 'Département',
    rows: ({ departments }: StatisticsView) => departments,
  },
  communes: {
    title: 'Statistiques par commune',
    header: 'Commune',
    rows: ({ municipalities }: StatisticsView) => municipalities,
  },
  types: { title: 'Statistiques par type', header: 'Type', rows: ({ types }: StatisticsView) => types },
  niveaux: { title: 'Statistiques par niveau', header: 'Niveau', rows: ({ keys }: StatisticsView) => keys },
} as const

/** One of the page's tables as a list; null for a name that it does not have. */
export function tableList(
  name: string,
  view: StatisticsView,
  subtitle: string,
): List<PartRow> | List<OriginRow> | null {
  if (name === 'provenances') return originList(view.origins.all, subtitle)
  const table = Object.hasOwn(tables, name) ? tables[name as keyof typeof tables] : null
  return table && partList({ ...table, subtitle, rows: table.rows(view) })
}

export const partList = (made: {
  title: string
  subtitle: string
  header: string
  rows: PartRow[]
}): List<PartRow> => ({
  title: made.title,
  subtitle: made.subtitle,
  columns: [{ header: made.header, weight: 2, value: ({ label }) => label }, ...figures],
  rows: made.rows,
})

/** Shares leave with one decimal, so that they can be worked with. */
const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10)

const figures: ListColumn<PartRow>[] = [
  { header: 'Occupation %', value: ({ nights }) => percent(occupancyOf(nights)) },
  { header: 'Un an avant %', value: ({ occupancy }) => occupancy.percentBefore },
  { header: 'Écart en points', value: ({ occupancy }) => occupancy.points },
  { header: 'Non communiqué %', value: ({ nights }) => percent(unsetShareOf(nights)) },
  { header: 'Propriétaires à jour %', value: ({ upToDate }) => upToDate.percent },
  { header: 'Louées', value: ({ nights }) => nights.let },
  { header: 'Disponibles', value: ({ nights }) => nights.available },
  { header: 'Option', value: ({ nights }) => nights.option },
  { header: 'Fermées', value: ({ nights }) => nights.closed },
  { header: 'Non communiquées', value: ({ nights }) => unsetOf(nights) },
  { header: 'Nuits en tout', value: ({ nights }) => nights.listed },
]

const originList = (rows: OriginRow[], subtitle: string): List<OriginRow> => ({
  title: 'Provenance des clients',
  subtitle,
  columns: [
    { header: 'Provenance', weight: 2, value: ({ label }) => label },
    { header: 'Part %', value: ({ share }) => share.percent },
    { header: 'Un an avant %', value: ({ share }) => share.percentBefore },
    { header: 'Nuits louées', value: ({ nights }) => nights },
    { header: 'Un an avant', value: ({ nightsBefore }) => nightsBefore },
  ],
  rows,
})
