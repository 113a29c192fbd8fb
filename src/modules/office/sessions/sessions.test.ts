import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/securite'
const values = { version: '0', ownersIdle: '45', ownersAbsolute: '8', officeIdle: '30', officeAbsolute: '10' }

test('OWN-03 the twenty minutes of owners are a setting, for open sessions too', async () => {
  const { network, clock } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const owner = await world.signInAs(network.owner)
  expect((await boss.post(path, values)).status).toBe(303)
  clock.advance({ minutes: 25 })
  expect((await owner.get('/cles-vacances/proprietaires/plannings')).status).toBe(200)
  clock.advance({ minutes: 46 })
  expect((await owner.get('/cles-vacances/proprietaires/plannings')).location).toContain('motif=inactivite')
})

test('durations outside sensible bounds are refused beside their field', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(path, { ...values, version: '1', ownersIdle: '0' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('de 5 à 240')
})

test('a second form read at the same version is told of the first', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  expect((await boss.post(path, { ...values, version: '0', ownersIdle: '60' })).status).toBe(409)
})
