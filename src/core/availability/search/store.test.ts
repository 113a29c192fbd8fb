import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { addLodging, foundNetwork, type Network } from '../../../../test/worlds/lodgings.ts'
import { type Database, openDatabase, read, write } from '../../../platform/database/database.ts'
import { nightsOf } from '../../calendar/rules.ts'
import { equipment } from '../../directory/rules.ts'
import { replacePlannings } from '../bulk.ts'
import { paint, type Span, statesOf } from '../rules.ts'
import { nightStates } from '../schema.ts'
import type { Criteria, Request, Sort } from './rules.ts'
import { countShifted, neighboursOf, searchLodgings } from './store.ts'

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

const origin = Temporal.PlainDate.from('2026-06-20')
const at = (index: number) => origin.add({ days: index })
const length = 70
let worlds = 0

const anySpans = fc
  .array(
    fc.record({
      from: fc.nat(length - 1),
      nights: fc.integer({ min: 1, max: 45 }),
      state: fc.constantFrom(...nightStates, 'available' as const, 'available' as const, null),
    }),
    { maxLength: 4 },
  )
  .map((paints) =>
    paints.reduce<Span[]>((spans, one) => paint(spans, at(one.from), at(one.from + one.nights), one.state), []),
  )

const places = [
  { departmentCode: '11', municipalityCode: '11069' },
  { departmentCode: '11', municipalityCode: '11262' },
  { departmentCode: '2A', municipalityCode: '2A004' },
  { departmentCode: '971', municipalityCode: '97105' },
] as const
const someEquipment = equipment.slice(0, 3)

const anyLodging = fc.record({
  name: fc.constantFrom('Écluse', 'Eau vive', 'Étang', 'Zénith', 'Abbaye', 'œillet', 'Ormeaux', 'ormeaux'),
  place: fc.constantFrom(...places),
  type: fc.constantFrom(0, 1),
  capacityMax: fc.integer({ min: 2, max: 6 }),
  keys: fc.integer({ min: 1, max: 5 }),
  weekPriceMinCents: fc.option(fc.constantFrom(20_000, 35_000, 50_000)),
  equipment: fc.subarray(someEquipment),
  planningShown: fc.constantFrom(true, true, true, false, null),
  closed: fc.constantFrom(false, false, false, true),
  spans: anySpans,
})
type AnyLodging = typeof anyLodging extends fc.Arbitrary<infer T> ? T : never
type Lodging = AnyLodging & { id: number; typeId: number }

const absent = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const anyCriteria = fc.record({
  stay: absent(
    fc
      .record({ from: fc.nat(length - 2), nights: fc.integer({ min: 1, max: 20 }) })
      .map(({ from, nights }) => ({ arrivalOn: at(from), departureOn: at(from + nights) })),
  ),
  departmentCode: absent(fc.constantFrom('11', '2A', '971', '75')),
  municipalityCodes: absent(
    fc.subarray(
      places.map((place) => place.municipalityCode),
      { minLength: 1 },
    ),
  ),
  people: absent(fc.integer({ min: 1, max: 7 })),
  types: absent(fc.subarray([0, 1], { minLength: 1 })),
  maxWeekPriceCents: absent(fc.constantFrom(20_000, 40_000)),
  equipment: absent(fc.subarray(someEquipment)),
  minKeys: absent(fc.integer({ min: 1, max: 5 })),
})
type AnyCriteria = typeof anyCriteria extends fc.Arbitrary<infer T> ? T : never

/** A network with these lodgings, in a database where every other organisation of this file stands too. */
async function settle(drawn: AnyLodging[]): Promise<{ network: Network; lodgings: Lodging[] }> {
  const network = await foundNetwork(db, `network-${++worlds}`)
  const lodgings = await write(db, { organizationId: network.organizationId }, async (tx) => {
    const added: Lodging[] = []
    for (const { place, type, closed, spans: _, ...facts } of drawn) {
      const typeId = network.lodgingTypeIds[type] ?? 0
      const closedAt = closed ? Temporal.Instant.from('2026-01-01T00:00Z') : null
      const id = await addLodging(tx, network, { ...facts, ...place, lodgingTypeId: typeId, closedAt })
      const lodging = drawn[added.length]
      if (lodging) added.push({ ...lodging, id, typeId })
    }
    const plannings = new Map(added.map((lodging) => [lodging.id, lodging.spans]))
    await replacePlannings(tx, network.organizationId, plannings, origin)
    return added
  })
  return { network, lodgings }
}

