import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { calendarText, type FeedServer, refuses, startFeedServer } from '../../../../test/support/feed-server.ts'
import { connectedLodging, plantLodging } from '../../../../test/worlds/connected-lodging.ts'
import { selectOptionalOrganizationById } from '../../../core/organizations/store.ts'
import { read, write } from '../../../platform/database/database.ts'
import { readTakenFeed } from './reading/actions.ts'
import { readDueFeeds, readFeedNow } from './reading/all.ts'
import { takeFeeds } from './reading/store.ts'

let server: FeedServer
let app: TestApp
let owner: Visitor
let lodging: ReturnType<typeof connectedLodging>
let lodgingId = 0
let panel = ''
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
  panel = `/cles-vacances/proprietaires/calendriers/${lodgingId}`
})

const path = (name: string) => `/${name}-${lodgingId}.ics`
const july = (from: number, until: number) => ({
  from: `2026-07-${String(from).padStart(2, '0')}`,
  until: `2026-07-${String(until).padStart(2, '0')}`,
  uid: `${from}@site`,
})

async function connect(name: string, ...stays: { from: string; until: string; uid: string }[]) {
  const address = server.at(path(name), calendarText(stays))
  await owner.get(panel)
  const answer = await owner.post(`${panel}/agendas`, { name, address })
  expect(answer.status).toBe(303)
  return (await lodging.feed()).id
}

/** Presses a button of the panel. */
async function press(action: string) {
  await owner.get(panel)
  return owner.post(`${panel}/${action}`)
}

