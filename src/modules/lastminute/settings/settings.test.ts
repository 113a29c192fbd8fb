import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'

let app: TestApp
let world: SmallOffice
let agent: Visitor
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  agent = await app.signInAs(world.office.networkAdministrator)
  const host = await app.signInAs(world.host)
  await host.get('/haute-provence/hebergeurs')
  await host.post('/haute-provence/hebergeurs/saisies', {
    host: String(world.hostId),
    night: '2026-07-08',
    state: 'room',
  })
})
afterAll(() => app?.stop())
beforeEach(() => app.clock.advance({ minutes: 2 }))

const base = '/haute-provence/gestion/dispo'
const settings = `${base}/reglages`
const search = async (night = '2026-07-08') => (await app.visitor().get(`/haute-provence/dispo?date=${night}`)).text

test('LAST-13 an offer that no longer includes the tool, or is closed, hides its members at once', async () => {
  const address = `${base}/reglages/offres/${world.offerIds.excellence}`
  const fields = { name: 'Excellence', code: 'EXC' }
  expect((await agent.post(address, { ...fields, version: '1' })).status).toBe(303)
  expect(await search()).not.toContain('Hôtel du Cours')
  expect((await agent.post(address, { ...fields, version: '1', entitled: 'on' })).status).toBe(409)
  expect((await agent.post(address, { ...fields, version: '2', entitled: 'on' })).status).toBe(303)
  expect(await search()).toContain('Hôtel du Cours')
  await agent.get(`${base}/reglages/offres`)
  await agent.post(`${address}/fermeture`)
  expect(await search()).not.toContain('Hôtel du Cours')
  await agent.get(`${base}/reglages/offres`)
  await agent.post(`${address}/reouverture`)
  expect(await search()).toContain('Hôtel du Cours')
  const twin = await agent.post(`${base}/reglages/offres/nouvelle`, { version: '0', name: 'Autre', code: 'exc' })
  expect(twin.status).toBe(422)
  expect(
    (await agent.post(`${base}/reglages/offres/nouvelle`, { version: '0', name: 'Optimale', code: 'OPT' })).status,
  ).toBe(303)
  expect((await agent.get(`${base}/reglages/offres`)).text).toContain('Optimale')
})

test('LAST-01 LAST-02 LAST-04 settings are checked, count at once for visitors, and two agents do not overwrite each other', async () => {
  const fine = { version: '0', daysAhead: '2', showsMunicipality: 'on', listsHref: 'https://www.exemple.fr/listes' }
  for (const wrong of [
    { daysAhead: '0' },
    { daysAhead: '31' },
    { listsHref: 'http://exemple.fr' },
    { listsHref: 'javascript:x' },
  ])
    expect((await agent.post(settings, { ...fine, ...wrong })).status).toBe(422)
  expect((await agent.post(settings, fine)).status).toBe(303)
  expect((await app.visitor().get('/haute-provence/dispo?date=2026-07-09')).status).toBe(422)
  const page = await search()
  expect(page).toContain('https://www.exemple.fr/listes')
  expect(page).toContain('Digne-les-Bains')
  expect((await agent.post(settings, { ...fine, daysAhead: '5' })).status).toBe(409)
  const form = (await agent.get(settings)).text
  expect(form).toContain('href="/haute-provence/gestion/dispo/site"')
})
