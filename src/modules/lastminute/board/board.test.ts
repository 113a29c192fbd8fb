import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { letLimitedAgentIn } from '../../../../test/worlds/limited-agent.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { createApp } from '../../../app.tsx'
import { accounts } from '../../../core/accounts/schema.ts'
import { openAnnouncements } from '../../../platform/database/announcements.ts'
import { read, write } from '../../../platform/database/database.ts'
import { calls } from '../schema.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
})
afterAll(() => app.stop())

const board = '/haute-provence/gestion/dispo/tableau'
const tonight = { night: '2026-07-06' }
const agent = () => app.signInAs(world.office.networkAdministrator)

async function declare(state: string) {
  const visitor = await app.signInAs(world.host)
  await visitor.get('/haute-provence/hebergeurs')
  return visitor.post('/haute-provence/hebergeurs/nuits/2026-07-06', { host: String(world.hostId), state })
}

const cookieOf = (visitor: Visitor) => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** The events of one open board, as they come. */
async function openEvents(fetch: (request: Request) => Response | Promise<Response>, visitor?: Visitor) {
  const abort = new AbortController()
  const headers = { cookie: cookieOf(visitor ?? (await agent())), accept: 'text/event-stream' }
  const answer = await fetch(new Request(`http://localhost${board}/flux`, { headers, signal: abort.signal }))
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    answer,
    async until(event: string, times = 1) {
      const deadline = performance.now() + 8000
      while (text.split(`event: ${event}`).length <= times) {
        if (performance.now() > deadline) throw new Error(`no ${event} in: ${text}`)
        const { done, value } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`the stream ended: ${text}`)
        text += value
      }
    },
    async ended() {
      while (!(await reader?.read())?.done) text += ' '
      return true
    },
    close: () => abort.abort(),
  }
}

