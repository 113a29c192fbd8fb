import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { ownerFields } from '../../../../test/worlds/staff-desk.ts'

let world: TestApp
let boss: Visitor
beforeAll(async () => {
  world = await startTestApp()
  boss = await world.signInAs(world.network.networkAdministrator)
  await boss.post('/cles-vacances/gestion/proprietaires/nouveau', ownerFields())
})
afterAll(() => world?.stop())

const list = '/cles-vacances/gestion/types'
const lodgingForm = '/cles-vacances/gestion/hebergements/nouveau'
const cabin = { version: '0', name: 'Cabane perchée', nameEnglish: 'Tree house', code: 'cab' }

test('a kind of lodging is added with its code, renamed, and chosen for lodgings', async () => {
  expect((await boss.follow(await boss.post(`${list}/nouveau`, cabin))).text).toContain('Le type a été enregistré.')
  expect((await boss.get(lodgingForm)).text).toContain('Cabane perchée (CAB)')
  const id = numberOf((await boss.get(list)).text, 'Cabane perchée')
  const renamed = { ...cabin, version: '1', name: 'Cabane dans les arbres' }
  expect((await boss.post(`${list}/${id}`, renamed)).status).toBe(303)
  expect((await boss.get(`/cles-vacances/hebergements`)).text).toContain('Cabane dans les arbres')
  const late = await boss.post(`${list}/${id}`, { ...renamed, name: 'Cabane' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Enregistré entre-temps')
  expect((await boss.get('/cles-vacances/gestion/historique')).text).toContain(
    "Type d'hébergement modifié".replace("'", '&#39;'),
  )
})

test('two kinds of one code: the second is refused beside the field', async () => {
  const code = { version: '0', name: 'Yourte', nameEnglish: 'Yurt', code: 'YOU' }
  await boss.post(`${list}/nouveau`, code)
  const again = await boss.post(`${list}/nouveau`, { ...code, name: 'Yourte mongole' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Un autre type porte déjà ce code.')
})

test('a closed kind is kept by the lodgings that have it, and no longer offered', async () => {
  const { lodgingId, lodgingTypeId } = world.network
  await boss.get(list)
  expect((await boss.press(`${list}/${lodgingTypeId}/fermeture`)).location).toBe(`${list}?ferme`)
  const offered = new RegExp(`<option value="${lodgingTypeId}"[^>]*>Gîte`)
  expect((await boss.get(lodgingForm)).text).not.toMatch(offered)
  expect((await boss.get(`/cles-vacances/gestion/hebergements/${lodgingId}/modification`)).text).toMatch(offered)
  await boss.get(list)
  await boss.press(`${list}/${lodgingTypeId}/reouverture`)
  expect((await boss.get(lodgingForm)).text).toMatch(offered)
})

test('staff of some départements read the kinds, and change none', async () => {
  const technician = await world.signInAs(world.network.technician)
  const { text } = await technician.get(list)
  expect(text).not.toContain('Ajouter un type')
  expect((await technician.post(`${list}/nouveau`, { ...cabin, code: 'TECH' })).status).toBe(403)
  expect((await technician.post(`${list}/${world.network.lodgingTypeId}/fermeture`)).status).toBe(403)
})

function numberOf(html: string, name: string): number {
  return Number(new RegExp(`/types/(\\d+)">${name}`).exec(html)?.[1])
}
