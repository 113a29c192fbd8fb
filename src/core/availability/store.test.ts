import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { addLodging, foundNetwork, type Network } from '../../../test/worlds/lodgings.ts'
import { type Database, openDatabase, read, write } from '../../platform/database/database.ts'
import { monthsFrom, nightsOfMonth } from '../calendar/rules.ts'
import { refreshFreeSpans, replacePlannings } from './bulk.ts'
import { freeRows, paintNights, type Span } from './rules.ts'
import { type NightState, nightStates } from './schema.ts'
import { changeNights, readPlanningMonth, readPlanningMonthForUpdate } from './store.ts'

let database: TestDatabase
let db: Database
let network: Network
let stranger: Network

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, { connections: 4 })
  network = await foundNetwork(db, 'cles')
  stranger = await foundNetwork(db, 'stranger')
})
afterAll(async () => {
  await db?.close()
  await database?.drop()
})

const scope = () => ({ organizationId: network.organizationId })
const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-02-10')
const months = monthsFrom(Temporal.PlainYearMonth.from('2026-01'), 4)
const nights = months.flatMap(nightsOfMonth)
type Changes = Map<string, NightState | null>

const change = (lodgingId: number, changes: Changes) =>
  write(db, scope(), (tx) => changeNights(tx, { organizationId: network.organizationId, lodgingId, changes, today }))

const newLodging = (facts = {}) => write(db, scope(), (tx) => addLodging(tx, network, facts))

const readMonths = (lodgingId: number) =>
  read(db, scope(), (tx) =>
    Promise.all(months.map((month) => readPlanningMonth(tx, network.organizationId, lodgingId, month))),
  )

async function rowsOf(table: 'typed_spans' | 'effective_spans' | 'free_spans', lodgingId: number): Promise<string[]> {
  const columns =
    table === 'free_spans'
      ? sql`concat_ws(' ', month_on, first_night_on, departure_on)`
      : sql`concat_ws(' ', first_night_on, departure_on, state)`
  const { rows } = await read(db, scope(), (tx) =>
    tx.execute<{ row: string }>(
      sql`select ${columns} as row from core.${sql.identifier(table)} where lodging_id = ${lodgingId} order by 1`,
    ),
  )
  return rows.map((row) => row.row)
}

const textOf = (span: Span) => `${span.firstNightOn} ${span.departureOn} ${span.state}`
const freeTextOf = (spans: Span[]) =>
  freeRows(spans, today)
    .map((row) => `${row.monthOn} ${row.firstNightOn} ${row.departureOn}`)
    .sort()

const anyChanges = fc
  .array(
    fc.record({
      from: fc.nat(nights.length - 1),
      length: fc.integer({ min: 1, max: 40 }),
      state: fc.constantFrom<NightState | null>(...nightStates, 'available', null),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(
    (runs) =>
      new Map(
        runs.flatMap((run) =>
          nights.slice(run.from, run.from + run.length).map((night) => [night.toString(), run.state] as const),
        ),
      ),
  )

test('OWN-21 whatever was changed, in whatever order, the stored plannings are those of a naive list of nights', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyChanges, { minLength: 1, maxLength: 5 }), async (steps) => {
      const lodgingId = await newLodging()
      const naive = new Map<string, NightState | null>()
      const versions = new Map<string, number>()
      for (const changes of steps) {
        await change(lodgingId, changes)
        for (const [night, state] of changes) naive.set(night, state)
        for (const month of new Set([...changes.keys()].map((night) => night.slice(0, 7))))
          versions.set(month, (versions.get(month) ?? 0) + 1)
      }
      const expected = months.map((month) => {
        const states = nightsOfMonth(month).map((night) => naive.get(night.toString()) ?? null)
        return { version: versions.get(month.toString()) ?? 0, typed: states, effective: states }
      })
      expect(await readMonths(lodgingId)).toEqual(expected)
      const spans = paintNights([], naive)
      expect(await rowsOf('typed_spans', lodgingId)).toEqual(spans.map(textOf))
      expect(await rowsOf('effective_spans', lodgingId)).toEqual(spans.map(textOf))
      expect(await rowsOf('free_spans', lodgingId)).toEqual(freeTextOf(spans))
    }),
    { numRuns: 40 },
  )
})

