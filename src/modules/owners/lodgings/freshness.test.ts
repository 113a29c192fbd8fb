import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { createApp } from '../../../app.tsx'
import { refreshFreeSpans } from '../../../core/availability/bulk.ts'
import type { NightState } from '../../../core/availability/schema.ts'
import { changeNights } from '../../../core/availability/store.ts'
import { nightsOf } from '../../../core/calendar/rules.ts'
import { openDatabase, write } from '../../../platform/database/database.ts'

let world: TestApp
let others: ReturnType<typeof openDatabase>
/** Another process of the program: its own pool, its own memory, the same database. */
let elsewhere: TestApp['app']

const today = Temporal.PlainDate.from('2026-07-06')
const july = { from: Temporal.PlainDate.from('2026-07-11'), until: Temporal.PlainDate.from('2026-07-25') }

beforeAll(async () => {
  world = await startTestApp()
  others = openDatabase(world.databaseUrl, { connections: 4 })
  elsewhere = createApp({ ...world.services, db: others })
  await write(world.db, { organizationId: world.network.organizationId }, async (tx) => {
    await tx.execute(sql`update core.lodgings set planning_shown = true`)
    await refreshFreeSpans(tx, world.network.organizationId, [world.network.lodgingId], today)
  })
})
afterAll(async () => {
  await others?.close()
  await world?.stop()
})

const paint = (state: NightState | null, { from, until } = july) =>
  write(world.db, { organizationId: world.network.organizationId }, (tx) =>
    changeNights(tx, {
      organizationId: world.network.organizationId,
      lodgingId: world.network.lodgingId,
      changes: new Map(nightsOf(from, until).map((night) => [night.toString(), state])),
      today,
    }),
  )

const week = '/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-07-18'
const sheet = () => `/cles-vacances/hebergements/${world.network.lodgingId}?arrivee=2026-07-11&depart=2026-07-18`

const textOf = async (app: TestApp['app'], path: string) => (await app.request(path)).text()
const finds = async (app: TestApp['app'], path = week) => (await textOf(app, path)).includes('Le Mas des Oliviers')
const availableCells = async (app: TestApp['app']) =>
  (await textOf(app, sheet())).split('class="state state-available').length - 1

test('OWN-30 a planning saved is in the very next search, in this process and in another', async () => {
  await paint('available')
  for (const app of [world.app, elsewhere]) expect(await finds(app)).toBe(true)
  await paint('let', { from: july.from, until: july.from.add({ days: 1 }) })
  for (const app of [elsewhere, world.app]) expect(await finds(app)).toBe(false)
  await paint('available')
  for (const app of [world.app, elsewhere]) expect(await finds(app)).toBe(true)
})

test('OWN-30 a search whose long stay reaches into the month after sees that month change', async () => {
  const long = '/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-09-08'
  await paint('available', { from: july.from, until: Temporal.PlainDate.from('2026-09-30') })
  expect(await finds(elsewhere, long)).toBe(true)
  const last = Temporal.PlainDate.from('2026-09-07')
  await paint('closed', { from: last, until: last.add({ days: 1 }) })
  expect(await finds(elsewhere, long)).toBe(false)
})

test('OWN-31 the lodging page and its planning follow each save', async () => {
  await paint('available')
  const before = await availableCells(elsewhere)
  await paint('option', { from: july.from, until: july.from.add({ days: 3 }) })
  expect(await availableCells(elsewhere)).toBe(before - 3)
})

test('OWN-30 a page that nothing was told about is kept: without counters the tests above would fail', async () => {
  await paint('available')
  expect(await finds(world.app)).toBe(true)
  await write(world.db, { organizationId: world.network.organizationId }, (tx) =>
    tx.execute(sql`delete from core.free_spans`),
  )
  expect(await finds(world.app)).toBe(true)
  await paint('available')
})

test('OWN-30 no page is older than the last acknowledged save, while many are asked for at once', async () => {
  let saving = true
  const crowd = Array.from({ length: 4 }, async (_, place) => {
    while (saving) await (place % 2 ? elsewhere : world.app).request(place % 3 ? week : sheet())
  })
  try {
    for (let round = 0; round < 30; round++) {
      const free = round % 2 === 0
      await paint(free ? 'available' : 'let')
      const seen = await Promise.all([finds(world.app), finds(elsewhere), finds(elsewhere), finds(world.app)])
      expect(seen, `round ${round}`).toEqual([free, free, free, free])
    }
  } finally {
    saving = false
    await Promise.all(crowd)
  }
})

test('OWN-30 public pages bear an ETag, are told to be asked about each time, and compress', async () => {
  await paint('available')
  const first = await world.app.request(week)
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('public, no-cache')
  expect(first.headers.get('vary')).toContain('Accept-Language')
  const again = await world.app.request(week, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await paint('let')
  const changed = await world.app.request(week, { headers: { 'if-none-match': etag } })
  expect(changed.status).toBe(200)
  const packed = await elsewhere.request(week, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('br')
  const text = brotliDecompressSync(Buffer.from(await packed.arrayBuffer())).toString()
  expect(text).toBe(await textOf(elsewhere, week))
})

test('OWN-30 a kept page ends with its day, at the organisation’s place', async () => {
  await paint('available')
  await textOf(world.app, sheet())
  const cell = async () =>
    /class="state state-\w+[^"]* today"><span class="day-number">(\d+)</.exec(await textOf(world.app, sheet()))?.[1]
  expect(await cell()).toBe('6')
  world.clock.set('2026-07-06T22:30:00Z')
  expect(await cell()).toBe('7')
  world.clock.set('2026-07-06T08:00:00Z')
})

test('OWN-30 a page made for one language is never shown in the other', async () => {
  const french = await textOf(world.app, week)
  const english = await (await world.app.request(week, { headers: { 'accept-language': 'en' } })).text()
  expect(french).toContain('<html lang="fr">')
  expect(english).toContain('<html lang="en">')
  const chosen = await world.app.request(`${week}&lang=en`)
  expect(chosen.headers.get('set-cookie')).toContain('lang=en')
  const kept = await world.app.request(`${week}&lang=en`)
  expect(kept.headers.get('set-cookie')).toContain('lang=en')
})
