import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import type { Visitor } from '../../../test/support/visitor.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/roles/nouveau'

async function rolesNamed(boss: Visitor, name: string) {
  const { text } = await boss.get('/cles-vacances/gestion/roles')
  return text.split(`>${name}<`).length - 1
}

test('a form sent twice at the same moment acts once, and both sendings get the same answer', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  await boss.get(path)
  const fields = { _form: boss.tokenFor(path) ?? '', version: '0', name: 'Billetterie', rights: ['directory'] }
  const answers = await Promise.all([boss.postRaw(path, fields), boss.postRaw(path, fields)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await rolesNamed(boss, 'Billetterie')).toBe(1)
})

test('a form changed after going back in the browser is another form: it is not answered with what the first did', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  await boss.get(path)
  const fields = { _form: boss.tokenFor(path) ?? '', version: '0', name: 'Saison', rights: ['directory'] }
  expect((await boss.postRaw(path, fields)).status).toBe(303)
  expect((await boss.postRaw(path, { ...fields, name: 'Hors saison' })).status).toBe(303)
  expect(await rolesNamed(boss, 'Saison')).toBe(1)
  expect(await rolesNamed(boss, 'Hors saison')).toBe(1)
})
