import { sql } from 'drizzle-orm'
import { refreshFreeSpans } from '../../src/core/availability/bulk.ts'
import type { NightState } from '../../src/core/availability/schema.ts'
import { searchStatement } from '../../src/core/availability/search/store.ts'
import { changeNights } from '../../src/core/availability/store.ts'
import { nightsOfMonth } from '../../src/core/calendar/rules.ts'
import { type Database, read, type Transaction, write } from '../../src/platform/database/database.ts'
import { timeInTurn } from '../harness/latency.ts'
import type { Measure } from '../harness/rows.ts'
import { inspectPlans } from './plans.ts'
import { page, requestOf, scope, wandering } from './speed.ts'
import { origin } from './world.ts'

/** The loaded rows must be those that the program itself writes: a hundred lodgings are written again and compared. */
export async function checkWorld(db: Database) {
  await write(db, scope, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`select id from core.lodgings order by id limit 100`)
    const ids = rows.map((row) => Number(row.id))
    const before = await checksum(tx, ids)
    await refreshFreeSpans(tx, scope.organizationId, ids, origin)
    if ((await checksum(tx, ids)) !== before) throw new Error('The loaded search rows are not what the program writes')
  })
}

async function checksum(tx: Transaction, ids: number[]): Promise<string> {
  const { rows } = await tx.execute<{ all: string }>(sql`
    select md5(string_agg(free_spans::text, ' ' order by lodging_id, month_on, first_night_on)) as all
    from core.free_spans where lodging_id = any(${sql.param(ids)}::bigint[])`)
  return rows[0]?.all ?? 'nothing'
}

/** A plan that does not find its rows by both dates of the stay fails, whatever time it takes. */
export async function* planCases(db: Database, size: string, departmentCode: string): AsyncGenerator<Measure> {
  const stay = wandering(7)
  for (const [where, criteria] of [
    ['département', { stay, people: 4, departmentCode }],
    ['country', { stay, people: 4 }],
  ] as const)
    for (const sort of ['price', 'relevance'] as const) {
      const statement = searchStatement(requestOf(criteria, sort), page)
      const { readings, astray } = await read(db, scope, (tx) => inspectPlans(tx, statement))
      if (readings === 0) throw new Error('The plan does not read free_spans')
      yield {
        case: `${size}, ${where} by ${sort}: readings not by the dates`,
        value: astray,
        unit: `of ${readings}`,
        budget: { atMost: 0 },
      }
    }
}

/** What an owner's « Valider » costs the plannings: a month of nights, four weeks in turn available and let. */
export async function* savingCases(db: Database, size: string): AsyncGenerator<Measure> {
  const { floor, subject } = await timeInTurn(
    100,
    () => db.pool.query('select 1'),
    (run) => {
      const month = origin.toPlainYearMonth().add({ months: 1 + (run % 20) })
      const states: NightState[] = run % 2 ? ['available', 'let'] : ['let', 'available']
      const changes = new Map(
        nightsOfMonth(month).map((night) => [night.toString(), states[Math.floor(night.day / 8) % 2] ?? null]),
      )
      return write(db, scope, (tx) => changeNights(tx, { ...scope, lodgingId: 1 + run, changes, today: origin }))
    },
  )
  yield { case: `${size}, one month saved, median`, value: subject.median, unit: 'ms', floor: floor.median }
}
