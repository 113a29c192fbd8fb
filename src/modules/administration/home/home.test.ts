import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

test('the first page says what Escale is, in both languages, and leads to every organisation', async () => {
  const french = (await world.visitor().get('/')).text
  expect(french).toContain('<h1>Escale</h1>')
  expect(french).toContain('Chaque structure y tient')
  for (const { slug } of [world.network, world.neighbours]) expect(french).toContain(`href="/${slug}"`)
  expect(french).toContain('href="/?lang=en"')
  const english = (await world.visitor().get('/?lang=en')).text
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('The extranet of everyone who hosts')
})
