import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { createApp } from '../../../app.tsx'
import { bump } from '../../../core/freshness/store.ts'
import { selectSettings, upsertSettings } from '../../../core/organizations/store.ts'
import { read, write } from '../../../platform/database/database.ts'
import { availabilityShape, closedShape, failedShape, refusedNightShape, tooManyShape } from '../api/shapes.ts'
import { replaceDeclarations } from '../declarations/store.ts'
import { lastminuteTopic } from '../rules.ts'
import { maintenances, searches } from '../schema.ts'
import { writeCounts } from './counting.ts'

let app: TestApp
let world: SmallOffice
const tonight = Temporal.PlainDate.from('2026-07-06')

beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  const { organizationId } = world.office
  await write(app.db, { organizationId }, async (tx) => {
    for (const providerId of [world.hostId, world.outsiderId])
      await replaceDeclarations(tx, {
        ...{ organizationId, providerId, nights: [tonight], state: 'room', declaredAt: app.clock.now },
        ...{ source: 'host', accountId: world.host.accountId, reason: null },
      })
  })
})
afterAll(() => app.stop())
// Searches of one test must not use up the next one's tries.
beforeEach(() => app.clock.advance({ minutes: 2 }))

const get = (path: string, headers: Record<string, string> = {}) =>
  app.app.request(`/haute-provence${path}`, { headers })
const fail = () => Promise.reject(new Error('no database'))
const textOf = async (path: string) => (await get(path)).text()

describe('LAST-01 the search', () => {
  test('LAST-01 asks for a date, says what it is for, and leads hosts and office to their doors', async () => {
    const page = await textOf('/dispo')
    expect(page).toContain('Sélectionnez une date sur laquelle vous cherchez des hébergements disponibles')
    expect(page).toContain('Ce formulaire vous permet d&#39;interroger notre base de données')
    expect(page).toMatch(/href="\/haute-provence\/hebergeurs">Administration hébergeurs/)
    expect(page).toMatch(/href="\/haute-provence\/gestion\/dispo">Administration OTI/)
    expect(page).toContain('min="2026-07-06" max="2026-07-12"')
    expect(page).not.toContain('Hôtel du Cours')
  })

  test.each([
    ['2026-07-05', 'Cette date est passée'],
    ['2026-07-13', 'Les hébergeurs n&#39;ont encore rien déclaré pour cette date'],
    ['2026-02-30', 'Indiquez une date'],
    ['', 'Indiquez une date'],
  ])('LAST-01 « %s » is refused with a sentence, and kept', async (typed, sentence) => {
    const answer = await get(`/dispo?date=${typed}`)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
  })

  test('LAST-01 a date as the refusal gives an example of is one', async () => {
    const answer = await get('/dispo?date=06%2F07%2F2026')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('value="2026-07-06"')
  })

  test('LAST-01 the office sets how far ahead visitors may search', async () => {
    const { organizationId } = world.office
    await write(app.db, { organizationId }, (tx) =>
      upsertSettings(tx, organizationId, 'lastminute', { daysAhead: 2 }, 0),
    )
    expect((await get('/dispo?date=2026-07-09')).status).toBe(422)
    expect((await get('/dispo?date=2026-07-08')).status).toBe(200)
    // What the page says of itself follows.
    for (const path of ['/dispo', '/dispo/cadre?']) {
      const text = await textOf(path)
      expect(text).toContain('(3 jours à partir d&#39;aujourd&#39;hui)')
      expect(text).not.toContain('semaine')
    }
    expect(await textOf('/dispo?lang=en')).toContain('(3 days from today)')
    await write(app.db, { organizationId }, (tx) => upsertSettings(tx, organizationId, 'lastminute', {}, 1))
  })
})

