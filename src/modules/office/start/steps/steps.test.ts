import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../../test/support/app.ts'
import { testPassword } from '../../../../../test/worlds/small-network.ts'
import { ownerFields } from '../../../../../test/worlds/staff-desk.ts'
import { accounts } from '../../../../core/accounts/schema.ts'
import { selectOptionalOrganization } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'

let world: TestApp
let person: Visitor
const office = '/vallee-neuve/gestion'

beforeAll(async () => {
  world = await startTestApp()
  const admin = world.visitor()
  await admin.post('/admin/connexion', { identifier: 'admin', password: testPassword })
  await admin.post('/admin/structures/nouvelle', {
    ...{ name: 'Vallée neuve', slug: 'vallee-neuve', modules: ['owners', 'lastminute'], phone: '04 92 00 00 00' },
    ...{ email: 'contact@vallee.example', staffFirstName: 'Jeanne', staffLastName: 'Royans' },
    ...{ staffIdentifier: 'jeanne.royans', staffEmail: 'jeanne@vallee.example' },
  })
  const { id: organizationId = 0 } = (await selectOptionalOrganization(world.db, 'vallee-neuve')) ?? {}
  const [account] = await read(world.db, { organizationId }, (tx) =>
    tx.select().from(accounts).where(eq(accounts.identifier, 'jeanne.royans')),
  )
  const { id: accountId = 0, personId = 0, identifier = '' } = account ?? {}
  const one = { organizationId, slug: 'vallee-neuve', accountId, personId, identifier }
  person = await world.signInAs({ ...one, portal: 'office', departmentCode: '' })
})
afterAll(() => world?.stop())

const home = async () => (await person.get(office)).text.replaceAll('&#39;', "'")

/** What each line of « Pour commencer » says under its link: done, or what to do there. */
const stepsIn = (text: string) =>
  new Map(
    [...text.matchAll(/<a href="([^"]+)">([^<]+)<\/a><p class="door-hint">([^<]+)/g)]
      .filter(([at]) => text.indexOf(at) < text.indexOf('À traiter'))
      .map(([, href = '', label = '', hint = '']) => [label, { href, isDone: hint === 'Fait.' }]),
  )

test('issue 3 a new organisation is told what to do first, each where it is done, and what is done already', async () => {
  const text = await home()
  expect(text).toContain('Pour commencer')
  expect(text).not.toContain('tout est à jour')
  const steps = stepsIn(text)
  expect(steps.size).toBe(8)
  expect([...steps].filter(([, { isDone }]) => isDone).map(([label]) => label)).toEqual([
    "Choisir les types d'hébergement",
    'Dire quelles offres donnent accès aux disponibilités',
  ])
  for (const [label, { href }] of steps) expect((await person.get(href)).status, label).toBe(200)
})

test('issue 3 what is done is ticked', async () => {
  await person.post(`${office}/proprietaires/nouveau`, ownerFields())
  await person.post(`${office}/utilisateurs/nouveau`, {
    ...{ firstName: 'Paul', lastName: 'Second', email: 'paul@vallee.example', identifier: 'paul.second' },
    roleIds: [],
  })
  const done = [...stepsIn(await home())].filter(([, { isDone }]) => isDone).map(([label]) => label)
  expect(done).toContain('Créer le premier propriétaire')
  expect(done).toContain('Créer les comptes de vos collègues')
  expect(done).not.toContain('Écrire la première actualité')
})

test('issue 3 it is put away, and had again', async () => {
  await person.get(office)
  const away = `${office}/pour-commencer/rangement`
  expect((await person.post(away)).location).toBe(office)
  expect(stepsIn(await home()).size).toBe(0)
  await person.post(`${office}/pour-commencer/retour`)
  expect(stepsIn(await home()).size).toBe(8)
})

test('issue 3 nobody is shown a step without its right, nor one of a module that does not run', async () => {
  const technician = await world.signInAs(world.network.technician)
  expect((await technician.get('/cles-vacances/gestion')).text).not.toContain('Pour commencer')
  const boss = await world.signInAs(world.network.networkAdministrator)
  expect((await boss.get('/cles-vacances/gestion')).text).toContain('Ajouter le premier hébergeur')
  const admin = world.visitor()
  await admin.post('/admin/connexion', { identifier: 'admin', password: testPassword })
  await admin.get('/admin/structures/cles-vacances')
  await admin.post('/admin/structures/cles-vacances/modules/lastminute/arret')
  const { text } = await boss.get('/cles-vacances/gestion')
  expect(text).toContain('Pour commencer')
  expect(text).not.toContain('Ajouter le premier hébergeur')
})
