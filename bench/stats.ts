import { sql } from 'drizzle-orm'
import pg from 'pg'
import type { Actor } from '../src/core/accounts/rules.ts'
import { changeNights } from '../src/core/availability/store.ts'
import { nightsOfMonth } from '../src/core/calendar/rules.ts'
import { closeDay } from '../src/modules/owners/statistics/actions.ts'
import { countAgain } from '../src/modules/owners/statistics/counts/store.ts'
import type { StatisticsQuery } from '../src/modules/owners/statistics/query.ts'
import { readStatistics } from '../src/modules/owners/statistics/reading.ts'
import { type Database, openDatabase, read, write } from '../src/platform/database/database.ts'
import { timeInTurn } from './harness/latency.ts'
import type { Measure, Options } from './harness/rows.ts'
import { createDatabase, startThrowAwayServer } from './search/server.ts'
import { departmentsOf, loadWorld, origin } from './search/world.ts'
import { loadStatistics } from './statistics/world.ts'

const organizationId = 1
const scope = { organizationId }

/** OWN-61: 100,000 lodgings, a year and the one before, whatever is chosen; and what keeping the counts costs a save. */
export async function* cases({ tell }: Options): AsyncGenerator<Measure> {
  const server = await startThrowAwayServer()
  try {
    const departments = departmentsOf(100_000)
    const database = await createDatabase(server.url, 'bench_stats')
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await loadWorld(client, departments, tell)
    await loadStatistics(client, tell)
    const db = openDatabase(database.url, { connections: 1 })
    try {
      yield* countingCases(db, client)
      yield* pageCases(db, departments.toSorted((a, b) => b.size - a.size)[0]?.code ?? '')
      yield* savingCases(db, client)
    } finally {
      await db.close()
      await client.end()
      await database.drop()
    }
  } finally {
    await server.stop()
  }
}

const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function* countingCases(db: Database, client: pg.Client): AsyncGenerator<Measure> {
  const all = await seconds(() => client.query('call owners.count_again()'))
  yield { case: '100,000 lodgings, all counted again', value: all, unit: 's' }
  for (const table of ['core.night_counts', 'owners.origin_counts']) await client.query(`vacuum analyze ${table}`)
  const night = await seconds(() =>
    closeDay({ db, now: () => Temporal.Instant.from('2028-07-01T00:11:00Z') }, organizationId),
  )
  yield { case: '100,000 lodgings, the nightly run', value: night, unit: 's', budget: { atMost: 60 } }
}

const actor: Actor = {
  ...{ organizationId, accountId: 1, portal: 'office' as const, greetingName: '', fullName: '', providerIds: [] },
  ...{ rights: new Set(), departments: null, actedBy: null },
}

const year: StatisticsQuery = {
  ...{ year: 2028, month: null, department: '', municipality: '', lodgingTypeId: null, keys: null },
}

async function* pageCases(db: Database, department: string): AsyncGenerator<Measure> {
  const questions: Record<string, Partial<StatisticsQuery>> = {
    'a year of the country': {},
    'a month of the country': { month: 6 },
    'a year of one type': { lodgingTypeId: 2 },
    'a year of one type and level': { lodgingTypeId: 2, keys: 4 },
    'a year of the département of 5,000': { department },
    'a year of one type and level of that département': { department, lodgingTypeId: 2, keys: 4 },
    'a year of one commune': { department, municipality: `${department}7` },
    'a month, one commune, type and level': {
      month: 6,
      department,
      municipality: `${department}7`,
      lodgingTypeId: 2,
      keys: 4,
    },
  }
  for (const [name, changes] of Object.entries(questions)) {
    const times: number[] = []
    for (let run = 0; run < 7; run++)
      times.push(await seconds(() => read(db, scope, (tx) => readStatistics(tx, actor, { ...year, ...changes }))))
    const value = 1000 * (times.sort((a, b) => a - b)[3] ?? Number.NaN)
    yield { case: `100,000 lodgings, ${name}`, value, unit: 'ms', budget: { atMost: 2000 } }
  }
  const plain = await seconds(() =>
    read(db, scope, (tx) =>
      tx.execute(sql`
        select month_on, department_code, lodging_type_id, keys, state, sum(nights)
        from core.nights_between('2027-01-01', '2029-01-01') group by 1, 2, 3, 4, 5`),
    ),
  )
  yield { case: 'for comparison: nights alone, from the plannings', value: 1000 * plain, unit: 'ms' }
}

/** A month saved with the counts kept, beside the same without them. */
async function* savingCases(db: Database, client: pg.Client): AsyncGenerator<Measure> {
  const tables = ['core.effective_spans', 'core.lodging_listings', 'owners.guest_origins']
  const triggers = async (word: 'enable' | 'disable') => {
    for (const table of tables) await client.query(`alter table ${table} ${word} trigger user`)
  }
  const save = (run: number) => {
    const month = origin.toPlainYearMonth().add({ months: 1 + (run % 20) })
    const states = run % 2 ? (['available', 'let'] as const) : (['let', 'available'] as const)
    const changes = new Map(
      nightsOfMonth(month).map((night) => [night.toString(), states[Math.floor(night.day / 8) % 2] ?? null]),
    )
    return write(db, scope, (tx) => changeNights(tx, { ...scope, lodgingId: 1 + run, changes, today: origin }))
  }
  const time = async () => (await timeInTurn(100, () => db.pool.query('select 1'), save)).subject.median
  const kept = await time()
  await triggers('disable')
  const without = await time()
  await triggers('enable')
  yield { case: 'one month saved, counts kept, beside without', value: kept, unit: 'ms', floor: without }
  const again = await seconds(() => write(db, scope, countAgain))
  yield { case: 'one organisation counted again', value: again, unit: 's' }
}