test('OWN-20 « Non », and closing, take a lodging out of the date search; « Oui » puts it back', async () => {
  const lodgingId = await newLodging({ planningShown: null })
  const setShown = (shown: boolean | null, closedAt: string | null) =>
    write(db, scope(), async (tx) => {
      await tx.execute(
        sql`update core.lodgings set planning_shown = ${shown}, closed_at = ${closedAt} where id = ${lodgingId}`,
      )
      await refreshFreeSpans(tx, network.organizationId, [lodgingId], today)
    })
  await change(lodgingId, new Map(nights.map((night) => [night.toString(), 'available'])))
  expect(await rowsOf('free_spans', lodgingId)).toEqual([])
  await setShown(true, null)
  expect(await rowsOf('free_spans', lodgingId)).toHaveLength(3)
  await setShown(false, null)
  expect(await rowsOf('free_spans', lodgingId)).toEqual([])
  await setShown(true, '2026-02-01T00:00Z')
  expect(await rowsOf('free_spans', lodgingId)).toEqual([])
  expect(await rowsOf('effective_spans', lodgingId)).toHaveLength(1)
})

test('what the search filters on follows the directory', async () => {
  const lodgingId = await newLodging({ equipment: ['wifi', 'garden'], capacityMax: 4 })
  await change(lodgingId, new Map([['2026-03-01', 'available']]))
  await write(db, scope(), async (tx) => {
    await tx.execute(sql`update core.lodgings set capacity_max = 6, department_code = '2A', week_price_min_cents = 35000,
      equipment = '{wifi,parking,games}' where id = ${lodgingId}`)
    await refreshFreeSpans(tx, network.organizationId, [lodgingId], today)
  })
  const { rows } = await read(db, scope(), (tx) =>
    tx.execute(sql`select capacity_max, department = core.code_number('2A') as moved, week_price_min_cents::int as price,
      equipment_bits from core.free_spans where lodging_id = ${lodgingId}`),
  )
  expect(rows).toEqual([{ capacity_max: 6, moved: true, price: 35000, equipment_bits: 0b11 | (1 << 23) }])
})

test('many plannings replaced at once are as if each had been typed', async () => {
  const lodgingIds = await Promise.all([newLodging(), newLodging(), newLodging({ planningShown: false })])
  const [first = 0, second = 0, hidden = 0] = lodgingIds
  await change(
    first,
    new Map([
      ['2026-01-05', 'option'],
      ['2026-04-30', 'let'],
    ]),
  )
  const spans: Span[] = [
    { firstNightOn: day('2026-02-01'), departureOn: day('2026-03-10'), state: 'available' },
    { firstNightOn: day('2026-03-10'), departureOn: day('2026-03-20'), state: 'let' },
  ]
  await write(db, scope(), (tx) =>
    replacePlannings(
      tx,
      network.organizationId,
      new Map([
        [first, spans],
        [second, []],
        [hidden, spans],
      ]),
      today,
    ),
  )
  expect(await rowsOf('typed_spans', first)).toEqual(spans.map(textOf))
  expect(await rowsOf('effective_spans', first)).toEqual(spans.map(textOf))
  expect(await rowsOf('free_spans', first)).toEqual(freeTextOf(spans))
  expect((await readMonths(first)).map((month) => month.version)).toEqual([2, 1, 1, 2])
  expect(await rowsOf('typed_spans', second)).toEqual([])
  expect(await rowsOf('effective_spans', hidden)).toHaveLength(2)
  expect(await rowsOf('free_spans', hidden)).toEqual([])
})

test('two windows that change one lodging at once queue up: neither loses its nights', async () => {
  const lodgingId = await newLodging()
  const march = months[2] ?? today.toPlainYearMonth()
  await Promise.all(
    nightsOfMonth(march).map((night, index) =>
      change(lodgingId, new Map([[night.toString(), index % 2 ? 'available' : 'let']])),
    ),
  )
  const { typed, version } = (await readMonths(lodgingId))[2] ?? {}
  expect(typed).toEqual(nightsOfMonth(march).map((_, index) => (index % 2 ? 'available' : 'let')))
  expect(version).toBe(31)
})

test("another organisation's lodging is not there: neither read for change nor changed", async () => {
  const lodgingId = await newLodging()
  const elsewhere = { organizationId: stranger.organizationId }
  const changes = new Map([['2026-03-01', 'let' as const]])
  for (const organizationId of [stranger.organizationId, network.organizationId]) {
    const month = Temporal.PlainYearMonth.from('2026-03')
    const locked = await write(db, elsewhere, (tx) => readPlanningMonthForUpdate(tx, organizationId, lodgingId, month))
    expect(locked).toBeUndefined()
    const changed = write(db, elsewhere, (tx) => changeNights(tx, { organizationId, lodgingId, changes, today }))
    await expect(changed).rejects.toThrow('No lodging')
  }
  expect(await rowsOf('typed_spans', lodgingId)).toEqual([])
})