/** The criteria of the search, with the network's own types and without what is absent. */
function requestOf(network: Network, { types, ...drawn }: AnyCriteria, sort: Sort = 'relevance'): Request {
  const lodgingTypeIds = types?.map((type) => network.lodgingTypeIds[type] ?? 0)
  const present = Object.entries({ ...drawn, lodgingTypeIds }).filter(([, value]) => value !== undefined)
  return {
    criteria: Object.fromEntries(present) as Criteria,
    sort,
    today: origin,
  }
}

/** What a search means, lodging by lodging and night by night. */
function matches(lodging: Lodging, criteria: Criteria): boolean {
  const { stay } = criteria
  if (lodging.closed) return false
  if (stay) {
    if (lodging.planningShown !== true) return false
    const states = statesOf(lodging.spans, stay.arrivalOn, stay.departureOn)
    if (!nightsOf(stay.arrivalOn, stay.departureOn).every((_, index) => states[index] === 'available')) return false
  }
  const price = lodging.weekPriceMinCents
  return (
    (criteria.departmentCode === undefined || lodging.place.departmentCode === criteria.departmentCode) &&
    (criteria.municipalityCodes === undefined || criteria.municipalityCodes.includes(lodging.place.municipalityCode)) &&
    (criteria.people === undefined || lodging.capacityMax >= criteria.people) &&
    (criteria.lodgingTypeIds === undefined || criteria.lodgingTypeIds.includes(lodging.typeId)) &&
    (criteria.maxWeekPriceCents === undefined || (price !== null && price <= criteria.maxWeekPriceCents)) &&
    (criteria.equipment ?? []).every((code) => lodging.equipment.includes(code)) &&
    (criteria.minKeys === undefined || lodging.keys >= criteria.minKeys)
  )
}

const collator = new Intl.Collator('fr')
const ascending = { price: byPrice, name: (a: Lodging, b: Lodging) => collator.compare(a.name, b.name) }
function byPrice(a: Lodging, b: Lodging) {
  return (a.weekPriceMinCents ?? Number.MAX_VALUE) - (b.weekPriceMinCents ?? Number.MAX_VALUE)
}

const search = (network: Network, request: Request, number = 1, size = 100) =>
  read(db, { organizationId: network.organizationId }, (tx) => searchLodgings(tx, request, { number, size }))

const idsOf = (lodgings: { lodgingId: number }[]) => lodgings.map((lodging) => lodging.lodgingId)
const sorted = (ids: number[]) => [...ids].sort((a, b) => a - b)

