import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { isFine, type Selection, selectionOf } from './conditions.ts'
import { type Nights, type Period, yearBefore } from './rules.ts'

/** What figures are broken down by. */
export type Part = 'month' | 'department' | 'municipality' | 'type' | 'keys'

const partColumns: Record<Part, SQL> = {
  month: sql`month_on::text`,
  department: sql`department_code`,
  municipality: sql`municipality_code`,
  type: sql`lodging_type_id::text`,
  keys: sql`keys::text`,
}

export interface PartNights extends Nights {
  /** `YYYY-MM-DD` of a month's first day, a code, a number, as text. */
  key: string
}

/** The nights of a period and of the same one a year before. */
export interface Compared<T> {
  now: T
  before: T
}

/**
 * The nights of a selection, part by part, in a period and a year before: exact to the night, cut at the period's ends,
 * only while a lodging was listed, as what it was listed then (docs/algorithms/statistics.md).
 */
export async function selectNights(
  tx: Transaction,
  selection: Selection,
  period: Period,
  part: Part,
): Promise<Compared<PartNights[]>> {
  const [now, before] = await Promise.all([
    selectPart(tx, selection, period, part),
    selectPart(tx, selection, yearBefore(period), part),
  ])
  return { now, before }
}

async function selectPart(tx: Transaction, selection: Selection, period: Period, part: Part): Promise<PartNights[]> {
  const column = partColumns[part]
  const isByCommune = part === 'municipality'
  const cell = isByCommune ? sql`month_on, municipality_code` : sql`month_on, department_code, lodging_type_id, keys`
  const { rows } = await tx.execute<{ [name in keyof PartNights]: string }>(sql`
    select ${column} as key, coalesce(sum(listed), 0) as listed, coalesce(sum(available), 0) as available,
      coalesce(sum(let), 0) as let, coalesce(sum(option), 0) as option, coalesce(sum(closed), 0) as closed
    from (
      ${listedNights(selection, period, cell)}
      union all
      ${isByCommune || isFine(selection) ? spannedNights(selection, period, cell) : countedNights(selection, period, cell)}
    ) as cells
    group by 1 having sum(listed) > 0 order by 1`)
  return rows.map(({ key, ...nights }) => ({ key, ...numbersOf(nights) }))
}

const numbersOf = (row: { [name in keyof Nights]: string }): Nights => ({
  listed: Number(row.listed),
  available: Number(row.available),
  let: Number(row.let),
  option: Number(row.option),
  closed: Number(row.closed),
})

export const days = ({ since, until }: Period) => ({
  since: sql`${since.toString()}::date`,
  until: sql`${until.toString()}::date`,
})

/** Most listings last longer than the period: cut to it they are alike, and are counted before they are cut into months. */
function listedNights(selection: Selection, period: Period, cell: SQL) {
  const { since, until } = days(period)
  return sql`
    select ${cell}, lodgings * (least(until_on, (month_on + interval '1 month')::date) - greatest(from_on, month_on)) as listed,
      null::int as available, null::int as let, null::int as option, null::int as closed
    from (
      select department_code, municipality_code, lodging_type_id, keys, greatest(from_on, ${since}) as from_on,
        least(until_on, ${until}) as until_on, count(*) as lodgings
      from core.lodging_listings
      where ${selectionOf(selection)} and from_on < ${until} and (until_on is null or until_on > ${since})
      group by 1, 2, 3, 4, 5, 6
    ) as clipped
    cross join lateral (
      select month::date as month_on
      from generate_series(date_trunc('month', from_on::timestamp), until_on - 1, interval '1 month') as month
    ) as months`
}

/** What the triggers keep: a few rows per month, département, type and level, whatever the number of lodgings. */
function countedNights(selection: Selection, period: Period, cell: SQL) {
  const { since, until } = days(period)
  return sql`
    select ${cell}, null, available, let, option, closed
    from core.night_counts
    where ${selectionOf(selection)} and month_on >= ${since} and month_on < ${until}`
}

/** The same from the plannings themselves, where lodgings must be told apart by commune or owner. */
function spannedNights(selection: Selection, period: Period, cell: SQL) {
  const { since, until } = days(period)
  const of = (state: string) => sql`case state when ${sql.raw(`'${state}'`)} then nights end`
  return sql`
    select ${cell}, null, ${of('available')}, ${of('let')}, ${of('option')}, ${of('closed')}
    from core.nights_between(${since}, ${until})
    where ${selectionOf(selection)}`
}

/** How many lodgings were listed on some night of the period, and of how many owners. */
export async function countListed(tx: Transaction, selection: Selection, period: Period) {
  const { since, until } = days(period)
  const { rows } = await tx.execute<{ lodgings: number; owners: number }>(sql`
    select count(distinct lodging_id)::int as lodgings, count(distinct provider_id)::int as owners
    from core.lodging_listings
    where ${selectionOf(selection)} and from_on < ${until} and (until_on is null or until_on > ${since})`)
  return rows[0] ?? { lodgings: 0, owners: 0 }
}