test('LAST-21 the board shows tonight’s hosts with kind and municipality, narrows by both, and keeps the filter', async () => {
  await declare('room')
  const page = await (await agent()).get(board)
  expect(page.text).toContain('Hôtel du Cours')
  expect(page.text).toContain('href="tel:+33492310001"')
  const here = await (await agent()).get(`${board}?commune=Digne-les-Bains&genre=H%C3%B4tel`)
  expect(here.text).toContain('Hôtel du Cours')
  expect(here.text).toContain('/appel?commune=Digne-les-Bains')
  const elsewhere = await (await agent()).get(`${board}?commune=Sisteron`)
  expect(elsewhere.text).not.toContain('Hôtel du Cours')
  expect(elsewhere.text).toContain('<option value="Sisteron" selected')
  expect(elsewhere.text).toMatch(/0\u00a0hébergeur a de la place dans ce choix, 1 en tout/)
  expect(elsewhere.text).toMatch(
    /Personne n(’|&#39;)a déclaré de place pour ce soir dans ce choix\.[\s\S]*1\u00a0autre hébergeur en a/,
  )
  expect(elsewhere.text).toContain(`<a href="${board}">Tout afficher</a>`)
})

test('LAST-21 « appelé » is shared between agents: two who press at once leave one mark, and either takes it back', async () => {
  await declare('room')
  const agents = [await agent(), await app.signInAs(world.office.networkAdministrator)]
  for (const one of agents) await one.get(board)
  const path = `${board}/${world.hostId}/appel`
  const answers = await Promise.all(agents.map((one) => one.post(path, tonight)))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const { organizationId } = world.office
  expect(await read(app.db, { organizationId }, (tx) => tx.select().from(calls))).toHaveLength(1)
  const other = await agent()
  const seen = await other.get(board)
  expect(seen.text).toMatch(/Appelé à\s*10:00, Nadia RESEAU/)
  await other.post(`${path}/retrait`, tonight)
  expect((await other.get(board)).text).not.toContain('Appelé à')
  expect((await other.post(`${board}/999999/appel`, tonight)).status).toBe(404)
})

test('LAST-21 a board left open over midnight marks nobody for a night that it does not show', async () => {
  app.clock.set('2026-07-06T21:59:00Z')
  await declare('room')
  const late = await agent()
  await late.get(board)
  app.clock.set('2026-07-06T22:00:30Z')
  const answer = await late.post(`${board}/${world.hostId}/appel`, tonight)
  expect(answer.location).toBe(board)
  const shown = await late.follow(answer)
  expect(shown.text).toContain('Ce soir, mardi 7 juillet 2026')
  expect(shown.text).not.toContain('Hôtel du Cours')
  app.clock.set('2026-07-06T21:59:30Z')
  expect((await late.get(board)).text).not.toContain('Appelé à')
  const nonsense = await late.post(`${board}/${world.hostId}/appel`, { night: 'demain' })
  expect(nonsense.status).toBe(422)
  app.clock.set('2026-07-06T08:00:00Z')
})

test.each([
  ['2026-03-28T22:59:00Z', 'samedi 28 mars 2026'],
  ['2026-03-28T23:01:00Z', 'dimanche 29 mars 2026'],
  ['2026-03-29T21:59:00Z', 'dimanche 29 mars 2026'],
  ['2026-03-29T22:01:00Z', 'lundi 30 mars 2026'],
  ['2026-10-24T22:01:00Z', 'dimanche 25 octobre 2026'],
  ['2026-10-25T22:59:00Z', 'dimanche 25 octobre 2026'],
  ['2026-10-25T23:01:00Z', 'lundi 26 octobre 2026'],
])('LAST-21 when the clocks change the night turns at midnight of the place: at %s it is %s', async (now, night) => {
  const before = app.clock.now
  app.clock.set(now)
  expect((await (await agent()).get(board)).text).toContain(`Ce soir, ${night}`)
  app.clock.set(before)
})

test('LAST-21 an agent of other départements sees none of these hosts, and marks none', async () => {
  await declare('room')
  const limited = await app.signInAs(await letLimitedAgentIn(app.db, world.office))
  const page = await limited.get(board)
  expect(page.text).not.toContain('Hôtel du Cours')
  expect(page.text).toMatch(/0\u00a0hébergeur a de la place/)
  const _form = limited.tokenFor('/haute-provence/gestion/deconnexion') ?? ''
  expect((await limited.postRaw(`${board}/${world.hostId}/appel`, { _form, ...tonight })).status).toBe(404)
})

test('LAST-21 an open board is told of each change, in this process and in another one', async () => {
  const announcements = openAnnouncements(app.databaseUrl)
  const elsewhere = createApp({ ...app.services, announcements })
  const [here, there] = [
    await openEvents((request) => app.app.fetch(request)),
    await openEvents((request) => elsewhere.fetch(request)),
  ]
  expect(here.answer.headers.get('content-type')).toContain('text/event-stream')
  await here.until('open')
  await there.until('open')
  // Both listening connections are open once a first change has come through to both.
  let state = 'full'
  for (let time = 1; time <= 20; time += 1) {
    await declare(state)
    state = state === 'full' ? 'room' : 'full'
    const heard = await Promise.race([
      Promise.all([here.until('change'), there.until('change')]).then(() => true),
      new Promise((done) => setTimeout(done, 200)),
    ])
    if (heard) break
  }
  await Promise.all([here.until('change'), there.until('change')])
  const began = performance.now()
  await declare(state)
  await Promise.all([here.until('change', 2), there.until('change', 2)])
  expect(performance.now() - began).toBeLessThan(1000)
  here.close()
  const isOver = there.ended()
  await announcements.close()
  expect(await isOver).toBe(true)
})

test('LAST-21 another organisation’s changes are not heard, and strangers get no stream', async () => {
  const stranger = await app.visitor().get(`${board}/flux`)
  expect(stranger.status).toBe(303)
  const neighbour = await app.signInAs(app.network.networkAdministrator)
  expect((await neighbour.get(`${board}/flux`)).status).toBe(303)
})

test('LAST-21 whoever signs out elsewhere hears no more within seconds, reads no more and marks no more; what was pressed is said after the password', async () => {
  await declare('room')
  const elsewhere = createApp(app.services)
  const desk = await agent()
  await desk.get(board)
  const shown = { _form: desk.tokenFor('/haute-provence/gestion/deconnexion') ?? '', ...tonight }
  const streams = [
    await openEvents((request) => app.app.fetch(request), desk),
    await openEvents((request) => elsewhere.fetch(request), desk),
  ]
  for (const stream of streams) await stream.until('open')
  const headers = { cookie: cookieOf(desk) }
  await desk.post('/haute-provence/gestion/deconnexion', {})
  for (const stream of streams) {
    await stream.until('over')
    expect(await stream.ended()).toBe(true)
  }
  const isRefused = async (path: string, init: RequestInit = {}) => {
    const answer = await app.app.request(path, { headers: { ...headers }, ...init })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }
  await isRefused(`${board}/flux`)
  await isRefused(board)
  const body = new URLSearchParams(shown)
  const signIn = await isRefused(`${board}/${world.hostId}/appel`, { method: 'POST', body })
  const back = await agent()
  expect((await back.get(board)).text).not.toContain('Appelé à')
  const resumed = await back.get(new URL(signIn, 'http://localhost').searchParams.get('retour') ?? '')
  expect(resumed.text).toMatch(/Appelé\s» pour Hôtel du Cours n(’|&#39;)est pas enregistré/)
  expect(resumed.text).toContain(`source="${board}"`)
}, 20_000)

test('LAST-21 whose right is taken hears no more within seconds', async () => {
  const { organizationId, networkAdministrator } = world.office
  const stream = await openEvents((request) => app.app.fetch(request))
  await stream.until('open')
  const close = (closedAt: Temporal.Instant | null) =>
    write(app.db, { organizationId }, (tx) =>
      tx.update(accounts).set({ closedAt }).where(eq(accounts.id, networkAdministrator.accountId)),
    )
  await close(app.clock.now)
  await stream.until('over')
  expect(await stream.ended()).toBe(true)
  await close(null)
}, 20_000)
