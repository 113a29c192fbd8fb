import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { writeCounts } from '../search/counting.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app?.stop())

test('LAST-22 searches by day and night, those without result, active hosts, and declarations by hosts and agents', async () => {
  const agent = await app.signInAs(world.office.networkAdministrator)
  const base = '/haute-provence/gestion/dispo'
  const fields = { nights: ['2026-07-07', '2026-07-08'], state: 'room', reason: 'Au téléphone.' }
  await agent.post(`${base}/hebergeurs/${world.hostId}/nuits`, fields)
  for (const night of ['07', '07', '09']) await app.visitor().get(`/haute-provence/dispo?date=2026-07-${night}`)
  await writeCounts(app.services)
  const page = (await agent.get(`${base}/chiffres`)).text
  expect(page).toMatch(/3\u00a0recherches, dont 1 sans résultat/)
  expect(page).toMatch(/en leur nom<\/dt><dd>2</)
  expect(page).toMatch(/Hébergeurs actifs<\/dt><dd>1</)
  expect((await agent.get(`${base}/chiffres/liste/csv`)).text).toContain('07/07/2026')
  expect((await agent.get(`${base}/chiffres?du=2026-06-01&au=2026-06-30`)).text).toContain('Aucune recherche')
})
