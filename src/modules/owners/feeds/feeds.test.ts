import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { calendarText, type FeedServer, startFeedServer } from '../../../../test/support/feed-server.ts'
import { connectedLodging } from '../../../../test/worlds/connected-lodging.ts'

let server: FeedServer
let app: TestApp
let owner: Visitor
let lodging: ReturnType<typeof connectedLodging>
beforeAll(async () => {
  server = await startFeedServer()
  app = await startTestApp({ services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` } })
  lodging = connectedLodging(app)
  owner = await app.signInAs(app.network.owner)
})
afterAll(async () => {
  await app?.stop()
  await server?.close()
})

const panel = () => `/cles-vacances/proprietaires/calendriers/${app.network.lodgingId}`

test('OWN-28 a connected calendar is read at once: its nights are let, leave the search, and come back with its stay', async () => {
  await lodging.show()
  await lodging.type('2026-07-01', '2026-08-01', 'available')
  const address = server.at('/airbnb.ics', calendarText([{ uid: 'a@x', from: '2026-07-11', until: '2026-07-18' }]))
  const found = '/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-07-18'
  expect((await app.visitor().get(found)).text).toContain('Le Mas des Oliviers')

  await owner.get(panel())
  const answer = await owner.post(`${panel()}/agendas`, { name: 'Airbnb', address })
  expect(answer.location).toBe(`${panel()}?connecte`)
  expect(await lodging.month('2026-07')).toBe('DDDDDDDDDDLLLLLLLDDDDDDDDDDDDDD')
  expect(await lodging.typed('2026-07')).toBe('D'.repeat(31))
  expect((await app.visitor().get(found)).text).not.toContain('Le Mas des Oliviers')
  const page = await owner.get(panel())
  expect(page.text).toContain('Airbnb')
  expect(page.text).toContain('du 11 au 18 juillet 2026')

  server.at('/airbnb.ics', calendarText([{ uid: 'b@x', from: '2026-09-05', until: '2026-09-12' }]))
  await lodging.readLater()
  expect(await lodging.month('2026-07')).toBe('D'.repeat(31))
  expect((await lodging.month('2026-09')).slice(0, 13)).toBe('????LLLLLLL??')
})
