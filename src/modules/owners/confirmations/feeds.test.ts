import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { calendarText, type FeedServer, startFeedServer } from '../../../../test/support/feed-server.ts'
import { connectedLodging } from '../../../../test/worlds/connected-lodging.ts'
import { leaveSearches } from '../../../core/availability/confirmations.ts'
import { write } from '../../../platform/database/database.ts'

let server: FeedServer
let app: TestApp
let lodging: ReturnType<typeof connectedLodging>
beforeAll(async () => {
  server = await startFeedServer()
  app = await startTestApp({ services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` } })
  lodging = connectedLodging(app)
})
afterAll(async () => {
  await app?.stop()
  await server?.close()
})

const confirmations = async () => {
  const { rows } = await write(app.db, { organizationId: app.network.organizationId }, (tx) =>
    tx.execute<{ kinds: string | null }>(
      sql`select string_agg(kind, ' ' order by id) as kinds from core.planning_confirmations`,
    ),
  )
  return rows[0]?.kinds
}

test('OWN-41 a reading that changed nights confirms the planning; one that changed nothing, or failed, does not', async () => {
  const { organizationId, lodgingId } = app.network
  const owner = await app.signInAs(app.network.owner)
  await lodging.show()
  await lodging.type('2026-07-01', '2026-10-01', 'available')
  const stays = [{ uid: 'a@x', from: '2026-07-11', until: '2026-07-18' }]
  const address = server.at('/airbnb.ics', calendarText(stays))
  const panel = `/cles-vacances/proprietaires/calendriers/${lodgingId}`
  await owner.get(panel)
  await owner.post(`${panel}/agendas`, { name: 'Airbnb', address })
  expect(await confirmations()).toBe('feed')
  await lodging.readLater()
  expect(await confirmations()).toBe('feed')
  server.at('/airbnb.ics', 'not a calendar at all')
  await lodging.readLater()
  expect(await confirmations()).toBe('feed')

  const today = Temporal.PlainDate.from('2026-07-06')
  await write(app.db, { organizationId }, (tx) => leaveSearches(tx, organizationId, [lodgingId], today))
  const week = '/cles-vacances/hebergements?arrivee=2026-08-08&depart=2026-08-15'
  expect((await app.visitor().get(week)).text).not.toContain('Le Mas des Oliviers')
  server.at('/airbnb.ics', calendarText([...stays, { uid: 'b@x', from: '2026-09-05', until: '2026-09-12' }]))
  // A feed that failed waits before it is asked again.
  await lodging.readLater(48 * 60)
  expect(await confirmations()).toBe('feed feed')
  expect((await app.visitor().get(week)).text).toContain('Le Mas des Oliviers')
})