const stayIds = async () =>
  [...(await owner.get(panel)).text.matchAll(/\/sejours\/(\d+)\//g)].map((match) => Number(match[1]))

const history = async () => {
  const { rows } = await read(app.db, { organizationId: app.network.organizationId }, (tx) =>
    tx.execute<{ verb: string; changes: unknown }>(
      sql`select verb, changes from core.history where subject = 'lodging' and subject_id = ${lodgingId} order by id`,
    ),
  )
  return rows
}

describe('OWN-28 what an owner does with a calendar', () => {
  test('OWN-28 a stay set aside gives its nights back, and can be put back; a change of its dates puts it back too', async () => {
    await lodging.type('2026-07-01', '2026-08-01', 'available')
    await connect('Airbnb', july(11, 14), july(20, 22))
    const [first = 0] = await stayIds()
    expect((await press(`sejours/${first}/ecart`)).location).toBe(`${panel}?ecarte`)
    expect(await lodging.month('2026-07')).toBe(`${'D'.repeat(19)}LL${'D'.repeat(10)}`)
    await lodging.readLater()
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('DDDDDD')
    owner = await app.signInAs(app.network.owner)
    await press(`sejours/${first}/retablissement`)
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('DLLLDD')
    await press(`sejours/${first}/ecart`)
    server.at(path('Airbnb'), calendarText([{ ...july(11, 15), uid: '11@site' }, july(20, 22)]))
    await lodging.readLater()
    expect((await lodging.month('2026-07')).slice(9, 16)).toBe('DLLLLDD')
  })

  test('OWN-28 a typed « Disponible » beneath a stay holds nothing free, also when it is typed after', async () => {
    await connect('Airbnb', july(11, 14))
    await lodging.type('2026-07-01', '2026-08-01', 'available')
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('DLLLDD')
    expect((await lodging.typed('2026-07')).slice(9, 15)).toBe('DDDDDD')
  })

  test('OWN-28 two calendars that meet, and one that meets an option, are kept and shown', async () => {
    await lodging.type('2026-07-24', '2026-07-26', 'option')
    await connect('Airbnb', july(11, 14), july(25, 28))
    await connect('Abritel', july(13, 16))
    const { text } = await owner.get(panel)
    expect(text).toContain(
      'du 13 au 14 juillet 2026 : un séjour de Airbnb et un séjour de Abritel. Les deux sont gardés.',
    )
    expect(text).toContain('du 25 au 26 juillet 2026 : un séjour de Airbnb, là où vous avez saisi « Option ».')
    expect(await lodging.month('2026-07')).toBe('??????????LLLLL????????OOLL????')
    const month = await owner.get(`/cles-vacances/proprietaires/plannings/${lodgingId}/2026-07`)
    expect(month.text).toContain('Airbnb + Abritel')
  })

  test('OWN-28 paused: nothing is read, nothing changes; resumed: read at the next run', async () => {
    const id = await connect('Airbnb', july(11, 14))
    await press(`agendas/${id}/pause`)
    const asked = server.count(path('Airbnb'))
    server.at(path('Airbnb'), calendarText([july(20, 22)]))
    await lodging.readLater()
    expect(server.count(path('Airbnb'))).toBe(asked)
    expect((await lodging.month('2026-07')).slice(9, 15)).toBe('?LLL??')
    owner = await app.signInAs(app.network.owner)
    expect((await owner.get(panel)).text).toContain('En pause depuis le lundi 6 juillet 2026')
    await press(`agendas/${id}/relance`)
    await readDueFeeds(app.services)
    expect((await lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
  })

  test('OWN-28 removed: its nights to come leave, past ones stay, its address answers no more', async () => {
    const id = await connect('Airbnb', july(2, 9), july(11, 14))
    const { text } = await owner.get(panel)
    const address = /value="http:\/\/localhost(\/cles-vacances\/calendriers\/[^"]+)"/.exec(text)?.[1] ?? ''
    await press(`agendas/${id}/retrait`)
    expect(await lodging.month('2026-07')).toBe(`?LLLL${'?'.repeat(26)}`)
    expect((await app.visitor().get(address)).status).toBe(404)
    expect((await owner.get(panel)).text).toContain("Aucun calendrier n'est encore connecté.".replace("'", '&#39;'))
    const verbs = (await history()).map(({ verb }) => verb)
    expect(verbs).toEqual(['feed-connected', 'feed-nights-changed', 'feed-removed'])
  })

  test('OWN-28 « Synchroniser maintenant » reads at once, and again after two minutes only', async () => {
    const id = await connect('Airbnb', july(11, 14))
    expect((await press(`agendas/${id}/lecture`)).location).toBe(`${panel}?trop-tot`)
    app.clock.advance({ minutes: 3 })
    server.at(path('Airbnb'), calendarText([july(20, 22)]))
    expect((await press(`agendas/${id}/lecture`)).location).toBe(`${panel}?lu`)
    expect((await lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
  })

  test('OWN-28 its address is changed, and never stands in the history', async () => {
    const id = await connect('Airbnb', july(11, 14))
    const address = server.at(path('secret'), calendarText([july(20, 22)]))
    await owner.get(`${panel}/agendas/${id}/modification`)
    await owner.post(`${panel}/agendas/${id}/modification`, { name: 'Airbnb bis', address })
    expect((await lodging.month('2026-07')).slice(18, 23)).toBe('?LL??')
    const told = JSON.stringify(await history())
    expect(told).toContain('Airbnb bis')
    expect(told).not.toContain('secret')
  })

  test("OWN-28 a neighbour's calendars are a 404, and staff keep those of their départements", async () => {
    const id = await connect('Airbnb', july(11, 14))
    const stranger = await app.signInAs(app.neighbours.owner)
    expect((await stranger.get(panel.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
    const staff = await app.signInAs(app.network.technician)
    const list = await staff.get('/cles-vacances/gestion/calendriers')
    expect(list.text).toContain(`/cles-vacances/gestion/calendriers/${lodgingId}"`)
    const staffPanel = `/cles-vacances/gestion/calendriers/${lodgingId}`
    await staff.get(staffPanel)
    expect((await staff.post(`${staffPanel}/agendas/${id}/pause`)).location).toBe(`${staffPanel}?en-pause`)
    expect((await lodging.feed()).pausedAt).not.toBeNull()
  })
})

describe('OWN-28 a calendar that fails for a day', () => {
  test('OWN-28 its owner is told by mail, once, and staff see it among what waits', async () => {
    await connect('Airbnb', july(11, 14))
    server.at(path('Airbnb'), refuses(403))
    await lodging.readLater()
    for (const hours of [2, 3, 5, 8, 13]) await lodging.readLater(hours * 60)
    const { rows } = await read(app.db, { organizationId: app.network.organizationId }, (tx) =>
      tx.execute<{ subject: string; text: string; recipient: string }>(
        sql`select subject, text, recipient from core.mails where subject like '%Airbnb%'`,
      ),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.recipient).toBe('camille.test@cles-vacances.example')
    expect(rows[0]?.text).toContain("le site refuse l'accès (réponse 403)")
    expect(rows[0]?.text).toContain(`http://localhost${panel}`)
    const staff = await app.signInAs(app.network.technician)
    expect((await staff.get('/cles-vacances/gestion')).text).toMatch(
      /calendriers? connectés? ne peu(t|vent) pas être lu/,
    )
    expect((await staff.get('/cles-vacances/gestion/calendriers?etat=en-panne')).text).toContain('En panne')
  })
})

describe('OWN-28 one reader at a time', () => {
  test('OWN-28 however many processes read at once, each feed is asked for once', async () => {
    await connect('Airbnb', july(11, 14))
    await connect('Abritel', july(20, 22))
    app.clock.advance({ minutes: 40 })
    const before = [server.count(path('Airbnb')), server.count(path('Abritel'))]
    await Promise.all(Array.from({ length: 5 }, () => readDueFeeds(app.services)))
    expect([server.count(path('Airbnb')), server.count(path('Abritel'))]).toEqual(before.map((count) => count + 1))
  })

  test('OWN-28 negative control: readers that take nothing ask twice, and only one of them writes', async () => {
    await connect('Airbnb', july(11, 14))
    app.clock.advance({ minutes: 40 })
    const before = server.count(path('Airbnb'))
    const { organizationId } = app.network
    const [taken] = await write(app.db, { organizationId }, async (tx) =>
      takeFeeds(tx, organizationId, app.clock.now, { feedId: (await lodging.feed()).id }),
    )
    if (!taken) throw new Error('not taken')
    server.at(path('Airbnb'), calendarText([july(20, 22)]))
    const context = { services: app.services, organization: await organization() }
    await Promise.all([readTakenFeed(context, taken), readTakenFeed(context, taken)])
    expect(server.count(path('Airbnb'))).toBe(before + 2)
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(10)}`)
    expect((await history()).filter(({ verb }) => verb === 'feed-nights-changed')).toHaveLength(2)
  })

  test('OWN-28 a reader that was cut off is replaced after two minutes, and comes too late itself', async () => {
    const id = await connect('Airbnb', july(11, 14))
    app.clock.advance({ minutes: 40 })
    let answer: () => void = () => undefined
    server.at(path('Airbnb'), (_, response) => {
      answer = () => response.end(calendarText([july(1, 30)]))
    })
    const slow = readFeedNow({ services: app.services, organization: await organization() }, id, 60_000)
    await expect.poll(() => server.count(path('Airbnb'))).toBe(2)
    server.at(path('Airbnb'), calendarText([july(20, 22)]))
    await readDueFeeds(app.services)
    expect(server.count(path('Airbnb'))).toBe(2)
    app.clock.advance({ minutes: 3 })
    await readDueFeeds(app.services)
    expect(server.count(path('Airbnb'))).toBe(3)
    answer()
    await slow
    expect(await lodging.month('2026-07')).toBe(`${'?'.repeat(19)}LL${'?'.repeat(9)}?`)
  })
})

async function organization() {
  const found = await read(app.db, { organizationId: null }, (tx) =>
    selectOptionalOrganizationById(tx, app.network.organizationId),
  )
  if (!found) throw new Error('no organization')
  return found
}
