import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { read } from '../../../platform/database/database.ts'
import { history } from '../../history/schema.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const delegation = (accountId: number) => `/cles-vacances/gestion/comptes/${accountId}/delegation`

/** A page of the back office with a form, whose token serves any form of the same session. */
const office = '/cles-vacances/gestion'

async function begin(as: TestApp['network']['technician'], accountId: number) {
  const staff = await world.signInAs(as)
  await staff.get(office)
  const token = /name="_form" value="([^"]*)"/.exec(staff.page?.text ?? '')?.[1] ?? ''
  return { staff, token, answer: await staff.postRaw(delegation(accountId), { _form: token }) }
}

test('OWN-60 a technician acts for an owner of the département: visibly, in the history, until « Terminer »', async () => {
  const { owner, technician } = world.network
  const { staff, answer } = await begin(technician, owner.accountId)
  expect(answer).toMatchObject({ status: 303, location: '/cles-vacances/proprietaires' })
  const home = await staff.get('/cles-vacances/proprietaires/plannings')
  expect(home.text).toContain('HL0LAR011CM01647')
  expect(home.text).toContain('au nom de')
  const ended = await staff.post('/cles-vacances/proprietaires/fin-de-delegation')
  expect(ended.location).toBe(`${office}/comptes/${owner.accountId}`)
  expect((await staff.get(ended.location ?? '')).location).toBe(
    `/cles-vacances/gestion/proprietaires/${world.network.providerId}`,
  )
  expect((await staff.get('/cles-vacances/proprietaires/plannings')).status).toBe(303)
  const { organizationId } = world.network
  const entries = await read(world.db, { organizationId }, (tx) =>
    tx.select().from(history).orderBy(desc(history.id)).limit(2),
  )
  for (const entry of entries) {
    expect(entry).toMatchObject({ accountId: technician.accountId, onBehalfOfAccountId: owner.accountId })
  }
  expect(entries.map((entry) => entry.verb)).toEqual(['delegation-ended', 'delegation-begun'])
})

test('OWN-60 an account that has no page for whoever asks leads to the home of the back office', async () => {
  const { network, neighbours } = world
  const staff = await world.signInAs(network.technician)
  for (const id of [network.networkAdministrator.accountId, neighbours.owner.accountId, 999_999])
    expect((await staff.get(`${office}/comptes/${id}`)).location).toBe(office)
})

test('OWN-60 sent twice, the first session goes on', async () => {
  const { owner, technician } = world.network
  const { staff, token } = await begin(technician, owner.accountId)
  await staff.postRaw(delegation(owner.accountId), { _form: token })
  expect((await staff.get('/cles-vacances/proprietaires/plannings')).text).toContain('HL0LAR011CM01647')
})

test('OWN-60 nobody acts for staff, for strangers, or for owners of another network', async () => {
  const { network, neighbours } = world
  for (const accountId of [network.networkAdministrator.accountId, 999_999, neighbours.owner.accountId]) {
    const { answer } = await begin(network.networkAdministrator, accountId)
    expect(answer.status, String(accountId)).toBe(404)
  }
})