test("OWN-30 the search equals a naive scan on random worlds, and another organisation's lodgings never come", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLodging, { minLength: 1, maxLength: 25 }),
      fc.array(anyCriteria, { minLength: 8, maxLength: 8 }),
      async (drawn, criteria) => {
        const { network, lodgings } = await settle(drawn)
        for (const one of criteria) {
          const request = requestOf(network, one)
          const expected = lodgings.filter((lodging) => matches(lodging, request.criteria))
          const ids = sorted(expected.map((lodging) => lodging.id))
          const byRelevance = await search(network, request)
          expect(byRelevance.total).toBe(expected.length)
          expect(sorted(idsOf(byRelevance.page))).toEqual(ids)
          for (const sort of ['price', 'name'] as const) {
            const { total, page } = await search(network, { ...request, sort })
            const order = [...expected].sort((a, b) => ascending[sort](a, b) || a.id - b.id)
            expect({ total, ids: idsOf(page) }).toEqual({
              total: order.length,
              ids: order.map((lodging) => lodging.id),
            })
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('policies alone keep a search inside its organisation: asked for another one, it finds nothing', async () => {
  const { network } = await settle(fc.sample(anyLodging, 10).map((one) => ({ ...one, closed: false })))
  const other = await foundNetwork(db, `network-${++worlds}`)
  const request: Request = { criteria: {}, sort: 'price', today: origin }
  expect((await search(network, request)).total).toBe(10)
  for (const criteria of [{}, { stay: { arrivalOn: at(5), departureOn: at(6) } }] as Criteria[]) {
    const found = read(db, { organizationId: other.organizationId }, (tx) =>
      searchLodgings(tx, { ...request, criteria }, { number: 1, size: 20 }),
    )
    expect(await found).toEqual({ total: 0, page: [] })
  }
})

test('OWN-30 pages follow each other without gap or overlap, and a page too far still tells the total', async () => {
  const { network, lodgings } = await settle(fc.sample(anyLodging, 23).map((one) => ({ ...one, closed: false })))
  for (const sort of ['relevance', 'price', 'name'] as const) {
    const request: Request = { criteria: {}, sort, today: origin }
    const whole = idsOf((await search(network, request)).page)
    const pages = await Promise.all([1, 2, 3, 4].map((number) => search(network, request, number, 7)))
    expect(pages.flatMap(({ page }) => idsOf(page))).toEqual(whole)
    expect(pages.map(({ total }) => total)).toEqual([23, 23, 23, 23])
    expect(await search(network, request, 9, 7)).toEqual({ total: lodgings.length, page: [] })
  }
})

test('OWN-31 the neighbours of each lodging are those of the list, first and last have one only', async () => {
  const { network } = await settle(fc.sample(anyLodging, 25))
  const stay = { arrivalOn: at(5), departureOn: at(7) }
  for (const criteria of [{}, { stay }, { stay, people: 3 }] as Criteria[])
    for (const sort of ['relevance', 'price', 'name'] as const) {
      const request: Request = { criteria, sort, today: origin }
      const ids = idsOf((await search(network, request)).page)
      const found = await read(db, { organizationId: network.organizationId }, (tx) =>
        Promise.all(ids.map((id) => neighboursOf(tx, request, id))),
      )
      expect(found).toEqual(
        ids.map((_, index) => ({
          place: index + 1,
          total: ids.length,
          before: ids[index - 1] ?? null,
          after: ids[index + 1] ?? null,
        })),
      )
      const absentOne = read(db, { organizationId: network.organizationId }, (tx) => neighboursOf(tx, request, 0))
      expect(await absentOne).toBeUndefined()
    }
})

test("« Décalez d'une semaine » counts what the same search finds one and two weeks away, never in the past", async () => {
  const { network } = await settle(fc.sample(anyLodging, 25))
  const stay = { arrivalOn: at(10), departureOn: at(14) }
  const request = {
    criteria: { people: 3, stay },
    sort: 'price' as const,
    today: origin,
  }
  const shifted = await read(db, { organizationId: network.organizationId }, (tx) => countShifted(tx, request))
  expect(shifted.map(({ weeks, arrivalOn }) => `${weeks}: ${arrivalOn}`)).toEqual([
    `-1: ${at(3)}`,
    `1: ${at(17)}`,
    `2: ${at(24)}`,
  ])
  for (const { weeks: _, total, ...moved } of shifted)
    expect((await search(network, { ...request, criteria: { people: 3, stay: moved } })).total).toBe(total)
})

test('OWN-30 relevance is the same all day, another the next, and each lodging is about as often first', async () => {
  const { network, lodgings } = await settle(fc.sample(anyLodging, 12).map((one) => ({ ...one, closed: false })))
  const firsts = new Map<number, number>()
  const days = 1200
  const request: Request = { criteria: {}, sort: 'relevance', today: origin }
  expect(await search(network, request)).toEqual(await search(network, request))
  await read(db, { organizationId: network.organizationId }, async (tx) => {
    for (let index = 0; index < days; index++) {
      const { page } = await searchLodgings(tx, { ...request, today: at(index) }, { number: 1, size: 1 })
      for (const { lodgingId } of page) firsts.set(lodgingId, (firsts.get(lodgingId) ?? 0) + 1)
    }
  })
  // 100 each on average; five standard deviations are 48.
  for (const lodging of lodgings) expect(Math.abs((firsts.get(lodging.id) ?? 0) - 100)).toBeLessThan(48)
})
