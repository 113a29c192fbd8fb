import { department } from '../../../../core/reference/departments.ts'
import { formatMonthName } from '../../../../ui/format.ts'
import { comparisonsOf, monthRows, type PartRow } from '../rows.ts'
import { compare, noNights, occupancyOf, sumOf } from '../rules.ts'
import { originsOf, yearSentence } from '../view.ts'
import { occupancySentence } from '../words.ts'
import type { OwnStatistics } from './store.ts'

/** An owner's months, each beside the others' average of its area. */
export function ownViewOf({ months, origins, others, period }: OwnStatistics, year: number, today: Temporal.PlainDate) {
  const label = (key: string) => formatMonthName(Temporal.PlainDate.from(key).month)
  const own = monthRows(year, months, { label, href: () => null })
  const told = new Map((others?.months ?? []).map((month) => [month.key, month]))
  const rows = own.map((row) => ({ ...row, others: compare(occupancyOf(told.get(row.key) ?? noNights), null).percent }))
  const isComparable = months.before.length >= months.now.length
  const total = comparisonsOf(sumOf(own.map(({ nights }) => nights)), sumOf(isComparable ? months.before : []))
  const comparedMonths = rows.filter(({ occupancy }) => occupancy.points !== null).length
  const isOver = Temporal.PlainDate.compare(period.until, today) <= 0
  return {
    rows,
    total,
    sentence: occupancySentence({ name: String(year), yearBefore: year - 1, isOver, comparedMonths }, total.occupancy),
    yearSentence: yearSentence(own, year),
    othersName: others && nameOfOthers(others),
    othersSentence: othersSentence(rows, others && nameOfOthers(others)),
    origins: originsOf(origins),
    hasLodgings: months.now.length + months.before.length > 0,
  }
}

export type OwnStatisticsView = ReturnType<typeof ownViewOf>
export type OwnRow = PartRow & { others: number | null }

function nameOfOthers({ place, area }: NonNullable<OwnStatistics['others']>): string {
  if (place === 'commune') return area.municipalityName
  return department(area.departmentCode)?.name ?? area.departmentCode
}

/** How often the owner is above the others, or why there is nothing to compare with. */
function othersSentence(rows: readonly OwnRow[], name: string | null): string {
  if (!name) {
    return "Trop peu d'autres hébergements près de chez vous renseignent leur planning pour donner leur moyenne : il en faut cinq, d'au moins deux propriétaires."
  }
  const both = rows.filter(({ occupancy, others }) => occupancy.percent !== null && others !== null)
  const above = both.filter(({ occupancy, others }) => (occupancy.percent ?? 0) > (others ?? 0)).length
  if (both.length === 0) return `Aucun mois ne permet encore de vous comparer à ${name}.`
  const months = above === 0 ? 'aucun mois' : above === 1 ? '1 mois' : `${above} mois`
  return `Vous êtes au-dessus de la moyenne des autres hébergements (${name}) pour ${months} sur ${both.length}.`
}
