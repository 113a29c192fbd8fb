import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const demands = { remindAfterDays: '30', filledWeeks: '8', searchableDays: '90' }
const path = '/cles-vacances/gestion/reglages-proprietaires'

test("OWN-10 the space's name is a setting, seen at the owners' door", async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const values = { version: '0', spaceName: 'Clés des champs', departmentLinks: '', ...demands }
  expect((await boss.post(path, values)).status).toBe(303)
  expect((await world.visitor().get('/cles-vacances/proprietaires')).text).toContain('Clés des champs')
})

test('a line of département that cannot be read is named, and kept as typed', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(path, { version: '1', spaceName: '', departmentLinks: 'Aude', ...demands })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Ligne 1')
})

test('OWN-40, OWN-41 how soon owners are reminded and plannings leave are settings, read back as set', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const values = { spaceName: '', departmentLinks: '', remindAfterDays: '45', filledWeeks: '6', searchableDays: '120' }
  expect((await boss.post(path, { version: '1', ...values })).status).toBe(303)
  const form = (await boss.get(path)).text
  for (const value of ['45', '6', '120']) expect(form).toContain(`value="${value}"`)
  const history = (await boss.get('/cles-vacances/gestion/historique?objet=organization')).text
  expect(history).toContain('Rappel sans mise à jour, en jours : 30, devient 45')
  for (const wrong of [{ searchableDays: '29' }, { remindAfterDays: '6' }, { filledWeeks: '0' }]) {
    expect((await boss.post(path, { version: '2', ...values, ...wrong })).status).toBe(422)
  }
})

test('issue 2 whoever saves settings that somebody else changed meanwhile is shown both, and loses no word', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const fields = { version: '1', spaceName: 'Clés des villes', departmentLinks: '', ...demands }
  const late = await boss.post(path, fields)
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Clés des villes"')
  expect(late.text).toContain('Enregistré entre-temps')
  expect(late.text).toContain('class="cell">45<')
  expect((await boss.post(path, { ...fields, version: '2' })).status).toBe(303)
})
