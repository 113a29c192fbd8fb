import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'
import { replacePlannings } from '../../../core/availability/bulk.ts'
import { leaveSearches } from '../../../core/availability/confirmations.ts'
import { type Transaction, write } from '../../../platform/database/database.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-07-06')
const list = '/cles-vacances/proprietaires/plannings'
const week = '/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-07-18'
let app: TestApp
let button: string

const inNetwork = <T>(work: (tx: Transaction) => Promise<T>) =>
  write(app.db, { organizationId: app.network.organizationId }, work)

beforeAll(async () => {
  app = await startTestApp()
  const { organizationId, lodgingId } = app.network
  button = `${list}/${lodgingId}/confirmation`
  await inNetwork(async (tx) => {
    await tx.execute(sql`update core.lodgings set planning_shown = true`)
    const free = { firstNightOn: day('2026-07-01'), departureOn: day('2026-09-01'), state: 'available' as const }
    await replacePlannings(tx, organizationId, new Map([[lodgingId, [free]]]), today)
  })
})
afterAll(() => app?.stop())

const confirmations = async () => {
  const { rows } = await inNetwork((tx) =>
    tx.execute<{ n: number }>(sql`select count(*)::int as n from core.planning_confirmations`),
  )
  return rows[0]?.n
}
const isFound = async () => (await app.visitor().get(week)).text.includes('Le Mas des Oliviers')

test('OWN-41 a planning that was never filled has no « Rien n’a changé », and refuses one that is sent all the same', async () => {
  const owner = await app.signInAs(app.network.owner)
  expect((await owner.get(list)).text).not.toContain(`action="${button}"`)
  const answer = await owner.post(button, { depuis: 'plannings' })
  expect((await owner.follow(answer)).text).toContain('encore jamais été rempli')
  expect(await confirmations()).toBe(0)
})

test('OWN-11, OWN-41 saving a planning confirms it, and home and list say until when', async () => {
  const owner = await app.signInAs(app.network.owner)
  const month = `${list}/${app.network.lodgingId}/2026-07`
  const fields = formFields((await owner.get(month)).text, month)
  expect((await owner.postRaw(month, { ...fields, month: 'D' })).status).toBe(303)
  expect(await confirmations()).toBe(1)
  // Ninety days from 6 July end on 4 October: the 3rd is the last day on which dates find it.
  expect((await owner.get(list)).text).toMatch(/Confirmé jusqu(&#39;|')au 3 octobre 2026/)
  const home = (await owner.get('/cles-vacances/proprietaires')).text
  expect(home).toMatch(/Confirmé jusqu(&#39;|')au<\/dt><dd>3 octobre 2026/)
})

test('OWN-41 « Rien n’a changé » brings a planning that had left back into the very next search', async () => {
  expect(await isFound()).toBe(true)
  await inNetwork((tx) => leaveSearches(tx, app.network.organizationId, [app.network.lodgingId], today))
  expect(await isFound()).toBe(false)
  app.clock.advance({ hours: 24 })
  const owner = await app.signInAs(app.network.owner)
  expect((await owner.get(list)).text).toContain('Plus trouvé par dates depuis le 6 juillet 2026')
  const answer = await owner.post(button, { depuis: 'plannings' })
  expect((await owner.follow(answer)).text).toContain('votre planning est confirmé à la date')
  expect(await isFound()).toBe(true)
  expect((await owner.get(list)).text).toContain('Dernière mise à jour : mardi 7 juillet 2026')
  expect((await app.visitor().get(`/cles-vacances/hebergements/${app.network.lodgingId}`)).text).toContain('7 juillet')
})

test('OWN-41 sent twice it confirms once; from the home page one comes back there', async () => {
  const owner = await app.signInAs(app.network.owner)
  await owner.get('/cles-vacances/proprietaires')
  const before = await confirmations()
  const _form = owner.tokenFor(button) ?? ''
  const answers = [
    await owner.postRaw(button, { _form, depuis: 'accueil' }),
    await owner.postRaw(button, { _form, depuis: 'accueil' }),
  ]
  expect(answers.map(({ location }) => location)).toEqual(new Array(2).fill('/cles-vacances/proprietaires?confirme'))
  expect(await confirmations()).toBe((before ?? 0) + 1)
})

test("OWN-41 somebody else's planning is a 404", async () => {
  const neighbour = await app.signInAs(app.neighbours.owner)
  await neighbour.get('/gites-voisins/proprietaires')
  const foreign = `/gites-voisins/proprietaires/plannings/${app.network.lodgingId}/confirmation`
  const _form = /name="_form" value="([^"]*)"/.exec(neighbour.page?.text ?? '')?.[1] ?? ''
  expect((await neighbour.postRaw(foreign, { _form, depuis: 'plannings' })).status).toBe(404)
})
