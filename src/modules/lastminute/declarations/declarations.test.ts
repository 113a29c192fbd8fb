import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())

const search = (night: string) => app.visitor().get(`/haute-provence/dispo?date=${night}`)
const declare = async (night: string, state: string, host = world.hostId, account = world.host) => {
  const visitor = await app.signInAs(account)
  await visitor.get('/haute-provence/hebergeurs')
  return visitor.post('/haute-provence/hebergeurs/saisies', { host: String(host), night, state })
}

test('LAST-03 LAST-12 a host is full until it declares room for that very night, and full again at once when it says so', async () => {
  expect((await search('2026-07-07')).text).not.toContain('Hôtel du Cours')
  const answer = await declare('2026-07-07', 'room')
  expect(answer.status).toBe(303)
  expect((await search('2026-07-07')).text).toContain('Hôtel du Cours')
  expect((await search('2026-07-07')).text).toContain('href="tel:+33492310001"')
  expect((await search('2026-07-08')).text).not.toContain('Hôtel du Cours')
  await declare('2026-07-07', 'full')
  expect((await search('2026-07-07')).text).not.toContain('Hôtel du Cours')
})

test('LAST-13 a host whose offer does not entitle cannot declare, nor anyone for a host that is not theirs', async () => {
  expect((await declare('2026-07-07', 'room', world.outsiderId, world.outsider)).status).toBe(404)
  expect((await declare('2026-07-07', 'room', world.outsiderId)).status).toBe(404)
})

test('LAST-12 a night before today or beyond what may be declared is refused with a sentence', async () => {
  for (const night of ['2026-07-05', '2026-08-12']) {
    const answer = await declare(night, 'room')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choisissez une date entre')
  }
  expect((await declare('2026-08-11', 'room')).status).toBe(303)
})

test('LAST-01 a module that the organisation does not run has no address there', async () => {
  expect((await app.visitor().get('/haute-provence/hebergements')).status).toBe(404)
  expect((await app.visitor().get('/haute-provence/proprietaires')).status).toBe(404)
  expect((await app.visitor().get('/cles-vacances/hebergements')).status).toBe(200)
})
