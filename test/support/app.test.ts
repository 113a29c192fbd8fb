import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

test('a visitor sees the public home of the small network', async () => {
  const answer = await app.visitor().get('/cles-vacances')
  expect(answer.status).toBe(200)
  expect(answer.text).toContain('Réseau Clés Vacances')
})

test('staff who are signed in enter the back office, strangers are led to its sign-in page', async () => {
  const staff = await app.signInAs(app.network.networkAdministrator)
  const page = await staff.get('/cles-vacances/gestion')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Nadia RESEAU')
  const stranger = await app.visitor().get('/cles-vacances/gestion')
  expect(stranger.status).toBe(303)
  expect(stranger.location).toBe('/cles-vacances/gestion/connexion?retour=%2Fcles-vacances%2Fgestion')
})

test("a neighbour's session opens nothing here", async () => {
  const staff = await app.signInAs({ ...app.neighbours.networkAdministrator, slug: 'cles-vacances' })
  expect((await staff.get('/cles-vacances/gestion')).status).toBe(303)
})
