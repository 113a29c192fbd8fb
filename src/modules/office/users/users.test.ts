import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { createMembership } from '../../../core/accounts/memberships/actions.ts'
import { replaceDepartments, replaceRoles } from '../../../core/accounts/memberships/store.ts'
import { type Actor, rights } from '../../../core/accounts/rules.ts'
import { roles } from '../../../core/accounts/schema.ts'
import { theProgram } from '../../../core/history/store.ts'
import { write } from '../../../platform/database/database.ts'
import { closeUser, reopenUser } from './actions.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const list = '/cles-vacances/gestion/utilisateurs'
const newUser = { identifier: 'lea.durand', firstName: 'Léa', lastName: 'Durand', email: 'lea@example.org' }

test('a member of staff is added with roles and départements, found again, closed and reopened', async () => {
  const { network } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const created = await boss.post(`${list}/nouveau`, {
    ...newUser,
    roleIds: [String(network.roleIds.technician)],
    departments: ['11', '66'],
  })
  expect(created.status).toBe(303)
  const page = await boss.follow(created)
  expect(page.text).toContain('Le compte a été créé')
  expect((await boss.get(`${list}?recherche=durand`)).text).toContain('11, 66')
  const path = created.location?.split('?')[0] ?? ''
  await boss.get(path)
  expect((await boss.post(`${path}/fermeture`)).location).toContain('fait=ferme')
  await boss.get(path)
  expect((await boss.post(`${path}/reouverture`)).location).toContain('fait=rouvert')
})

