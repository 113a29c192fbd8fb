import { country } from '../../../core/reference/countries.ts'
import { labelOfDepartment } from '../../../core/reference/departments.ts'
import { formatMonthName } from '../../../ui/format.ts'
import { drawRates } from './map.ts'
import { areOwnersCounted } from './owners/store.ts'
import { type StatisticsQuery, statisticsAddress } from './query.ts'
import type { Statistics } from './reading.ts'
import { comparisonsOf, monthRows, originRows, type PartRow, partRows, upToDateOf } from './rows.ts'
import { type OriginNights, sumOf } from './rules.ts'
import { keysText, occupancySentence, periodName } from './words.ts'

/** What the page shows, from what was read: tables, sentences, the map. `path`: where a line's link leads. */
export function viewOf(read: Statistics, query: StatisticsQuery, path: string, today: Temporal.PlainDate) {
  const here = (changes: Partial<StatisticsQuery>) => statisticsAddress(path, query, changes)
  const months = monthRows(query.year, read.months, {
    label: (key) => monthName(key),
    href: (key) => here({ month: Temporal.PlainDate.from(key).month }),
    owners: read.owners,
  })
  const chosen = query.month === null ? months : months.filter(({ key }) => key === read.period.since.toString())
  const before = read.months.before.filter(
    ({ key }) => read.isComparable && (query.month === null || Temporal.PlainDate.from(key).month === query.month),
  )
  const total = comparisonsOf(sumOf(chosen.map(({ nights }) => nights)), sumOf(before))
  const departments = partRows(read.departments, {
    label: labelOfDepartment,
    href: (key) => here({ department: key }),
    owners: read.ownersByDepartment,
  })
  const isOver = Temporal.PlainDate.compare(read.period.until, today) <= 0
  return {
    ...{ months, total, departments },
    name: periodName(query),
    sentence: occupancySentence({ name: periodName(query), yearBefore: query.year - 1, isOver }, total.occupancy),
    yearSentence: yearSentence(months, query.year),
    upToDate: ownersOf(read),
    municipalities: byName(
      partRows(read.municipalities, {
        label: (key) => read.choices.municipalities.find(({ code }) => code === key)?.name ?? key,
        href: (key) => here({ municipality: key }),
      }),
    ),
    types: byName(
      partRows(read.types, {
        label: (key) => read.choices.types.find(({ id }) => String(id) === key)?.name ?? key,
        href: (key) => here({ lodgingTypeId: Number(key) }),
      }),
    ),
    keys: partRows(read.keys, { label: (key) => keysText(Number(key)), href: (key) => here({ keys: Number(key) }) }),
    map: drawRates(departments),
    origins: originsOf(read.origins),
    /** Let nights of weeks whose origin nobody told. */
    untoldNights: total.nights.let - read.origins.reduce((sum, { nights }) => sum + nights, 0),
  }
}

export type StatisticsView = ReturnType<typeof viewOf>

const monthName = (key: string) => formatMonthName(Temporal.PlainDate.from(key).month)

const { compare: inFrenchOrder } = new Intl.Collator('fr')
const byName = (rows: PartRow[]) => rows.sort((a, b) => inFrenchOrder(a.label, b.label))

/** The owners at the end of the month asked for; for a year, of its last month that was counted. */
function ownersOf({ owners, ownersCountedOn, selection }: Statistics) {
  if (!areOwnersCounted(selection)) return null
  if (!ownersCountedOn) return upToDateOf(undefined, undefined)
  const before = Temporal.PlainDate.from(ownersCountedOn).subtract({ years: 1 }).toString()
  return upToDateOf(owners.now.get(ownersCountedOn), owners.before.get(before))
}

/** The best and the least month of a year, once two of them have a figure. */
export function yearSentence(months: readonly PartRow[], year: number): string {
  const told = months.filter(({ occupancy }) => occupancy.percent !== null)
  const sorted = told.toSorted((a, b) => (b.occupancy.percent ?? 0) - (a.occupancy.percent ?? 0))
  const [best, least] = [sorted[0], sorted.at(-1)]
  if (!best || !least || best.occupancy.percent === least.occupancy.percent) {
    return `L'occupation mois par mois, en ${year} et en ${year - 1}.`
  }
  const say = (row: PartRow) => `${row.label.toLowerCase()} (${row.occupancy.percent}\u00a0%)`
  return `Le mois le plus loué est ${say(best)}, le moins loué ${say(least)}.`
}

/** More lines than that say nothing more on a page; the exported file has them all. */
export const originsShown = 10

export function originsOf(origins: readonly OriginNights[]) {
  const rows = originRows(origins, originName)
  const of = (isMeant: (origin: OriginNights) => boolean) =>
    rows.filter((_, index) => {
      const origin = origins[index]
      return origin !== undefined && isMeant(origin)
    })
  return {
    all: rows,
    departments: of(({ departmentCode }) => departmentCode !== null),
    countries: of(({ countryCode }) => countryCode !== null),
    abroad: rows.length > 0 ? shareAbroad(origins) : null,
  }
}

function shareAbroad(origins: readonly OriginNights[]) {
  const total = origins.reduce((sum, { nights }) => sum + nights, 0)
  const abroad = origins.reduce((sum, { nights, countryCode }) => sum + (countryCode ? nights : 0), 0)
  return total > 0 ? Math.round((abroad / total) * 100) : null
}

const originName = ({ departmentCode, countryCode }: OriginNights) =>
  departmentCode ? labelOfDepartment(departmentCode) : (country(countryCode ?? '')?.name ?? countryCode ?? '')
