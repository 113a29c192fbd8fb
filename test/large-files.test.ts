import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const office = '/cles-vacances/gestion'

test.each([
  ['a logo', 'structure/logo', 'logo', 17, 'Ce fichier dépasse 15 Mo'],
  ['a directory', 'hebergements/import', 'fichier', 3, 'Ce fichier dépasse 1,8 Mo'],
  ['a large directory', 'hebergements/import', 'fichier', 17, 'Ce fichier dépasse 1,8 Mo'],
  ['the picture of news', 'actualites/nouvelle', 'picture', 17, 'Ce fichier dépasse 15 Mo'],
  ['the logo of an offer', 'offres/nouvelle', 'logo', 17, 'Ce fichier dépasse 15 Mo'],
  ['the file of an offer', 'offres/nouvelle', 'file', 17, 'Ce fichier dépasse 15 Mo'],
])('%s that is too large is told beside its field, in its own form: %s, %s, %i MB', async (...given) => {
  const [, address, field, megabytes, sentence] = given
  const staff = await world.signInAs(world.network.networkAdministrator)
  await staff.get(`${office}/${address.replace(/\/logo$/, '')}`)
  const file = new File([new Uint8Array(megabytes * 1_000_000)], 'gros.bin')
  const answer = await staff.post(`${office}/${address}`, { title: 'Ce qui était écrit', [field]: file })
  expect(answer.status).toBe(422)
  const told = new RegExp(`id="[a-z]+-${field}-error">[^<]*${sentence}`)
  expect(answer.text.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(told)
  if (address.endsWith('nouvelle')) expect(answer.text).toContain('value="Ce qui était écrit"')
})
