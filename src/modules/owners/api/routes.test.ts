import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantOpenLodgings } from '../../../../test/worlds/open-lodgings.ts'
import { lodgingShape, refusalShape, resultsShape } from './shapes.ts'

let world: TestApp
let ids: number[]

beforeAll(async () => {
  world = await startTestApp()
  ids = await plantOpenLodgings(world)
})
afterAll(() => world?.stop())

const api = '/cles-vacances/api'
const get = (path: string, headers: Record<string, string> = {}) => world.app.request(api + path, { headers })

test('OWN-33 the API finds what the page finds, page by page, in the shape that it documents', async () => {
  const query = 'arrivee=2026-07-11&nuits=7&departement=11&tri=prix'
  const first = resultsShape.strict().parse(await (await get(`/hebergements?${query}`)).json())
  expect(first).toMatchObject({ total: 18, page: 1, pages: 1, links: { next: null, previous: null } })
  expect(first.lodgings[0]).toMatchObject({ name: 'Gîte n° 01', weekPrice: { minCents: 20_000, currency: 'EUR' } })
  const page = await (
    await world.app.request(new URL(first.links.page).pathname + new URL(first.links.page).search)
  ).text()
  expect(page).toContain('18\u00a0hébergements libres')
  const all = resultsShape.parse(await (await get('/hebergements')).json())
  const next = new URL(all.links.next ?? '')
  const second = resultsShape.parse(await (await world.app.request(next.pathname + next.search)).json())
  expect([second.page, second.lodgings.length]).toEqual([2, 10])
})

test('OWN-33 a lodging says what its page says, with the planning where it is shown', async () => {
  const lodging = lodgingShape.parse(await (await get(`/hebergements/${ids[0]}`)).json())
  expect(lodging).toMatchObject({ approvalNumber: 'HL0LAR011CM00001', equipment: ['wifi', 'garden'], keys: 1 })
  expect(lodging.planning).toMatchObject({
    updatedOn: '2026-07-01',
    spans: [{ from: '2026-07-11', until: '2026-08-29', state: 'available' }],
  })
  const hidden = lodgingShape.parse(await (await get(`/hebergements/${world.network.lodgingId}`)).json())
  expect(hidden.planning).toBeNull()
})

test('OWN-33 a search that makes no sense is refused by field, in the language asked for', async () => {
  const french = await get('/hebergements?arrivee=2026-02-30')
  expect(french.status).toBe(422)
  expect(refusalShape.parse(await french.json()).errors[0]?.message).toContain("Ce jour n'existe pas")
  const english = await get('/hebergements?arrivee=2026-02-30&lang=en')
  expect(refusalShape.parse(await english.json()).errors[0]?.message).toContain('no such day')
})

test('OWN-33 any site may read it, also from memory, and nothing else may be done', async () => {
  for (const _ of [1, 2]) {
    const answer = await get('/hebergements', { origin: 'https://blog.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    expect(answer.headers.get('content-type')).toContain('application/json')
  }
  expect((await world.app.request(`${api}/hebergements`, { method: 'POST' })).status).toBe(404)
})

test('OWN-33 the OpenAPI document names every field and answer, and the page reads it aloud in both languages', async () => {
  const document = await (await get('/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  // The small network runs two modules: the document tells what each of them answers.
  expect(Object.keys(document.paths)).toEqual([`${api}/hebergements`, `${api}/hebergements/{id}`, `${api}/dispo`])
  const { parameters, responses } = document.paths[`${api}/hebergements`].get
  const names = parameters.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(['arrivee', 'depart', 'nuits', 'commune', 'equipement', 'page', 'lang']))
  const references = JSON.stringify(document).match(/"#\/components\/schemas\/(\w+)"/g) ?? []
  for (const reference of references) {
    expect(document.components.schemas).toHaveProperty(reference.replaceAll('"', '').split('/').at(-1) ?? '')
  }
  expect(Object.keys(responses)).toEqual(['200', '422'])
  const page = await (await get('?lang=en')).text()
  expect(page).toContain('Day of arrival (2026-07-04)')
})
