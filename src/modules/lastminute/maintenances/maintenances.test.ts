import { afterAll, beforeEach, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { openOffice } from '../../../../test/worlds/two-agents.ts'

const { agent, app, colleague, open, search, world } = await openOffice()
afterAll(() => app.stop())
beforeEach(() => app.clock.advance({ minutes: 2 }))

const base = '/haute-provence/gestion/dispo'
const maintenance = `${base}/reglages/maintenance`
const reopening = `${maintenance}/fin`
const openReopening = (who: Visitor) => open(who, maintenance, reopening)

test('LAST-20 the whole tool is closed with a message, for visitors and hosts, and opened again', async () => {
  const form = await open(agent, maintenance)
  expect((await agent.post(maintenance, { ...form, message: '' })).status).toBe(422)
  await agent.post(maintenance, { ...form, message: 'De retour lundi à 9 h.' })
  expect(await search()).toContain('De retour lundi à 9 h.')
  // Before they sign in, too.
  expect((await app.visitor().get('/haute-provence/hebergeurs')).text).toMatch(/De retour lundi à 9.h[\s\S]*<form/)
  const host = await app.signInAs(world.host)
  expect((await host.get('/haute-provence/hebergeurs')).text).toContain('De retour lundi à 9 h.')
  expect((await agent.get(base)).text).toContain('De retour lundi à 9 h.')
  await agent.post(reopening, await openReopening(agent))
  expect(await search()).toContain('Hôtel du Cours')
})

test('LAST-20 the second of two agents who close the tool reads whose message stands, keeps theirs, and may put it there', async () => {
  const [first, second] = [await open(agent, maintenance), await open(colleague, maintenance)]
  expect((await agent.post(maintenance, { ...first, message: 'De retour à midi.' })).status).toBe(303)
  const late = await colleague.post(maintenance, { ...second, message: 'De retour demain.' })
  expect(late.status).toBe(409)
  for (const words of ['Nadia RESEAU a fermé', 'De retour à midi.', 'De retour demain.</textarea>'])
    expect(late.text).toContain(words)
  expect(await search()).toContain('De retour à midi.')
  expect(
    (await colleague.post(maintenance, { ...formFields(late.text, maintenance), message: 'De retour demain.' })).status,
  ).toBe(303)
  expect(await search()).toContain('De retour demain.')
})

test('LAST-20 the second of two agents who open it again is told; a page that showed another closing opens nothing', async () => {
  const [first, second] = [await openReopening(agent), await openReopening(colleague)]
  expect((await agent.post(reopening, first)).status).toBe(303)
  const late = await colleague.post(reopening, second)
  expect(late.status).toBe(409)
  expect(late.text).toContain('Nadia RESEAU a rouvert')
  await agent.post(maintenance, { ...(await open(agent, maintenance)), message: 'Une autre panne.' })
  expect((await colleague.post(reopening, second)).status).toBe(409)
  expect(await search()).toContain('Une autre panne.')
  await agent.post(reopening, await openReopening(agent))
})

test('LAST-20 of two agents who close at once one does, whatever the order', async () => {
  const forms = [await open(agent, maintenance), await open(colleague, maintenance)] as const
  const answers = await Promise.all([
    agent.post(maintenance, { ...forms[0], message: 'A.' }),
    colleague.post(maintenance, { ...forms[1], message: 'B.' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  await agent.post(reopening, await openReopening(agent))
})
