import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const list = '/cles-vacances/gestion/roles'

test('a role is a named set of rights; its holders have the new ones at their next page', async () => {
  const { network } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const technician = await world.signInAs(network.technician)
  expect((await technician.get('/cles-vacances/gestion/courriels')).status).toBe(404)
  const path = `${list}/${network.roleIds.technician}`
  const rights = ['directory', 'plannings', 'mails']
  expect((await boss.post(path, { version: '1', name: 'Technicien', rights })).status).toBe(303)
  expect((await technician.get('/cles-vacances/gestion/courriels')).status).toBe(200)
})

test('a role read before somebody else changed it is refused with both, and keeps what was typed', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const path = `${list}/${world.network.roleIds.technician}`
  const late = await boss.post(path, { version: '1', name: 'Technicien de secteur', rights: ['directory'] })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Technicien de secteur"')
  expect(late.text).toContain('Enregistré entre-temps')
})

test('the right to manage users cannot be taken from everybody', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const path = `${list}/${world.network.roleIds.everything}`
  const answer = await boss.post(path, { version: '1', name: 'Administrateur du réseau', rights: ['directory'] })
  expect(answer.status).toBe(422)
  expect((await boss.get(list)).status).toBe(200)
})

test('a right that does not exist is refused with a sentence', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(`${list}/nouveau`, { version: '0', name: 'Pirate', rights: ['everything'] })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Choisissez les droits dans la liste')
})
