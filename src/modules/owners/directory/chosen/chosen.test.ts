import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import type { Visitor } from '../../../../../test/support/visitor.ts'
import { ownerFields } from '../../../../../test/worlds/staff-desk.ts'
import { accounts } from '../../../../core/accounts/schema.ts'
import { mails } from '../../../../core/outbox/schema.ts'
import { advanceRun } from '../../../../core/progress/actions.ts'
import { read, write } from '../../../../platform/database/database.ts'
import { credentialsRun } from './runs.ts'

let world: TestApp
let boss: Visitor
const list = '/cles-vacances/gestion/proprietaires'
const ids: Record<string, number> = {}

beforeAll(async () => {
  world = await startTestApp()
  boss = await world.signInAs(world.network.networkAdministrator)
  for (const [identifier, departmentCode, email] of [
    ['alix', '11', 'alix@exemple.fr'],
    ['basile', '11', ''],
    ['cleo', '34', 'cleo@exemple.fr'],
  ] as const) {
    const fields = ownerFields({ departmentCode, identifier, email, firstName: '', lastName: identifier })
    const made = await boss.post(`${list}/nouveau`, fields)
    ids[identifier] = Number(/\/(\d+)\?/.exec(made.location ?? '')?.[1])
  }
})
afterAll(() => world?.stop())

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

async function recipients() {
  const rows = await read(world.db, world.network, (tx) => tx.select({ to: mails.recipient }).from(mails))
  return rows.map(({ to }) => to).sort()
}

async function runJobs() {
  for (const { name, data } of world.jobs.splice(0))
    if (name === 'advance-run') await advanceRun(world.services, [credentialsRun], data as never)
}

test('issue 3 ticked owners get their credentials by a run that is watched, and refusals are named', async () => {
  const chosen = await boss.get(`${list}/choix?id=${ids.alix}&id=${ids.basile}`)
  expect(plain(chosen.text)).toContain('2 propriétaires choisis')
  expect(plain(chosen.text)).toContain('Envoyer à 1 propriétaire')
  expect(chosen.text).toContain('L&#39;un d&#39;eux n&#39;a pas d&#39;adresse')
  const sent = await boss.post(`${list}/identifiants`, { id: [String(ids.alix), String(ids.basile)], tri: 'nom' })
  expect(sent.location).toMatch(/^\/cles-vacances\/gestion\/travaux\/\d+$/)
  const before = plain((await boss.follow(sent)).text)
  expect(before).toContain('0 fait, 2 restent, sur 2')
  expect(before).toContain('data-while="running"')
  await runJobs()
  const after = plain((await boss.get(sent.location ?? '')).text)
  expect(after).toContain('1 fait, 1 refusé, sur 2')
  expect(after).toContain(`<a href="${list}/${ids.basile}">M. basile</a>`)
  expect(after).toContain('Pas d&#39;adresse électronique.')
  expect(after).not.toContain('data-while')
  expect(await recipients()).toEqual(['alix@exemple.fr'])
})

test('issue 3 « toute la liste » holds what the filter holds, and what the reader follows', async () => {
  const technician = await world.signInAs(world.network.technician)
  const all = await technician.get(`${list}/choix?tous=1`)
  expect(plain(all.text)).toContain('3 propriétaires choisis')
  expect(all.text).not.toContain('cleo')
  expect(plain((await technician.get(`${list}/choix?tous=1&q=alix`)).text)).toContain('1 propriétaire choisi')
  const foreign = await technician.get(`${list}/choix?id=${ids.cleo}`)
  expect(foreign.status).toBe(422)
  expect(foreign.text).toContain('Cochez au moins un propriétaire')
  const csv = (await technician.get(`${list}/choix/csv?id=${ids.alix}&id=${ids.cleo}`)).text
  expect(csv).toContain('alix@exemple.fr')
  expect(csv).not.toContain('cleo@exemple.fr')
})

test('issue 3 a run goes on with the rights that its author has then', async () => {
  const sent = await boss.post(`${list}/identifiants`, { tous: '1', q: 'cleo' })
  await write(world.db, world.network, (tx) =>
    tx.update(accounts).set({ email: 'autre@exemple.fr' }).where(eq(accounts.identifier, 'cleo')),
  )
  await runJobs()
  expect(await recipients()).toContain('autre@exemple.fr')
  expect(plain((await boss.get(sent.location ?? '')).text)).toContain('Tout a été fait')
})

test('issue 3 a run is seen by who began it and by whoever holds « Travaux »; it stops and goes on', async () => {
  const technician = await world.signInAs(world.network.technician)
  await technician.get(`${list}/choix?id=${ids.alix}`)
  const sent = await technician.post(`${list}/identifiants`, { id: [String(ids.alix)] })
  const run = sent.location ?? ''
  expect((await boss.get(run)).status).toBe(200)
  const bosses = await boss.post(`${list}/identifiants`, { id: [String(ids.alix)] })
  expect((await technician.get(bosses.location ?? '')).status).toBe(404)
  expect((await technician.postRaw(`${bosses.location}/arret`, {})).status).toBe(303)
  await technician.get(run)
  expect((await technician.follow(await technician.post(`${run}/arret`))).text).toContain('Arrêté le')
  await runJobs()
  expect(plain((await technician.get(run)).text)).toContain('0 fait, 1 reste')
  expect((await technician.follow(await technician.post(`${run}/reprise`))).text).toContain('a repris')
  await runJobs()
  expect(plain((await technician.get(run)).text)).toContain('1 fait, sur 1')
  const travaux = '/cles-vacances/gestion/travaux'
  expect((await technician.get(travaux)).text).not.toContain(bosses.location ?? '?')
  expect((await boss.get(travaux)).text).toContain(run)
  const neighbour = await world.signInAs(world.neighbours.networkAdministrator)
  expect((await neighbour.get(run.replace('cles-vacances', 'gites-voisins'))).status).toBe(404)
})

test('issue 3 the same form sent twice begins one run', async () => {
  await boss.get(`${list}/choix?id=${ids.alix}`)
  const fields = { _form: boss.tokenFor(`${list}/identifiants`) ?? '', id: [String(ids.alix)] }
  const answers = await Promise.all([1, 2].map(() => boss.postRaw(`${list}/identifiants`, fields)))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  const started = world.jobs.splice(0).filter(({ name }) => name === 'advance-run')
  expect(started).toHaveLength(1)
})
