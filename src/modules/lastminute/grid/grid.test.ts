import { eq } from 'drizzle-orm'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { read, write } from '../../../platform/database/database.ts'
import { declarations, hosts } from '../schema.ts'
import { weekNight } from './rules.ts'

let app: TestApp
let world: SmallOffice
let agent: Visitor
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  agent = await app.signInAs(world.office.networkAdministrator)
})
afterAll(() => app?.stop())

const grid = '/haute-provence/gestion/dispo'
const nights = () => `${grid}/hebergeurs/${world.hostId}/nuits`
const reason = "L'hébergeur a téléphoné."

test('LAST-14 LAST-20 a planning that is taken hides, then the declaration holds, then a free planning', () => {
  const night = Temporal.PlainDate.from('2026-07-06')
  const said = (state: 'room' | 'full') => ({ state, source: 'host' }) as const
  expect(weekNight(night, said('room'), 'taken')).toMatchObject({ has: 'full', from: 'planning' })
  expect(weekNight(night, said('full'), 'free')).toMatchObject({ has: 'full', from: 'host' })
  expect(weekNight(night, undefined, 'free')).toMatchObject({ has: 'room', from: 'planning' })
  expect(weekNight(night, undefined, undefined)).toMatchObject({ has: 'unsaid', from: null })
})

test('LAST-20 an agent declares several nights for a host: the search, the grid and the history say so', async () => {
  const page = await agent.get(`${nights()}?nuit=2026-07-08`)
  expect(page.text).toMatch(/value="2026-07-08" checked/)
  const sent = { nights: ['2026-07-06', '2026-07-08', '2026-08-11'], state: 'room', reason }
  const answer = await agent.post(nights(), sent)
  expect(answer.location).toBe(`${grid}/hebergeurs/${world.hostId}?nuits`)
  const member = await agent.follow(answer)
  expect(member.text).toContain('Nuits déclarées')
  expect(member.text).toContain('Nadia RESEAU, au nom de Hélène HÔTEL DU COURS')
  expect(member.text).toContain(`Raison : L&#39;hébergeur a téléphoné.`)
  expect((await app.visitor().get('/haute-provence/dispo?date=2026-07-08')).text).toContain('Hôtel du Cours')
  const week = (await agent.get(grid)).text
  expect(week).toContain('Dispo, par l&#39;office : Hôtel du Cours, mercredi 8 juillet 2026')
  expect(week).toContain('Rien dit : Hôtel du Cours, mardi 7 juillet 2026')
  expect(week).toContain('Ce soir, 1\u00a0hébergeur a de la place.')
})

