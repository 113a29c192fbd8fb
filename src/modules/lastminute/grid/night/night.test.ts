import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import type { Visitor } from '../../../../../test/support/visitor.ts'
import { letLimitedAgentIn } from '../../../../../test/worlds/limited-agent.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../../test/worlds/small-office.ts'

let app: TestApp
let world: SmallOffice
let agent: Visitor
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  agent = await app.signInAs(world.office.networkAdministrator)
})
afterAll(() => app?.stop())

const base = '/haute-provence/gestion/dispo'
const filter = '?q=cours&commune=04070'
const nightPath = (night = '2026-07-07') => `${base}/hebergeurs/${world.hostId}/nuits/${night}`
const reason = "L'hébergeur a téléphoné."

async function hostSays(state: string) {
  const host = await app.signInAs(world.host)
  await host.get('/haute-provence/hebergeurs')
  await host.post('/haute-provence/hebergeurs/nuits/2026-07-07', { host: String(world.hostId), state })
}

test('LAST-20 from the filtered grid to one night, one press, and back to the same grid', async () => {
  const grid = await agent.get(base + filter)
  const escaped = `${nightPath()}${filter}`.replaceAll('&', '&amp;')
  expect(grid.text).toContain(`href="${escaped}"`)
  const page = await agent.get(`${nightPath()}${filter}`)
  expect(page.text).toContain('Personne n&#39;en a encore rien dit')
  // Whoever speaks for a host says why: no reason is chosen beforehand.
  expect(page.text).toContain('value="L&#39;hébergeur a téléphoné."')
  expect(page.text).not.toMatch(/name="reason"[^>]*checked/)
  expect(page.text).toContain('value="L&#39;hébergeur est passé au comptoir."')
  const seen = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  const answer = await agent.post(`${nightPath()}${filter}`, { seen, reason, otherReason: '', state: 'room' })
  expect(answer.location).toMatch(new RegExp(`^${base}\\?q=cours&commune=04070&enregistre=${world.hostId}`))
  const back = await agent.follow(answer)
  expect(back.text).toMatch(/Hôtel du Cours\s: c&#39;est enregistré|Hôtel du Cours\s: c'est enregistré/)
  expect(back.text).toContain('Dispo, par l&#39;office : Hôtel du Cours, mardi 7 juillet 2026, modifier')
  expect((await app.visitor().get('/haute-provence/dispo?date=2026-07-07')).text).toContain('Hôtel du Cours')
  const past = (await agent.get(nightPath())).text
  expect(past).toContain('Nadia RESEAU, pour l&#39;office')
  expect((await agent.get(`${base}/hebergeurs/${world.hostId}`)).text).toContain('Nuits déclarées')
})

test('LAST-20 what the host said meanwhile is shown before the agent says otherwise', async () => {
  const page = await agent.get(nightPath())
  const seen = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  await hostSays('full')
  const late = await agent.post(nightPath(), { seen, reason, otherReason: 'Vu sur place.', state: 'room' })
  expect(late.status).toBe(409)
  expect(late.text).toMatch(/déclarée autrement\s*: «\sComplet\s», par Hélène HÔTEL DU COURS, [^.]*2026 à\s10\sh\s00/)
  expect(late.text).toContain('value="Vu sur place."')
  expect(late.text).toContain('Hélène HÔTEL DU COURS')
  const fresh = /name="seen" value="([^"]*)"/.exec(late.text)?.[1] ?? ''
  expect(
    (await agent.post(nightPath(), { seen: fresh, reason, otherReason: 'Vu sur place.', state: 'room' })).status,
  ).toBe(303)
  // The reason that one writes wins over the one that stands ready.
  expect((await agent.get(nightPath())).text).toMatch(
    /Nadia RESEAU, pour l(’|&#39;)office<\/div><\/td><td[^>]*><div class="cell">Vu sur place\./,
  )
})

test('LAST-20 sent twice it is declared once', async () => {
  const page = await agent.get(nightPath('2026-07-09'))
  const seen = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  const sent = { _form: agent.tokenFor(nightPath('2026-07-09')) ?? '', seen, reason, otherReason: '', state: 'full' }
  const answers = [
    await agent.postRaw(nightPath('2026-07-09'), sent),
    await agent.postRaw(nightPath('2026-07-09'), sent),
  ]
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const { text } = await agent.get(nightPath('2026-07-09'))
  expect(text.match(/pour l&#39;office/g)).toHaveLength(1)
})

test('LAST-20 no reason, no state, no such day or host, and nothing for who may not', async () => {
  await agent.get(nightPath())
  const empty = await agent.post(nightPath(), { seen: '', reason: ' ', otherReason: '', state: 'room' })
  expect([empty.status, empty.text.includes('Indiquez la raison')]).toEqual([422, true])
  expect((await agent.post(nightPath(), { seen: '', reason, otherReason: '' })).status).toBe(422)
  const unwritten = await agent.post(nightPath(), { seen: '', reason: 'autre', otherReason: ' ', state: 'room' })
  expect([unwritten.status, unwritten.text.includes('Écrivez la raison')]).toEqual([422, true])
  for (const night of ['2026-07-05', '2026-08-12', '2026-02-30', 'demain'])
    expect((await agent.get(nightPath(night))).status).toBe(404)
  expect((await agent.get(`${base}/hebergeurs/999999/nuits/2026-07-07`)).status).toBe(404)
  const outsider = await agent.get(`${base}/hebergeurs/${world.outsiderId}/nuits/2026-07-07`)
  expect(outsider.text).toContain('ne peut pas utiliser l&#39;outil')
  expect(outsider.text).not.toContain('name="state"')
  const limited = await app.signInAs(await letLimitedAgentIn(app.db, world.office))
  expect((await limited.get(nightPath())).status).toBe(404)
})
