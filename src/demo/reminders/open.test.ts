import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { testPasswordCost } from '../../../test/worlds/small-network.ts'
import type { Services } from '../../core/services.ts'
import { openAnnouncements } from '../../platform/database/announcements.ts'
import { type Database, openDatabase, read } from '../../platform/database/database.ts'
import { loadDemo } from '../load.ts'
import { openDemoReminders } from './open.ts'

let database: TestDatabase
let db: Database
let services: Services
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
  services = {
    db,
    announcements: openAnnouncements(database.url),
    jobs: { send: async () => undefined },
    mailer: null,
    files: { put: async () => undefined, get: async () => null, remove: async () => undefined },
    now: () => Temporal.Instant.from('2026-11-21T09:00:00Z'),
    secret: 'a secret of tests, of no use anywhere else',
    publicUrl: 'http://127.0.0.1:3000',
    trustedProxies: [],
    demo: true,
    mapTiles: '',
    log: pino({ level: 'silent' }),
    asset: (name) => name,
    passwordCost: testPasswordCost,
  }
  await loadDemo(services)
})
afterAll(async () => {
  await db?.close()
  await database?.drop()
})

const count = async (from: string) => {
  const { rows } = await read(db, { organizationId: 1 }, (tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(from)}`),
  )
  return rows[0]?.n ?? 0
}

test('OWN-40, OWN-41 the demonstration has reminders, notices and plannings that left, with links that lead to it, once', async () => {
  await openDemoReminders(services)
  const reminders = await count('owners.reminders')
  expect(reminders).toBeGreaterThan(5)
  for (const step of ['behind', 'first', 'second', 'left'])
    expect(await count(`owners.reminder_lodgings where step = '${step}'`), step).toBeGreaterThan(0)
  expect(
    await count(`core.mails where text like '%http://127.0.0.1:3000/cles-vacances/proprietaires/rappels/%'`),
  ).toBeGreaterThan(3)
  expect(await count('core.lodgings where left_searches_on is not null')).toBeGreaterThan(0)
  expect(await count(`core.mails where text not like '%http://127.0.0.1:3000/%'`)).toBe(0)
  await openDemoReminders(services)
  expect(await count('owners.reminders')).toBe(reminders)
})
