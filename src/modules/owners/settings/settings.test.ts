import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/reglages-proprietaires'

test("OWN-10 the space's name is a setting, seen at the owners' door", async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const values = { version: '0', spaceName: 'Clés des champs', departmentLinks: '' }
  expect((await boss.post(path, values)).status).toBe(303)
  expect((await world.visitor().get('/cles-vacances/proprietaires')).text).toContain('Clés des champs')
})

test('a line of département that cannot be read is named, and kept as typed', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(path, { version: '1', spaceName: '', departmentLinks: 'Aude' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Ligne 1')
})