test('an identifier that is taken is told beside its field, and nothing of the form is lost', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(`${list}/nouveau`, { ...newUser, identifier: 'THOMAS.AUDE' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('déjà pris')
  expect(answer.text).toContain('value="Durand"')
})

test('whoever changes an account that somebody else changed meanwhile is told, and loses no input', async () => {
  const { network } = world
  const path = `${list}/${network.technician.accountId}`
  const one = await world.signInAs(network.networkAdministrator)
  const other = await world.signInAs(network.networkAdministrator)
  const fields = {
    version: '1',
    firstName: 'Thomas',
    lastName: 'Aude',
    email: 'thomas@example.org',
    roleIds: [String(network.roleIds.technician)],
    departments: ['11'],
  }
  await one.get(path)
  await other.get(path)
  expect((await one.post(path, fields)).status).toBe(303)
  const late = await other.post(path, { ...fields, lastName: 'Audois' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="Audois"')
  expect(late.text).toContain('entre-temps')
  expect(late.text).toContain(`class="cell">Aude<`)
})

test('the last account that manages users can neither be closed nor lose the right', async () => {
  const { network } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const path = `${list}/${network.networkAdministrator.accountId}`
  await boss.get(path)
  expect((await boss.post(`${path}/fermeture`)).status).toBe(422)
  const fields = { version: '1', firstName: 'Nadia', lastName: 'Reseau', email: 'nadia@example.org' }
  const answer = await boss.post(path, fields)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('gérer les utilisateurs')
})

test('nobody touches an account that opens more than their own does', async () => {
  const { network, db } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const made = await boss.post('/cles-vacances/gestion/roles/nouveau', {
    ...{ version: '0', name: 'Comptes du département', rights: ['directory', 'plannings', 'users'] },
  })
  expect(made.status).toBe(303)
  const roleId = await write(db, { organizationId: network.organizationId }, async (tx) => {
    const [role] = await tx.select().from(roles).where(eq(roles.name, 'Comptes du département'))
    await replaceRoles(tx, network.organizationId, network.technician.accountId, [role?.id ?? 0])
    return role?.id ?? 0
  })
  const technician = await world.signInAs(network.technician)
  const path = `${list}/${network.networkAdministrator.accountId}`
  const taken = await technician.post(path, {
    ...{ version: '1', firstName: 'Nadia', lastName: 'Reseau', email: 'thomas@example.org' },
    roleIds: [String(roleId)],
    departments: ['11'],
  })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('seul quelqu')
  await technician.get(path)
  expect((await technician.post(`${path}/fermeture`)).status).toBe(422)
  const everything = `/cles-vacances/gestion/roles/${network.roleIds.everything}`
  const role = await technician.post(everything, { version: '1', name: 'Plus rien', rights: ['users'] })
  expect(role.status).toBe(422)
  await write(db, { organizationId: network.organizationId }, (tx) =>
    replaceRoles(tx, network.organizationId, network.technician.accountId, [network.roleIds.technician]),
  )
})

test('two who take the right to manage users from each other at the same moment leave one who has it', async () => {
  const { network, db, clock } = world
  const { organizationId } = network
  await write(db, { organizationId }, (tx) =>
    replaceRoles(tx, organizationId, network.technician.accountId, [network.roleIds.everything]),
  )
  const actor = (accountId: number) => ({ organizationId, accountId, rights: new Set(rights), departments: null })
  const close = (by: number, whom: number) =>
    closeUser({ db, now: clock.now, actor: actor(by) as unknown as Actor, key: `${by} closes ${whom}` }, whom)
  const [one, other] = [network.technician.accountId, network.networkAdministrator.accountId]
  await write(db, { organizationId }, (tx) => replaceDepartments(tx, organizationId, one, []))
  const outcomes = await Promise.all([close(one, other), close(other, one)])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  const closed = outcomes[0]?.ok ? other : one
  expect((await reopenUser({ db, now: clock.now, actor: actor(0) as unknown as Actor, key: 'again' }, closed)).ok).toBe(
    true,
  )
})

test("a role of another organisation cannot be given, nor can an owner's account be changed here", async () => {
  const { network, neighbours } = world
  const boss = await world.signInAs(network.networkAdministrator)
  const foreign = await boss.post(`${list}/nouveau`, {
    ...newUser,
    identifier: 'autre',
    roleIds: [String(neighbours.roleIds.everything)],
  })
  expect(foreign.status).toBe(422)
  expect((await boss.get(`${list}/${network.owner.accountId}`)).status).toBe(404)
})

test('issue 2 the list of staff goes on from page to page, and finds names whatever their accents', async () => {
  const { network, db, clock } = world
  const { organizationId } = network
  await write(db, { organizationId }, async (tx) => {
    for (let n = 100; n < 152; n++) {
      const person = { civility: '', firstName: 'Éloïse', lastName: `Suivante ${n}`, phone: '', address: '', email: '' }
      const account = {
        portal: 'office' as const,
        departmentCode: '',
        identifier: `suivante.${n}`,
        email: 'x@example.org',
      }
      await createMembership(tx, { organizationId, person, account, by: theProgram, now: clock.now })
    }
  })
  const boss = await world.signInAs(network.networkAdministrator)
  const first = (await boss.get(`${list}?recherche=ELOISE`)).text
  expect(first).toMatch(/52\spersonnes/)
  expect(first).toContain('Page 1 sur 2')
  expect(first).toContain('suivante.100')
  expect(first).not.toContain('suivante.151')
  const second = (await boss.get(`${list}?recherche=ELOISE&page=2`)).text
  expect(second).toContain('suivante.151')
  expect(second).not.toContain('suivante.100')
  expect((await boss.get(`${list}/liste/csv?recherche=eloise`)).text).toContain('suivante.151')
})

test('issue 2 the départements of a user stand under their régions, the chosen ones before them', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const made = await boss.post(`${list}/nouveau`, { ...newUser, identifier: 'rene.regions', departments: ['66'] })
  const { text } = await boss.follow(made)
  const [before = '', ...regions] = text.split('<details')
  expect(regions).toHaveLength(14)
  expect(before).toMatch(/value="66" checked/)
  expect(regions.join('')).not.toContain('checked')
  expect(text.match(/name="departments"/g)).toHaveLength(109)
})
