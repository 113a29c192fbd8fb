import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { read, type Transaction, write } from '../../platform/database/database.ts'
import { keepListings, listSince } from './listings.ts'
import { lodgings } from './schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`)
const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)

/** « 01-05 07-06 3 » : from, until, keys. */
async function listed(): Promise<string[]> {
  const { rows } = await read(app.db, { organizationId: app.network.organizationId }, (tx) =>
    tx.execute<{ row: string }>(sql`
      select concat_ws(' ', to_char(from_on, 'MM-DD'), coalesce(to_char(until_on, 'MM-DD'), 'on'), keys) as row
      from core.lodging_listings where lodging_id = ${app.network.lodgingId} order by from_on`),
  )
  return rows.map(({ row }) => row)
}

const keep = (on: string, facts: Partial<typeof lodgings.$inferInsert> = {}) =>
  inNetwork(async (tx) => {
    const { organizationId, lodgingId } = app.network
    if (Object.keys(facts).length > 0) await tx.update(lodgings).set(facts).where(eq(lodgings.id, lodgingId))
    await keepListings(tx, organizationId, [lodgingId], day(on))
  })

test('OWN-61 a lodging is listed as what it is, day by day, and not while it is closed', async () => {
  await keep('01-05')
  await keep('02-01')
  expect(await listed()).toEqual(['01-05 on 3'])
  await keep('03-10', { keys: 4 })
  expect(await listed()).toEqual(['01-05 03-10 3', '03-10 on 4'])
  // Said and corrected on the same day: no night ever had five keys.
  await keep('04-01', { keys: 5 })
  await keep('04-01', { keys: 2 })
  expect(await listed()).toEqual(['01-05 03-10 3', '03-10 04-01 4', '04-01 on 2'])
  await keep('05-01', { closedAt: app.clock.now })
  await keep('05-20', { closedAt: null })
  expect((await listed()).slice(2)).toEqual(['04-01 05-01 2', '05-20 on 2'])
  await inNetwork((tx) => listSince(tx, app.network.organizationId, new Map([[app.network.lodgingId, day('01-02')]])))
  await inNetwork((tx) => listSince(tx, app.network.organizationId, new Map([[app.network.lodgingId, day('01-04')]])))
  expect((await listed())[0]).toBe('01-02 03-10 3')
})

test('OWN-60, OWN-61 closing and reopening a lodging in the back office ends and begins its listing', async () => {
  const boss = await app.signInAs(app.network.networkAdministrator)
  const address = `/cles-vacances/gestion/hebergements/${app.network.lodgingId}`
  await boss.get(address)
  expect((await boss.post(`${address}/fermeture`)).status).toBe(303)
  expect((await listed()).at(-1)).toBe('05-20 07-06 2')
  await boss.get(address)
  expect((await boss.post(`${address}/reouverture`)).status).toBe(303)
  expect((await listed()).at(-1)).toBe('07-06 on 2')
})
