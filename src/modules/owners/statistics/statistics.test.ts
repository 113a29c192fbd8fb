import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { addLodging, foundNetwork } from '../../../../test/worlds/lodgings.ts'
import { replacePlannings } from '../../../core/availability/bulk.ts'
import { paint, type Span, statesOf } from '../../../core/availability/rules.ts'
import { nightStates } from '../../../core/availability/schema.ts'
import { keepListings } from '../../../core/directory/listings.ts'
import { lodgingListings, lodgings } from '../../../core/directory/schema.ts'
import { type Database, openDatabase, read, write } from '../../../platform/database/database.ts'
import { guestOrigins } from '../schema.ts'
import type { Selection } from './conditions.ts'
import { countAgain } from './counts/store.ts'
import { selectOrigins } from './origins/store.ts'
import { compare, type Nights, noNights, occupancyOf, type Period, periodOf, sumOf, unsetShareOf } from './rules.ts'
import { type Part, selectNights } from './store.ts'

let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, { connections: 2 })
})
afterAll(async () => {
  await db?.close()
  await database?.drop()
})

const origin = Temporal.PlainDate.from('2025-05-20')
const length = 460
const at = (index: number) => origin.add({ days: index })
let worlds = 0

const places = [
  { departmentCode: '11', municipalityCode: '11069', municipalityName: 'Carcassonne' },
  { departmentCode: '11', municipalityCode: '11262', municipalityName: 'Narbonne' },
  { departmentCode: '2A', municipalityCode: '2A004', municipalityName: 'Ajaccio' },
] as const

const anySpans = fc
  .array(
    fc.record({
      from: fc.nat(length - 1),
      nights: fc.integer({ min: 1, max: 90 }),
      state: fc.constantFrom(...nightStates, null),
    }),
    { maxLength: 8 },
  )
  .map((paints) =>
    paints.reduce<Span[]>((spans, one) => paint(spans, at(one.from), at(one.from + one.nights), one.state), []),
  )

const anyListing = fc.record({
  from: fc.nat(200),
  nights: fc.integer({ min: 1, max: 300 }),
  place: fc.constantFrom(...places),
  type: fc.constantFrom(0, 1),
  keys: fc.integer({ min: 1, max: 3 }),
})
/** One after the other, some with a gap between them, the last one perhaps still standing. */
const anyLodging = fc.record({
  listings: fc.array(anyListing, { minLength: 1, maxLength: 3 }),
  lasts: fc.boolean(),
  spans: anySpans,
  /** What the planning was before: what its triggers counted must go again. */
  spansBefore: anySpans,
})
type AnyLodging = typeof anyLodging extends fc.Arbitrary<infer T> ? T : never

function listingsOf({ listings, lasts }: AnyLodging) {
  let day = 0
  return listings.map((listing, index) => {
    const from = day + listing.from
    day = from + listing.nights
    const open = lasts && index === listings.length - 1
    return { ...listing, fromOn: at(from), untilOn: open ? null : at(day) }
  })
}

interface Planted {
  id: number
  listings: (typeof lodgingListings.$inferInsert)[]
  spans: Span[]
  spansBefore: Span[]
}

async function plant(drawn: readonly AnyLodging[]) {
  const network = await foundNetwork(db, `world-${++worlds}`)
  const { organizationId, providerId } = network
  const typeIds = network.lodgingTypeIds
  const planted = await write(db, { organizationId }, async (tx) => {
    const made: Planted[] = []
    for (const lodging of drawn) {
      const id = await addLodging(tx, network)
      const listings = listingsOf(lodging).map(({ place, type, fromOn, untilOn, keys }) => ({
        ...{ organizationId, providerId, lodgingId: id, fromOn, untilOn, keys, ...place },
        lodgingTypeId: typeIds[type] ?? 0,
      }))
      made.push({ id, listings, spans: lodging.spans, spansBefore: lodging.spansBefore })
    }
    const plan = (which: 'spans' | 'spansBefore') => new Map(made.map((one) => [one.id, one[which]]))
    await replacePlannings(tx, organizationId, plan('spansBefore'), origin)
    await tx.insert(lodgingListings).values(made.flatMap(({ listings }) => listings))
    await replacePlannings(tx, organizationId, plan('spans'), origin)
    return made
  })
  return { organizationId, typeIds, planted }
}

