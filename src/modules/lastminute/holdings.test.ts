import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../test/worlds/small-office.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app?.stop())

test('00-product personal data: a host downloads its own nights; once closed it is erased, and never reopened', async () => {
  const { host, hostId } = world
  const visitor = await app.signInAs(host)
  const file = await visitor.get('/haute-provence/hebergeurs/compte/donnees')
  const [establishment] = JSON.parse(file.text).Contenu['Établissements de la recherche de dernière minute']
  expect(establishment).toMatchObject({ Nom: 'Hôtel du Cours', Commune: 'Digne-les-Bains' })
  expect(file.text).not.toContain('Camping des Eaux')
  const agent = await app.signInAs(world.office.networkAdministrator)
  const here = `/haute-provence/gestion/dispo/hebergeurs/${hostId}`
  const erasure = `/haute-provence/gestion/prestataires/${hostId}/effacement`
  const reasons = { reason: 'Établissement fermé', understood: 'on' }
  expect((await agent.get(here)).text).toContain(`href="${erasure}"`)
  expect((await agent.get(erasure)).text).toContain('Fermez d&#39;abord l&#39;hébergeur « Hôtel du Cours ».')
  expect((await agent.post(erasure, reasons)).status).toBe(409)
  await agent.get(here)
  await agent.post(`${here}/fermeture`)
  await agent.get(erasure)
  expect((await agent.post(erasure, reasons)).status).toBe(303)
  const page = await agent.get(here)
  expect(page.text).toContain('Hébergeur effacé')
  for (const word of ['Cours', host.identifier, 'reouverture', 'modification']) expect(page.text).not.toContain(word)
  expect((await agent.post(`${here}/reouverture`)).status).toBe(404)
})
