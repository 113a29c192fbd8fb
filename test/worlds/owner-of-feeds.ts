import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { feeds } from '../../src/core/availability/feeds/schema.ts'
import { selectOptionalOrganizationById } from '../../src/core/organizations/store.ts'
import { read, write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp, type Visitor } from '../support/app.ts'
import { type Behaviour, type FeedServer, startFeedServer, type WrittenEvent } from '../support/feed-server.ts'
import { connectedLodging, plantLodging } from './connected-lodging.ts'

/**
 * The small network's owner before the panel of one lodging's calendars, with a server of ours in the place of other sites,
 * over real HTTP. Each test of the file has a lodging of its own, a new session and the same morning; when it is over, what
 * it connected is read no more.
 */
export function ownerOfFeeds() {
  let server: FeedServer
  let app: TestApp
  let owner: Visitor
  let lodging: ReturnType<typeof connectedLodging>
  let lodgingId = 0
  const scope = () => ({ organizationId: app.network.organizationId })
  beforeAll(async () => {
    server = await startFeedServer()
    app = await startTestApp({ services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` } })
  })
  afterAll(async () => {
    await app?.stop()
    await server?.close()
  })
  beforeEach(async () => {
    app.clock.set('2026-07-06T08:00:00Z')
    owner = await app.signInAs(app.network.owner)
    lodgingId = await plantLodging(app)
    lodging = connectedLodging(app, lodgingId)
  })
  afterEach(() => write(app.db, scope(), (tx) => tx.update(feeds).set({ closedAt: app.clock.now })))

  const panel = () => `/cles-vacances/proprietaires/calendriers/${lodgingId}`
  const path = (name: string) => `/${name}-${lodgingId}.ics`

  return {
    get app() {
      return app
    },
    get server() {
      return server
    },
    get owner() {
      return owner
    },
    get lodging() {
      return lodging
    },
    get lodgingId() {
      return lodgingId
    },
    get panel() {
      return panel()
    },
    /** Signs in anew, after time went by. */
    async back() {
      owner = await app.signInAs(app.network.owner)
    },
    /** What the site of this name does from now on; its address. */
    site: (behaviour: Behaviour | string, name = 'Airbnb') => server.at(path(name), behaviour),
    asked: (name = 'Airbnb') => server.count(path(name)),
    lastAsked: (name = 'Airbnb') => server.asked.filter((one) => one.path === path(name)).at(-1)?.headers,
    /** Connects a site that behaves so, through the form. */
    async connect(behaviour: Behaviour | string, fields: Record<string, string> = {}) {
      const { name = 'Airbnb' } = fields
      const address = server.at(path(name), behaviour)
      await owner.get(panel())
      const answer = await owner.post(`${panel()}/agendas`, { ...fields, name, address })
      expect(answer.status).toBe(303)
      return lodging.feed()
    },
    /** Presses a button of the panel. */
    async press(action: string) {
      await owner.get(panel())
      return owner.post(`${panel()}/${action}`)
    },
    /** The panel, by a session of its own: time goes by here. */
    shown: async () => (await (await app.signInAs(app.network.owner)).get(panel())).text,
    async history() {
      const { rows } = await read(app.db, scope(), (tx) =>
        tx.execute<{ verb: string; changes: unknown }>(
          sql`select verb, changes from core.history where subject = 'lodging' and subject_id = ${lodgingId} order by id`,
        ),
      )
      return rows
    },
    async organization() {
      const found = await read(app.db, { organizationId: null }, (tx) =>
        selectOptionalOrganizationById(tx, app.network.organizationId),
      )
      if (!found) throw new Error('no organization')
      return found
    },
  }
}

/** A stay of July 2026, from one day to another. */
export const july = (from: number, until: number, uid?: string): WrittenEvent => ({
  from: `2026-07-${String(from).padStart(2, '0')}`,
  until: `2026-07-${String(until).padStart(2, '0')}`,
  ...(uid !== undefined && { uid }),
})