test.each([
  ['2026-03-28T22:59:00Z', '2026-03-28'],
  ['2026-03-28T23:01:00Z', '2026-03-29'],
  ['2026-03-29T21:59:00Z', '2026-03-29'],
  ['2026-03-29T22:01:00Z', '2026-03-30'],
  ['2026-10-24T22:01:00Z', '2026-10-25'],
  ['2026-10-25T22:59:00Z', '2026-10-25'],
  ['2026-10-25T23:01:00Z', '2026-10-26'],
])(
  'LAST-01 a kept page turns at midnight of the place, also when the clocks change: at %s tonight is %s',
  async (now, night) => {
    const before = app.clock.now
    // Kept from a minute earlier, when it may have been another day.
    app.clock.set(Temporal.Instant.from(now).subtract({ minutes: 2 }).toString())
    for (const path of ['/dispo?lang=fr', '/api/dispo?lang=fr']) await textOf(path)
    app.clock.set(now)
    expect(await textOf('/dispo?lang=fr')).toContain(`min="${night}"`)
    expect((await (await get('/api/dispo?lang=fr')).json()).date).toBe(night)
    app.clock.set(before)
  },
)

describe('LAST-02 the result', () => {
  test('LAST-02 names and telephone numbers of those who may appear, with kind and municipality', async () => {
    const page = await textOf('/dispo?date=2026-07-06')
    expect(page).toContain('href="tel:+33492310001"')
    expect(page).toContain('Hôtel, Digne-les-Bains')
    expect(page).not.toContain('Camping des Eaux')
  })

  test("LAST-02 where nobody declared room, a sentence and the office's own number", async () => {
    const page = await textOf('/dispo?date=2026-07-07')
    expect(page).toContain('Aucun hébergeur n&#39;a déclaré de disponibilité pour cette nuit.')
    expect(page).toContain('href="tel:+33468000000"')
  })

  test('LAST-02 in English the kind is English', async () => {
    expect(await textOf('/dispo?date=2026-07-06&lang=en')).toContain('Hotel, Digne-les-Bains')
  })
})

