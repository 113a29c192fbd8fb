import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const lists = ['utilisateurs', 'roles', 'courriels', 'historique']
const beginnings = { xlsx: 'PK', csv: '\ufeff', pdf: '%PDF' }

test.each(lists)('the list of %s leaves as XLSX, CSV and PDF, and in no other format', async (list) => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  for (const [format, beginning] of Object.entries(beginnings)) {
    const answer = await boss.get(`/cles-vacances/gestion/${list}/liste/${format}`)
    expect(answer.status, format).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="${list}-.*\\.${format}"$`),
    )
    if (format !== 'csv') expect(answer.text.startsWith(beginning), format).toBe(true)
  }
  expect((await boss.get(`/cles-vacances/gestion/${list}/liste/exe`)).status).toBe(404)
})

test('the list of staff holds who works here, and nobody of the network next door', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const csv = (await boss.get('/cles-vacances/gestion/utilisateurs/liste/csv')).text
  expect(csv).toContain('thomas.aude')
  expect(csv).not.toContain('gites-voisins')
})
