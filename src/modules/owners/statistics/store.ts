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

export interface Question {
  part: Part
  period: Period
}

/**
 * The nights of a selection, part by part, in periods and a year before each: exact to the night, cut at the periods'
 * ends, only while a lodging was listed, as what it was listed then (docs/algorithms/statistics.md). Several questions
 * are answered from one reading; one that asks for communes makes it slower, because no count is kept of these.
 */
export async function selectNights<Name extends string>(
  tx: Transaction,
  selection: Selection,
  questions: Record<Name, Question>,
): Promise<Record<Name, Compared<PartNights[]>>> {
  const asked = Object.entries<Question>(questions)
  const { rows } = await tx.execute<{ name: string; before: boolean } & { [name in keyof PartNights]: string }>(sql`
    with cells as materialized (${cellsOf(
      selection,
      asked.map(([, question]) => question),
    )})
    ${sql.join(
      asked.map(([name, question]) => answerOf(name, question)),
      sql` union all `,
    )}
    order by key`)
  const answer = (name: string, before: boolean) =>
    rows.filter((row) => row.name === name && row.before === before).map((row) => ({ key: row.key, ...numbersOf(row) }))
  return Object.fromEntries(
    asked.map(([name]) => [name, { now: answer(name, false), before: answer(name, true) }]),
  ) as Record<Name, Compared<PartNights[]>>
}

function answerOf(name: string, { part, period }: Question) {
  const [now, before] = [days(period), days(yearBefore(period))]
  return sql`
    select ${name} as name, ${partColumns[part]} as key, month_on < ${now.since} as before, sum(listed) as listed,
      sum(available) as available, sum(let) as let, sum(option) as option, sum(closed) as closed
    from cells
    where (month_on >= ${now.since} and month_on < ${now.until})
      or (month_on >= ${before.since} and month_on < ${before.until})
    group by 2, 3 having sum(listed) > 0`
}

const numbersOf = (row: { [name in keyof Nights]: string }): Nights => ({
  listed: Number(row.listed),
  available: Number(row.available),
  let: Number(row.let),
  option: Number(row.option),
  closed: Number(row.closed),
})

/** The first of all days asked for to the last, years before included. */
function spanOf(questions: readonly Question[]): Period {
  const first = questions.map(({ period }) => yearBefore(period).since).sort(Temporal.PlainDate.compare)[0]
  const last = questions
    .map(({ period }) => period.until)
    .sort(Temporal.PlainDate.compare)
    .at(-1)
  if (!first || !last) throw new Error('Nothing is asked')
  return { since: first, until: last }
}

function cellsOf(selection: Selection, questions: readonly Question[]) {
  const period = spanOf(questions)
  const byCommune = questions.some(({ part }) => part === 'municipality')
  const cell = sql.raw(`month_on, department_code, lodging_type_id, keys${byCommune ? ', municipality_code' : ''}`)
  const told =
    byCommune || isFine(selection) ? spannedNights(selection, period, cell) : countedNights(selection, period, cell)
  return sql`
    select ${cell}, coalesce(sum(listed), 0) as listed, coalesce(sum(available), 0) as available,
      coalesce(sum(let), 0) as let, coalesce(sum(option), 0) as option, coalesce(sum(closed), 0) as closed
    from (${listedNights(selection, period, cell, byCommune)} union all ${told}) as told
    group by ${cell}`
}

export const days = ({ since, until }: Period) => ({
  since: sql`${since.toString()}::date`,
  until: sql`${until.toString()}::date`,
})

/** Most listings last longer than the period: cut to it they are alike, and are counted before they are cut into months. */
function listedNights(selection: Selection, period: Period, cell: SQL, byCommune: boolean) {
  const { since, until } = days(period)
  return sql`
    select ${cell}, lodgings * (least(until_on, (month_on + interval '1 month')::date) - greatest(from_on, month_on)) as listed,
      null::int as available, null::int as let, null::int as option, null::int as closed
    from (
      select department_code, lodging_type_id, keys, ${byCommune ? sql`municipality_code` : sql`null`} as municipality_code,
        greatest(from_on, ${since}) as from_on, least(until_on, ${until}) as until_on, count(*) as lodgings
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
  const of = (state: string) => sql.raw(`case state when '${state}' then nights end`)
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
