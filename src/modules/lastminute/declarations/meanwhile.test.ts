import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'

// Two people, one night: the second is told who said what, and decides.

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())

const space = '/haute-provence/hebergeurs'
const nightsPath = () => `/haute-provence/gestion/dispo/hebergeurs/${world.hostId}/nuits`
const search = async (night: string) => (await app.visitor().get(`/haute-provence/dispo?date=${night}`)).text

async function openSpace(): Promise<Visitor> {
  const host = await app.signInAs(world.host)
  await host.get(space)
  return host
}

async function openNights(): Promise<{
  agent: Visitor
  say: (state: string, reason?: string, nights?: string) => ReturnType<Visitor['post']>
}> {
  const agent = await app.signInAs(world.office.networkAdministrator)
  const page = await agent.get(nightsPath())
  const seen = String(formFields(page.text, nightsPath()).seen ?? '')
  const say = (state: string, reason = 'A téléphoné', nights = '2026-07-08') =>
    agent.post(nightsPath(), { nights, state, reason: 'autre', otherReason: reason, seen })
  return { agent, say }
}

test("LAST-12 LAST-20 a host's tap on a page older than the agent's word tells who said what, and stores nothing", async () => {
  const host = await openSpace()
  const { say } = await openNights()
  expect((await say('full')).status).toBe(303)
  const tap = await host.press(`${space}/nuits/2026-07-08`, { state: 'room' })
  expect(tap.status).toBe(409)
  expect(tap.text).toMatch(/l(’|&#39;)office a indiqué pour vous « Je suis complet », lundi 6 juillet 2026/)
  expect(tap.text).toContain('A téléphoné')
  expect(await search('2026-07-08')).not.toContain('Hôtel du Cours')
  expect((await host.press(`${space}/nuits/2026-07-08`, { state: 'room' })).status).toBe(303)
  expect(await search('2026-07-08')).toContain('Hôtel du Cours')
})

test('LAST-12 two windows of one host: the second one that says the opposite is told, the one that says the same is not', async () => {
  const [one, same, other] = [await openSpace(), await openSpace(), await openSpace()]
  expect((await one.press(`${space}/nuits/2026-07-09`, { state: 'room' })).status).toBe(303)
  expect((await same.press(`${space}/nuits/2026-07-09`, { state: 'room' })).status).toBe(303)
  const late = await other.press(`${space}/nuits/2026-07-09`, { state: 'full' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('depuis une autre fenêtre')
  expect(late.text).toMatch(/Laisser : J(’|&#39;)ai des dispo/)
})

test("LAST-12 the calendar's form knows what it showed, too", async () => {
  const [one, other] = [await openSpace(), await openSpace()]
  const saved = await one.press(`${space}/saisies#calendrier`, { night: '2026-07-25', state: 'room' })
  expect(saved.status).toBe(303)
  const late = await other.press(`${space}/saisies#calendrier`, { night: '2026-07-25', state: 'full' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('samedi 25 juillet 2026'.replace('s', 'S'))
})

test('LAST-20 of two agents before one form the second is told by name and reason, and may insist', async () => {
  const [first, second] = [await openNights(), await openNights()]
  await first.say('room', 'Vu avec lui par courriel', '2026-07-10')
  const late = await second.say('full', 'A téléphoné', '2026-07-10')
  expect(late.status).toBe(409)
  expect(late.text).toContain('Vu avec lui par courriel')
  expect(late.text).toContain('Enregistrer quand même')
  expect(late.text).toContain('value="A téléphoné"')
  const insisted = await second.agent.post(nightsPath(), formFields(late.text, nightsPath()))
  expect(insisted.status).toBe(303)
  const after = await second.agent.get(nightsPath())
  expect(after.text).toMatch(/vendredi 10 juillet 2026\s: Complet"/)
})
