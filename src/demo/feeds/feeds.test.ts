import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { connectedLodging } from '../../../test/worlds/connected-lodging.ts'
import { feeds } from '../../core/availability/feeds/schema.ts'
import type { Environment } from '../../core/environment.ts'
import { write } from '../../platform/database/database.ts'
import { listen } from '../../platform/http/listen.ts'
import { openDemoFeeds } from './open.ts'
import { demoRoutes } from './routes.ts'

let app: TestApp
let served: Awaited<ReturnType<typeof listen>>
beforeAll(async () => {
  app = await startTestApp({ now: Temporal.Instant.from('2026-11-21T08:00:00Z') })
  const site = new Hono<Environment>()
  site.use(async (c, next) => {
    c.set('services', app.services)
    await next()
  })
  site.route('/', demoRoutes)
  served = await listen(site.fetch, '127.0.0.1', 0)
})
afterAll(async () => {
  await served?.close(0)
  await app?.stop()
})

const connect = (address: string) =>
  write(app.db, { organizationId: app.network.organizationId }, (tx) =>
    tx.insert(feeds).values({
      ...{ organizationId: app.network.organizationId, lodgingId: app.network.lodgingId, name: 'Airbnb', address },
      ...{ createdAt: app.clock.now, nextReadAt: app.clock.now.add({ hours: 1 }) },
    }),
  )

test('OWN-28 the demonstration reads its own calendars wherever it listens, and nothing else of this machine', async () => {
  const lodging = connectedLodging(app)
  const origin = `http://127.0.0.1:${served.port}`
  await connect('http://127.0.0.1:1/demo/calendriers/balcon-de-la-cite.ics')
  await openDemoFeeds(app.services, origin)
  expect(await lodging.feed()).toMatchObject({
    problem: '',
    address: `${origin}/demo/calendriers/balcon-de-la-cite.ics`,
  })
  expect(await lodging.month('2026-12')).toBe(`${'?'.repeat(11)}LLLLLLL${'?'.repeat(13)}`)

  await connect('http://127.0.0.1:1/demo/calendriers/en-panne.ics')
  await openDemoFeeds(app.services, origin)
  expect(await lodging.feed()).toMatchObject({ problem: 'http-503' })

  await connect(`${origin}/healthz`)
  await lodging.readLater(70)
  expect(await lodging.feed()).toMatchObject({ problem: 'private-address' })
})
