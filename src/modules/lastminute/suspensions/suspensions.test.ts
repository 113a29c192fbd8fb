import { afterAll, beforeEach, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import { openOffice } from '../../../../test/worlds/two-agents.ts'

const { agent, app, colleague, open, search, world } = await openOffice()
afterAll(() => app.stop())
beforeEach(() => app.clock.advance({ minutes: 2 }))

const base = '/haute-provence/gestion/dispo'
const one = () => `${base}/hebergeurs/${world.hostId}`
const suspension = () => `${one()}/suspension`
const readmission = () => `${one()}/readmission`
const give = async (address: string, reason: string) => agent.post(address, { ...(await open(agent, address)), reason })

test('LAST-20 suspended with a reason that the host reads, readmitted with another; both stay in the history', async () => {
  expect(await search()).toContain('Hôtel du Cours')
  expect((await give(suspension(), ' ')).status).toBe(422)
  const done = await give(suspension(), 'Trois soirs de fausses déclarations.')
  expect((await agent.follow(done)).text).toContain('Trois soirs de fausses')
  expect(await search()).not.toContain('Hôtel du Cours')
  const host = await app.signInAs(world.host)
  expect((await host.get('/haute-provence/hebergeurs')).text).toContain('Trois soirs de fausses déclarations.')
  const refused = await agent.post(`${one()}/nuits`, { nights: ['2026-07-09'], state: 'room', reason: 'x' })
  expect(refused.status).not.toBe(303)
  const page = (await agent.follow(await give(readmission(), 'Excuses.'))).text
  for (const words of ['Hébergeur suspendu', 'Hébergeur réadmis', 'Excuses.']) expect(page).toContain(words)
  expect(await search()).toContain('Hôtel du Cours')
})

test('LAST-20 the second of two agents who suspend reads whose reason stands, keeps their own, and may put it in its place', async () => {
  const [first, second] = [await open(agent, suspension()), await open(colleague, suspension())]
  expect((await agent.post(suspension(), { ...first, reason: 'Abus constaté.' })).status).toBe(303)
  const late = await colleague.post(suspension(), { ...second, reason: 'Danger pour l’outil.' })
  expect(late.status).toBe(409)
  for (const words of ['Nadia RESEAU a suspendu', 'Abus constaté.', 'Danger pour l’outil.</textarea>'])
    expect(late.text).toContain(words)
  expect((await (await app.signInAs(world.host)).get('/haute-provence/hebergeurs')).text).toContain('Abus constaté.')
  const both = formFields(late.text, suspension())
  expect((await colleague.post(suspension(), { ...both, reason: 'Danger pour l’outil.' })).status).toBe(303)
  const page = (await agent.get(one())).text
  expect(page).toContain('Raison de la suspension changée')
  expect((await (await app.signInAs(world.host)).get('/haute-provence/hebergeurs')).text).toContain('Danger pour')
})

test('LAST-20 the second of two agents who readmit reads who did it and why; their own words go to the history', async () => {
  const [first, second] = [await open(agent, readmission()), await open(colleague, readmission())]
  expect((await agent.post(readmission(), { ...first, reason: 'Excuses reçues.' })).status).toBe(303)
  const late = await colleague.post(readmission(), { ...second, reason: 'Vu avec la direction.' })
  expect(late.status).toBe(409)
  for (const words of ['a réadmis', 'Excuses reçues.', 'Vu avec la direction.</textarea>'])
    expect(late.text).toContain(words)
  expect((await agent.get(one())).text).not.toContain('Vu avec la direction.')
  expect(
    (await colleague.post(readmission(), { ...formFields(late.text, readmission()), reason: 'Vu avec la direction.' }))
      .status,
  ).toBe(303)
  const page = (await agent.get(one())).text
  for (const words of ['Excuses reçues.', 'Vu avec la direction.']) expect(page).toContain(words)
})

test('LAST-20 a readmission read before another suspension lets nobody in; of two at once, one suspends', async () => {
  await give(suspension(), 'Première.')
  const stale = await open(colleague, readmission())
  await give(readmission(), 'Fin.')
  const forms = [await open(agent, suspension()), await open(colleague, suspension())] as const
  const answers = await Promise.all([
    agent.post(suspension(), { ...forms[0], reason: 'Deuxième.' }),
    colleague.post(suspension(), { ...forms[1], reason: 'Troisième.' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  expect((await colleague.post(readmission(), { ...stale, reason: 'Fin.' })).status).toBe(409)
  expect(await search()).not.toContain('Hôtel du Cours')
  await give(readmission(), 'Fin.')
  expect(await search()).toContain('Hôtel du Cours')
})
