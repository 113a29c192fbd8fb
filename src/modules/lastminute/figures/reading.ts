import { later } from '../../../core/calendar/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import type { Source } from '../rules.ts'
import { bucketsOf, type Period, periodBefore, type Step, stepOf, sumsOf } from './rules.ts'
import { countActive, countEntitled, type Searched, selectDeclared, selectSearches } from './store.ts'

/** Searches of a day, a week or a month; `before`: those of the same one of the period before, if there is one. */
export interface SearchRow {
  bucket: Period
  count: number
  /** Of these, in the widget on other sites, and by the JSON API. */
  framed: number
  asData: number
  withoutResult: number
  before: number | null
}

export interface NightRow {
  bucket: Period
  count: number
  withoutResult: number
}

export type DeclaredRow = { bucket: Period } & Record<Source, number>

interface Totals {
  searches: number
  framed: number
  asData: number
  withoutResult: number
  /** Of those that may use the tool today, the hosts of which something was declared during the period. */
  active: number
  declared: Record<Source, number>
}

/** LAST-22: what the office's page and its files say of a period. */
export interface Figures {
  today: Temporal.PlainDate
  period: Period
  before: Period
  step: Step
  totals: Totals
  totalsBefore: Totals
  /** Hosts that may use the tool today: of these `active` are counted. */
  entitled: number
  byDay: SearchRow[]
  byNight: NightRow[]
  declared: DeclaredRow[]
  searched: Searched[]
  /** Whether the reader sees but some départements: hosts and declarations are theirs, searches the whole office's. */
  isPart: boolean
}

export function readFigures(c: RequestContext, period: Period): Promise<Figures> {
  const { organization, services, actor } = c.var
  const { timeZone } = organization
  const today = todayOf(organization, services.now())
  const before = periodBefore(period)
  const step = stepOf(period)
  return read(services.db, actor, async (tx) => {
    const [searched, searchedBefore, declared, declaredBefore, active, activeBefore, entitled] = await Promise.all([
      selectSearches(tx, organization.id, period),
      selectSearches(tx, organization.id, before),
      selectDeclared(tx, actor, period, timeZone),
      selectDeclared(tx, actor, before, timeZone),
      countActive(tx, actor, period, timeZone),
      countActive(tx, actor, before, timeZone),
      countEntitled(tx, actor),
    ])
    return {
      ...{ today, period, before, step, entitled, searched },
      totals: { ...searchTotals(searched), active, declared: bySource(declared) },
      totalsBefore: { ...searchTotals(searchedBefore), active: activeBefore, declared: bySource(declaredBefore) },
      byDay: dayRows(period, before, step, searched, searchedBefore),
      byNight: nightRows(period, step, searched),
      declared: declaredRows(period, step, declared),
      isPart: actor.departments !== null,
    }
  })
}

type Declared = Awaited<ReturnType<typeof selectDeclared>>

const total = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
const countOf = ({ count }: Searched) => count
const framedOf = ({ framed }: Searched) => framed
const asDataOf = ({ asData }: Searched) => asData
const withoutOf = ({ withoutResult }: Searched) => withoutResult

const searchTotals = (rows: Searched[]) => ({
  searches: total(rows, countOf),
  framed: total(rows, framedOf),
  asData: total(rows, asDataOf),
  withoutResult: total(rows, withoutOf),
})

function bySource(rows: Declared): Record<Source, number> {
  const of = (wanted: Source) => total(rows, ({ source, nights }) => (source === wanted ? nights : 0))
  return { host: of('host'), mail: of('mail'), agent: of('agent') }
}

function dayRows(period: Period, before: Period, step: Step, rows: Searched[], rowsBefore: Searched[]): SearchRow[] {
  const buckets = bucketsOf(period, step)
  const dayOf = ({ searchedOn }: Searched) => searchedOn
  const counts = sumsOf(buckets, rows, dayOf, countOf)
  const framed = sumsOf(buckets, rows, dayOf, framedOf)
  const asData = sumsOf(buckets, rows, dayOf, asDataOf)
  const without = sumsOf(buckets, rows, dayOf, withoutOf)
  const earlier = sumsOf(bucketsOf(before, step), rowsBefore, dayOf, countOf)
  return buckets.map((bucket, place) => ({
    ...{ bucket, count: counts[place] ?? 0, framed: framed[place] ?? 0, asData: asData[place] ?? 0 },
    withoutResult: without[place] ?? 0,
    before: earlier[place] ?? null,
  }))
}

/** Nights asked for during the period lie up to some days behind its end. */
function nightRows({ from, to }: Period, step: Step, rows: Searched[]): NightRow[] {
  const last = rows.reduce((day, { nightOn }) => later(day, nightOn), to)
  const buckets = bucketsOf({ from, to: last }, step)
  const nightOf = ({ nightOn }: Searched) => nightOn
  const counts = sumsOf(buckets, rows, nightOf, countOf)
  const without = sumsOf(buckets, rows, nightOf, withoutOf)
  return buckets.map((bucket, place) => ({
    ...{ bucket, count: counts[place] ?? 0, withoutResult: without[place] ?? 0 },
  }))
}

function declaredRows(period: Period, step: Step, rows: Declared): DeclaredRow[] {
  const buckets = bucketsOf(period, step)
  const sums = (wanted: Source) =>
    sumsOf(
      buckets,
      rows.filter(({ source }) => source === wanted),
      ({ day }) => day,
      ({ nights }) => nights,
    )
  const [host, mail, agent] = [sums('host'), sums('mail'), sums('agent')]
  return buckets.map((bucket, place) => ({
    ...{ bucket, host: host[place] ?? 0, mail: mail[place] ?? 0, agent: agent[place] ?? 0 },
  }))
}