describe('LAST-04 elsewhere', () => {
  test('LAST-04 the frame may stand on any site, every other page on none', async () => {
    const framed = await get('/dispo/cadre?date=2026-07-06')
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(framed.headers.get('x-frame-options')).toBeNull()
    expect(await framed.text()).toContain('Hôtel du Cours')
    const again = await get('/dispo/cadre?date=2026-07-06')
    expect(again.headers.get('content-security-policy')).toContain('frame-ancestors *')
    const page = await get('/dispo')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('LAST-04 a frame that the browser holds already may still stand on any site', async () => {
    const first = await get('/dispo/cadre')
    const again = await get('/dispo/cadre', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(again.headers.get('x-frame-options')).toBeNull()
    const data = await get('/api/dispo')
    const held = await get('/api/dispo', { 'if-none-match': data.headers.get('etag') ?? '' })
    expect([held.status, held.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
  })

  test('LAST-04 what goes wrong in the frame is said in the frame, small, with its height', async () => {
    const unknown = await app.app.request('/nulle-part/dispo/cadre')
    expect(unknown.status).toBe(404)
    const elsewhere = await app.app.request('/cles-vacances/api/nothing')
    expect(elsewhere.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const { db } = app
    const broken = createApp({ ...app.services, db: { ...db, pool: { query: fail, connect: fail } as never } })
    const fault = await broken.request('/haute-provence/dispo/cadre?lang=en')
    expect(fault.status).toBe(500)
    let hurried = unknown
    for (let time = 0; time < 13; time += 1) hurried = await get('/dispo/cadre?date=2026-07-06')
    expect([hurried.status, hurried.headers.get('retry-after')]).toEqual([429, '4'])
    for (const answer of [unknown, fault, hurried]) {
      expect(answer.headers.get('content-security-policy')).toContain('frame-ancestors *')
      expect(answer.headers.get('x-frame-options')).toBeNull()
    }
    expect(await unknown.text()).toContain('n&#39;est plus ouverte')
    expect(await fault.text()).toContain('The search does not answer at the moment')
    const text = await hurried.text()
    expect(text).toContain('Réessayez dans 4 secondes.')
    expect(text).toContain('href="/haute-provence/dispo/cadre?date=2026-07-06"')
    expect(text).toContain('dispo-frame.js')
    expect(text).not.toContain('<header')
  })

  test('LAST-04 what the document says of the API holds: each answer has its shape, and each wrong date is a 422 in JSON', async () => {
    const document = await (await get('/api/openapi.json')).json()
    const { parameters, responses } = document.paths['/haute-provence/api/dispo'].get
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual(['date', 'lang'])
    expect(Object.keys(responses)).toEqual(['200', '404', '422', '429', '500', '503'])
    for (const wrong of ['', '2026-02-30', '2026-07-05', '2026-07-13', 'demain']) {
      const answer = await get(`/api/dispo?date=${wrong}`)
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([422, '*'])
      expect(refusedNightShape.strict().parse(await answer.json()).message).not.toBe('')
    }
    const english = await get('/api/dispo?lang=en')
    expect((await english.json()).hosts[0].kind).toBe('Hotel')
    const broken = createApp({ ...app.services, db: { ...app.db, pool: { query: fail, connect: fail } as never } })
    const fault = await broken.request('/haute-provence/api/dispo')
    expect([fault.status, fault.headers.get('access-control-allow-origin')]).toEqual([500, '*'])
    expect(failedShape.strict().parse(await fault.json()).error).toBe('fault')
  })

  test('LAST-04 a browser that asks first whether it may ask is told so, as often as it likes', async () => {
    const asked = { origin: 'https://camping.example', 'access-control-request-method': 'GET' }
    for (let time = 0; time < 14; time += 1) {
      const headers = { ...asked, 'access-control-request-headers': 'if-none-match' }
      const answer = await app.app.request('/haute-provence/api/dispo', { method: 'OPTIONS', headers })
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
      expect(answer.headers.get('access-control-allow-headers')).toContain('if-none-match')
    }
    expect((await get('/api/dispo')).status).toBe(200)
  })

  test('LAST-04 programs of other sites read what went wrong too', async () => {
    const answer = await app.app.request('/nulle-part/api/dispo')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(failedShape.strict().parse(await answer.json()).error).toBe('not-found')
  })

  test('LAST-04 the frame keeps its language from one night to the next, without any cookie', async () => {
    const text = await textOf('/dispo/cadre?lang=en&date=2026-07-06')
    expect(text).toContain('href="/haute-provence/dispo/cadre?lang=en&amp;date=2026-07-07"')
    expect(text).toContain('name="lang" value="en"')
    expect(text).toContain('href="/haute-provence/dispo?lang=en"')
    expect(text).toMatch(/btn btn-outline">\s*Wed 8\s*</)
    expect(await textOf('/dispo')).not.toContain('name="lang"')
  })

  test("LAST-04 from within another site's page the office's lists open beside it, from its own page in its place", async () => {
    const { organizationId } = world.office
    const values = { listsHref: 'https://office.example/hebergements' }
    await write(app.db, { organizationId }, async (tx) => {
      const { version } = await selectSettings(tx, organizationId, 'lastminute')
      await upsertSettings(tx, organizationId, 'lastminute', values, version)
      await bump(tx, organizationId, [lastminuteTopic])
    })
    const framed = await textOf('/dispo/cadre?date=2026-07-06')
    expect(framed).toMatch(/<a href="https:\/\/office\.example\/hebergements" target="_blank" rel="noopener">/)
    expect(await textOf('/dispo?date=2026-07-06')).toContain('<a href="https://office.example/hebergements">')
  })

  test('LAST-04 the script has one lasting address, and other sites may load it', async () => {
    const answer = await get('/dispo/widget.js')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toContain('dispo-widget')
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  test('LAST-04 the JSON says what the page says, to any site, in the shape that it documents', async () => {
    const answer = await get('/api/dispo?date=2026-07-06')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const found = availabilityShape.strict().parse(await answer.json())
    expect(found.hosts).toEqual([
      { name: 'Hôtel du Cours', phone: '0492310001', municipality: 'Digne-les-Bains', kind: 'Hôtel' },
    ])
    expect(availabilityShape.parse(await (await get('/api/dispo')).json()).date).toBe('2026-07-06')
    const refused = await get('/api/dispo?date=2026-08-01')
    expect(refused.status).toBe(422)
    expect(refusedNightShape.parse(await refused.json()).message).toContain('2026-07-12')
    const document = await (await get('/api/openapi.json')).json()
    expect(Object.keys(document.paths)).toEqual(['/haute-provence/api/dispo'])
  })
})

test("LAST-20 while the tool is closed, page, frame and JSON say the message and no host; people read the office's number", async () => {
  const { organizationId, networkAdministrator } = world.office
  const message = 'Nous revenons à 14 h.'
  await write(app.db, { organizationId }, async (tx) => {
    const beganBy = { beganAt: app.clock.now, beganByAccountId: networkAdministrator.accountId }
    await tx.insert(maintenances).values({ organizationId, message, ...beganBy })
    await bump(tx, organizationId, [lastminuteTopic])
  })
  const closed = await get('/api/dispo')
  expect([closed.status, closed.headers.get('access-control-allow-origin')]).toEqual([503, '*'])
  expect(closedShape.strict().parse(await closed.json()).message).toBe(message)
  for (const path of ['/dispo?date=2026-07-06', '/dispo/cadre?date=2026-07-06', '/api/dispo?date=2026-07-06']) {
    const text = await textOf(path)
    expect(text).toContain(message)
    expect(text).not.toContain('Hôtel du Cours')
    if (!path.startsWith('/api')) expect(text).toMatch(/aide à trouver\s*:\s*<a href="tel:\+33468000000"/)
  }
  await write(app.db, { organizationId }, async (tx) => {
    const ended = { endedAt: app.clock.now, endedByAccountId: networkAdministrator.accountId }
    await tx.update(maintenances).set(ended).where(eq(maintenances.organizationId, organizationId))
    await bump(tx, organizationId, [lastminuteTopic])
  })
  expect(await textOf('/dispo?date=2026-07-06')).toContain('Hôtel du Cours')
})

test('LAST-22 every search counts, also those answered from a kept page, with the night asked, where it was asked, and whether it found any', async () => {
  await writeCounts(app.services)
  const { organizationId } = world.office
  const counted = () => read(app.db, { organizationId }, (tx) => tx.select().from(searches))
  type Row = Awaited<ReturnType<typeof counted>>[number]
  const sumOf = async () => {
    const rows = await counted()
    const total = (part: (row: Row) => number) => rows.reduce((sum, row) => sum + part(row), 0)
    return [
      (row: Row) => row.count,
      (row: Row) => row.framed,
      (row: Row) => row.asData,
      (row: Row) => row.withoutResult,
    ].map(total)
  }
  const before = await sumOf()
  for (const path of ['/dispo', '/dispo', '/dispo/cadre', '/dispo/cadre', '/api/dispo'])
    await get(`${path}?date=2026-07-06`)
  await get('/api/dispo')
  await get('/dispo/cadre')
  await get('/dispo?date=2026-07-07')
  await get('/dispo?date=2026-07-30')
  await get('/dispo')
  await writeCounts(app.services)
  const after = await sumOf()
  // In all, in the widget, by the JSON, without result.
  expect(after.map((sum, index) => sum - (before[index] ?? 0))).toEqual([7, 2, 2, 1])
  const row = (await counted()).find(({ nightOn }) => nightOn.equals('2026-07-07'))
  expect(row?.searchedOn.toString()).toBe('2026-07-06')
})

test('LAST-02 whoever walks over the dates faster than a person is made to wait, on the page and in the JSON', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 14; time += 1) statuses.push((await get('/dispo?date=2026-07-06')).status)
  expect(statuses).toEqual([...Array(12).fill(200), 429, 429])
  const refused = await get('/api/dispo')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('4')
  expect(refused.headers.get('access-control-allow-origin')).toBe('*')
  expect(tooManyShape.parse(await refused.json()).retryAfterSeconds).toBe(4)
  expect((await get('/dispo')).status).toBe(200)
  const page = await get('/dispo?date=2026-07-06')
  const refusal = await page.text()
  expect(refusal).toMatch(
    /beaucoup de nuits[\s\S]*Réessayez dans 4 secondes[\s\S]*dispo\?date=2026-07-06">Réessayer[\s\S]*office vous aide à trouver[\s\S]*tel:/,
  )
  expect(refusal).toMatch(/<a class="brand" href="\/haute-provence">/)
  expect(await (await get('/dispo/cadre?date=2026-07-06')).text()).toMatch(/office vous aide à trouver[\s\S]*tel:/)
  // Another office's search is another's pace.
  expect((await app.app.request('/cles-vacances/dispo?date=2026-07-06')).status).not.toBe(429)
  app.clock.advance({ seconds: 4 })
  expect((await get('/dispo?date=2026-07-06')).status).toBe(200)
})