/** Night by night, lodging by lodging. */
function naive(planted: readonly Planted[], selection: Selection, period: Period, part: Part) {
  const counted = new Map<string, Nights>()
  for (const { listings, spans } of planted)
    for (const [index, state] of statesOf(spans, period.since, period.until).entries()) {
      const night = period.since.add({ days: index })
      const listing = listings.find(
        ({ fromOn, untilOn }) =>
          Temporal.PlainDate.compare(fromOn, night) <= 0 &&
          (!untilOn || Temporal.PlainDate.compare(night, untilOn) < 0),
      )
      if (!listing || !isMeant(listing, selection)) continue
      const key = {
        month: night.with({ day: 1 }).toString(),
        department: listing.departmentCode,
        municipality: listing.municipalityCode,
        type: String(listing.lodgingTypeId),
        keys: String(listing.keys),
      }[part]
      const nights = { ...(counted.get(key) ?? noNights) }
      nights.listed += 1
      if (state) nights[state] += 1
      counted.set(key, nights)
    }
  return [...counted].map(([key, nights]) => ({ key, ...nights })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

const isMeant = (listing: Planted['listings'][number], selection: Selection) =>
  (!selection.departments || selection.departments.includes(listing.departmentCode)) &&
  (!selection.municipalityCode || selection.municipalityCode === listing.municipalityCode) &&
  (!selection.lodgingTypeId || selection.lodgingTypeId === listing.lodgingTypeId) &&
  (!selection.keys || selection.keys === listing.keys)

const anyQuestion = fc.record({
  departments: fc.option(fc.subarray(['11', '2A'], { minLength: 1 })),
  municipalityCode: fc.option(fc.constantFrom('11069', '2A004'), { freq: 3 }),
  type: fc.option(fc.constantFrom(0, 1)),
  keys: fc.option(fc.integer({ min: 1, max: 3 })),
  period: fc.constantFrom(periodOf(2026, null), periodOf(2026, 2), periodOf(2025, 12)),
  part: fc.constantFrom<Part>('month', 'department', 'municipality', 'type', 'keys'),
})

test('OWN-61 of random worlds every figure is what counting night by night gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLodging, { minLength: 1, maxLength: 6 }),
      fc.array(anyQuestion, { minLength: 4, maxLength: 8 }),
      async (drawn, questions) => {
        const { organizationId, typeIds, planted } = await plant(drawn)
        for (const { type, period, part, ...asked } of questions) {
          const selection = { organizationId, ...asked, lodgingTypeId: type === null ? null : (typeIds[type] ?? 0) }
          const { answer } = await read(db, { organizationId }, (tx) =>
            selectNights(tx, selection, { answer: { part, period } }),
          )
          expect(answer.now, `${part} of ${JSON.stringify(selection)}`).toEqual(naive(planted, selection, period, part))
        }
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('OWN-61 counting everything again changes nothing', async () => {
  const sums = sql`select month_on::text, department_code, lodging_type_id::int, keys, sum(available)::int as a, sum(let)::int as l
    from core.night_counts group by 1, 2, 3, 4 having sum(available) <> 0 or sum(let) <> 0 order by 1, 2, 3, 4`
  const { organizationId } = await plant(fc.sample(anyLodging, { numRuns: 6, seed: 61 }))
  const { rows: before } = await read(db, { organizationId }, (tx) => tx.execute(sums))
  await write(db, { organizationId }, countAgain)
  const { rows: after } = await read(db, { organizationId }, (tx) => tx.execute(sums))
  expect(before.length).toBeGreaterThan(3)
  expect(after).toEqual(before)
})

const july = periodOf(2026, 7)
const june = periodOf(2026, 6)

/** docs/algorithms/statistics.md tells it by hand. */
async function plantExample() {
  const network = await foundNetwork(db, `example-${++worlds}`)
  const { organizationId } = network
  const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`)
  const typed = [
    ['06-27', '07-04', 'let'],
    ['07-04', '07-11', 'available'],
    ['07-11', '07-22', 'let'],
    ['07-22', '07-25', 'option'],
    ['07-25', '07-29', 'closed'],
  ] as const
  const spans = typed.map(([from, until, state]) => ({ firstNightOn: day(from), departureOn: day(until), state }))
  await write(db, { organizationId }, async (tx) => {
    const lodgingId = await addLodging(tx, network, { keys: 3 })
    await keepListings(tx, organizationId, [lodgingId], day('01-01'))
    await tx.insert(guestOrigins).values([
      { organizationId, lodgingId, weekOn: day('06-27'), departmentCode: '75', version: 1 },
      { organizationId, lodgingId, weekOn: day('07-11'), countryCode: 'BE', version: 1 },
      { organizationId, lodgingId, weekOn: day('07-18'), departmentCode: '75', version: 1 },
      // Nothing was let in this one: it weighs nothing.
      { organizationId, lodgingId, weekOn: day('07-25'), countryCode: 'GB', version: 1 },
    ])
    await replacePlannings(tx, organizationId, new Map([[lodgingId, spans]]), day('07-22'))
    await tx.update(lodgings).set({ keys: 4 })
    await keepListings(tx, organizationId, [lodgingId], day('07-22'))
  })
  const ask = async (period: Period, facts: Partial<Selection> = {}) => {
    const selection = { organizationId, departments: null, ...facts }
    const [{ months }, origins] = await read(db, { organizationId }, (tx) =>
      Promise.all([
        selectNights(tx, selection, { months: { part: 'month', period } }),
        selectOrigins(tx, selection, period),
      ]),
    )
    const nights = sumOf(months.now)
    const { percent } = compare(occupancyOf(nights), null)
    const from = origins
      .filter((one) => one.nights > 0)
      .map((one) => [one.departmentCode ?? one.countryCode, one.nights])
    return { percent, unset: compare(unsetShareOf(nights), null).percent, listed: nights.listed, from }
  }
  return ask
}

test('OWN-61 the worked example of docs/algorithms/statistics.md', async () => {
  const ask = await plantExample()
  const both = expect.arrayContaining([
    ['75', 7],
    ['BE', 7],
  ])
  expect(await ask(july)).toEqual({ percent: 58, unset: 10, listed: 31, from: both })
  expect(await ask(july, { keys: 3 })).toMatchObject({ percent: 67, unset: 0, listed: 21 })
  expect(await ask(july, { keys: 4 })).toMatchObject({ percent: 0, unset: 30, listed: 10 })
  expect(await ask(june)).toEqual({ percent: 100, unset: 87, listed: 30, from: [['75', 4]] })
})

test('OWN-61 origins are the same whether read from either tally or from the plannings', async () => {
  const ask = await plantExample()
  const expected = (await ask(july)).from
  expect(expected).toHaveLength(2)
  for (const facts of [{ departments: ['11'] }, { municipalityCode: '11069' }, { departments: ['11', '34'] }])
    expect((await ask(july, facts)).from, JSON.stringify(facts)).toEqual(expected)
  expect((await ask(july, { keys: 3 })).from).toEqual((await ask(july, { keys: 3, departments: ['11'] })).from)
  expect((await ask(july, { departments: ['34'] })).from).toEqual([])
})