test('LAST-20 without a reason, without a night, outside the days or for nobody, nothing is declared and the words are kept', async () => {
  const fine = { nights: ['2026-07-09'], state: 'full', reason }
  for (const wrong of [
    { reason: ' ' },
    { nights: [] },
    { nights: ['2026-07-05'] },
    { nights: ['2026-07-09', '2026-08-12'] },
    { state: 'maybe' },
  ]) {
    const answer = await agent.post(nights(), { ...fine, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('error-summary')
  }
  expect((await agent.post(nights(), { ...fine, reason: '' })).text).toMatch(/value="2026-07-09" checked/)
  // Whoever speaks for a host says why: nothing is written or chosen beforehand.
  const asked = (await agent.get(nights())).text
  expect(asked).toContain('value="L&#39;office a appelé l&#39;hébergeur."')
  expect(asked).not.toMatch(/name="reason"[^>]*checked/)
  expect((await agent.post(nights(), { ...fine, reason: 'autre' })).text).toContain('Écrivez la raison')
  expect((await agent.post(`${grid}/hebergeurs/999999/nuits`, fine)).status).toBe(404)
  const outsider = await agent.post(`${grid}/hebergeurs/${world.outsiderId}/nuits`, fine)
  expect(outsider.status).toBe(422)
  expect(await held('2026-07-09')).toEqual([])
})

test('LAST-20 the agent and the host speak at the same moment: one answer holds, the others are the past', async () => {
  const host = await app.signInAs(world.host)
  const space = '/haute-provence/hebergeurs'
  for (let round = 0; round < 6; round += 1) {
    await host.get(space)
    await agent.get(nights())
    const state = round % 2 ? 'room' : 'full'
    const other = round % 2 ? 'full' : 'room'
    const answers = await Promise.all([
      host.post(`${space}/saisies`, { host: String(world.hostId), night: '2026-07-15', state }),
      agent.post(nights(), { nights: ['2026-07-15', '2026-07-16'], state: other, reason }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  }
  const rows = await held('2026-07-15')
  expect(rows.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(1)
})

test('LAST-20 the same form sent twice declares once', async () => {
  const page = await agent.get(nights())
  const _form = /name="_form" value="([^"]*)"[\s\S]*name="reason"/.exec(page.text)?.[1] ?? ''
  const token = agent.tokenFor(nights()) ?? _form
  const sent = { _form: token, nights: ['2026-07-20'], state: 'room', reason }
  const answers = await Promise.all([agent.postRaw(nights(), sent), agent.postRaw(nights(), sent)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await held('2026-07-20')).toHaveLength(1)
})

const held = (night: string) =>
  read(app.db, { organizationId: world.office.organizationId }, async (tx) =>
    (await tx.select().from(declarations)).filter(({ nightOn }) => nightOn.toString() === night),
  )

test('LAST-20 the grid is narrowed by name, commune, type and state, and its exports follow', async () => {
  const rows = async (query: string) => {
    const { text } = await agent.get(`${grid}/liste/csv${query}`)
    return ['Hôtel du Cours', 'Camping des Eaux'].filter((name) => text.includes(name))
  }
  expect(await rows('')).toEqual(['Hôtel du Cours', 'Camping des Eaux'])
  expect(await rows('?q=hotel+cours')).toEqual(['Hôtel du Cours'])
  expect(await rows('?q=h02')).toEqual(['Camping des Eaux'])
  expect(await rows('?commune=04070')).toHaveLength(2)
  expect(await rows('?commune=04112')).toEqual([])
  expect(await rows('?type=999')).toEqual([])
  for (const unknown of ['commune=Barles', 'type=gite', 'etat=autre']) {
    expect(await rows(`?${unknown}`), unknown).toEqual([])
    const { text } = await agent.get(`${grid}?${unknown}`)
    expect(text, unknown).toContain('Aucun hébergeur pour ce choix')
    expect(text, unknown).toContain(`${unknown.split('=')[1]} (inconnu)`)
    const list = await agent.get(`${grid}/hebergeurs?${unknown.replace('commune', 'offre').replace('type', 'offre')}`)
    expect(list.text, unknown).toContain('Aucun hébergeur pour ce choix')
  }
  for (const list of [grid, `${grid}/hebergeurs`]) {
    const behind = await agent.get(`${list}?q=hotel&page=99`)
    expect([behind.status, behind.location?.includes('q=hotel')]).toEqual([303, true])
    expect((await agent.follow(behind)).text).toContain('Hôtel du Cours')
  }
  expect(await rows('?etat=ce-soir')).toEqual(['Hôtel du Cours'])
  expect(await rows('?etat=rien')).toEqual([])
  expect(await rows('?etat=hors-offre')).toEqual(['Camping des Eaux'])
  expect((await agent.get(`${grid}?etat=hors-offre`)).text).toContain('liste/xlsx?etat=hors-offre')
  for (const format of ['xlsx', 'pdf']) expect((await agent.get(`${grid}/liste/${format}`)).status).toBe(200)
})

test('LAST-20 on the sheet nothing of a host or a night is cut, and a legend says what its words mean', async () => {
  const organizationId = world.office.organizationId
  const long = 'Château-Arnoux-Saint-Auban-en-Haute-Provence'
  const named = (municipalityName: string) =>
    write(app.db, { organizationId }, (tx) =>
      tx.update(hosts).set({ municipalityName }).where(eq(hosts.providerId, world.hostId)),
    )
  await named(long)
  const cookie = [...agent.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await app.app.request(`${grid}/liste/pdf`, { headers: { cookie } })
  await named('Digne-les-Bains')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())))
  const sheet = text.join(' ').replace(/\s+/g, ' ')
  expect(sheet).not.toContain('…')
  expect(sheet.replaceAll(' ', '')).toContain(long)
  expect(sheet).toContain('mar. 07/07')
  expect(sheet).not.toContain('07/07/2026 ')
  expect(sheet).toContain('Rien dit')
  expect(sheet).toContain("Rien dit : personne n'a rien déclaré")
})

test('LAST-13 LAST-20 a file names its nights by date, and shows no room at who may not use the tool', async () => {
  await write(app.db, { organizationId: world.office.organizationId }, (tx) =>
    tx.insert(declarations).values({
      ...{ organizationId: world.office.organizationId, providerId: world.outsiderId, state: 'room', source: 'host' },
      ...{
        nightOn: Temporal.PlainDate.from('2026-07-07'),
        declaredAt: app.clock.now,
        accountId: world.outsider.accountId,
      },
    }),
  )
  const { text } = await agent.get(`${grid}/liste/csv`)
  const [titles = '', ...lines] = text.split('\n')
  expect(titles).toContain('mar. 07/07/2026')
  expect(lines.find((line) => line.includes('Camping des Eaux'))).not.toContain('Dispo')
  expect(lines.find((line) => line.includes('Hôtel du Cours'))).toContain('Dispo')
})

test('LAST-20 for staff without the right the page does not exist', async () => {
  const technician = await app.signInAs(world.office.technician)
  expect((await technician.get(grid)).status).toBe(404)
})
