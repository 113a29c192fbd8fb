import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { addLodging, foundNetwork, type Network } from '../../../test/worlds/lodgings.ts'
import { type Database, openDatabase, read, write } from '../../platform/database/database.ts'
import { refreshFreeSpans, replacePlannings } from './bulk.ts'
import { confirmPlannings, leaveSearches } from './confirmations.ts'
import { searchLodgings } from './search/store.ts'
import { changeNights } from './store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-07-06')
let database: TestDatabase
let db: Database
let network: Network

beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, { connections: 4 })
  network = await foundNetwork(db, 'confirmed')
})
afterAll(async () => {
  await db?.close()
  await database?.drop()
})

const inNetwork = <T>(work: Parameters<typeof write<T>>[2]) =>
  write(db, { organizationId: network.organizationId }, work)

const newLodging = () =>
  inNetwork(async (tx) => {
    const id = await addLodging(tx, network, { planningShown: true })
    const free = { firstNightOn: day('2026-07-01'), departureOn: day('2026-09-01'), state: 'available' as const }
    await replacePlannings(tx, network.organizationId, new Map([[id, [free]]]), today)
    return id
  })

const stay = { arrivalOn: day('2026-07-11'), departureOn: day('2026-07-18') }
const isFound = async (lodgingId: number) => {
  const request = { criteria: { stay }, sort: 'name' as const, today }
  const { page } = await read(db, { organizationId: network.organizationId }, (tx) =>
    searchLodgings(tx, request, { number: 1, size: 100 }),
  )
  return page.some((lodging) => lodging.lodgingId === lodgingId)
}

const stored = async (lodgingId: number) => {
  const { rows } = await inNetwork((tx) =>
    tx.execute(sql`
      select planning_updated_at is not null as updated, searchable_until as until, left_searches_on as left,
        (select string_agg(kind, ' ' order by id) from core.planning_confirmations where lodging_id = ${lodgingId}) as kinds
      from core.lodgings where id = ${lodgingId}`),
  )
  return rows[0]
}

const confirm = (lodgingIds: number[], kind: 'saved' | 'unchanged' | 'feed' = 'unchanged') =>
  inNetwork((tx) =>
    confirmPlannings(tx, {
      ...{ organizationId: network.organizationId, lodgingIds, kind, accountId: null, today, searchableDays: 90 },
      at: Temporal.Instant.from('2026-07-06T08:00Z'),
    }),
  )

const leave = (lodgingIds: number[]) => inNetwork((tx) => leaveSearches(tx, network.organizationId, lodgingIds, today))

test('OWN-41 a planning that left is not found by dates, and the confirmation that follows puts it back at once', async () => {
  const [one, other] = [await newLodging(), await newLodging()]
  await leave([one])
  expect([await isFound(one), await isFound(other)]).toEqual([false, true])
  expect(await stored(one)).toMatchObject({ left: '2026-07-06' })
  await confirm([one])
  expect([await isFound(one), await isFound(other)]).toEqual([true, true])
})

test('OWN-41 confirmations are dated rows, and the lodging says until when the last of them holds', async () => {
  const id = await newLodging()
  await confirm([id], 'saved')
  await confirm([id], 'feed')
  expect(await stored(id)).toEqual({ updated: true, until: '2026-10-04', left: null, kinds: 'saved feed' })
})

test('OWN-41 once left, neither nights changed by others nor an edit of the lodging brings a planning back', async () => {
  const id = await newLodging()
  await leave([id])
  const changes = new Map([['2026-07-12', 'available' as const]])
  await inNetwork((tx) => changeNights(tx, { organizationId: network.organizationId, lodgingId: id, changes, today }))
  expect(await isFound(id)).toBe(false)
  await inNetwork((tx) => refreshFreeSpans(tx, network.organizationId, [id], today))
  expect(await isFound(id)).toBe(false)
})
