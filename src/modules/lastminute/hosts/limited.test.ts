import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { roles } from '../../../core/accounts/schema.ts'
import { write } from '../../../platform/database/database.ts'

// An agent who follows the Aude only, in an office whose hosts lie in the Alpes-de-Haute-Provence, but for one.
let app: TestApp
let world: SmallOffice
let boss: Visitor
let limited: Visitor
let sharedId: number
let ownId: number
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  const { organizationId, roleIds, technician } = world.office
  await write(app.db, { organizationId }, (tx) =>
    tx
      .update(roles)
      .set({ rights: ['lastminute'] })
      .where(and(eq(roles.organizationId, organizationId), eq(roles.id, roleIds.technician))),
  )
  boss = await app.signInAs(world.office.networkAdministrator)
  limited = await app.signInAs(technician)
  sharedId = await make(boss, { name: 'Annexe du Cours', code: 'H11', email: 'cours@hotels.example', shared: 'on' })
  ownId = await make(limited, { name: 'Hôtel du Canal', code: 'H12', email: 'canal@hotels.example' })
})
afterAll(() => app?.stop())

const base = '/haute-provence/gestion/dispo'
const list = `${base}/hebergeurs`

const fields = () => ({
  ...{ version: '0', phone: '04 68 31 00 03', departmentCode: '11', municipality: 'Carcassonne' },
  ...{
    municipalityCode: '',
    lodgingTypeId: String(world.office.lodgingTypeId),
    offerId: String(world.offerIds.excellence),
  },
})

async function make(who: Visitor, changes: Record<string, string>): Promise<number> {
  const made = await who.post(`${list}/nouveau`, { ...fields(), ...changes })
  if (made.status !== 303) throw new Error(made.text)
  return Number(/hebergeurs\/(\d+)/.exec(made.location ?? '')?.[1])
}

test('LAST-20 an agent sees the hosts of the départements that they follow; others are a 404', async () => {
  const page = (await limited.get(list)).text
  for (const name of ['Annexe du Cours', 'Hôtel du Canal']) expect(page).toContain(name)
  expect(page).not.toContain('Hôtel du Cours')
  expect((await limited.get(base)).text).not.toContain('Hôtel du Cours')
  for (const path of ['', '/modification', '/nuits', '/suspension', '/readmission'])
    expect((await limited.get(`${list}/${world.hostId}${path}`)).status, path).toBe(404)
  await limited.get(`${list}/${ownId}`)
  const token = { _form: limited.tokenFor(`${list}/${ownId}/code`) ?? '' }
  for (const path of ['/code', '/fermeture', '/reouverture', '/suspension', '/readmission', '/nuits', '/modification'])
    expect((await limited.postRaw(`${list}/${world.hostId}${path}`, token)).status, path).toBe(404)
})

test('LAST-11 no code for an account that also opens a host elsewhere: a colleague gives it', async () => {
  const page = (await limited.get(`${list}/${sharedId}`)).text
  expect(page).toContain('demandez à un collègue qui suit tous les départements')
  expect(page).not.toContain('Donner un code')
  expect(page).not.toContain('Hôtel du Cours')
  const token = { _form: limited.tokenFor(`${list}/${sharedId}/fermeture`) ?? '' }
  const refused = await limited.postRaw(`${list}/${sharedId}/code`, token)
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('demandez à un collègue')
  expect(refused.text).not.toContain('one-time-code')
  await limited.get(`${list}/${ownId}`)
  expect((await limited.post(`${list}/${ownId}/code`)).text).toContain('class="one-time-code"')
  await boss.get(`${list}/${sharedId}`)
  expect((await boss.post(`${list}/${sharedId}/code`)).text).toContain('class="one-time-code"')
})

test('LAST-10 the address of such an account is not theirs to change, nor to put another host under', async () => {
  const address = `${list}/${sharedId}/modification`
  const typed = formFields((await limited.get(address)).text, address)
  const refused = await limited.post(address, { ...typed, email: 'a.moi@hotels.example' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('demandez à un collègue')
  expect((await limited.post(address, { ...typed, phone: '04 68 31 99 99' })).status).toBe(303)
  for (const shared of [{ shared: 'on' }, {}]) {
    const taken = { name: 'Chez moi', code: 'H13', email: 'cours@hotels.example', ...shared }
    const answer = await limited.post(`${list}/nouveau`, { ...fields(), ...taken })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('demandez à un collègue')
    expect(answer.text).not.toContain('type="checkbox" name="shared"')
  }
  const host = await app.signInAs(world.host)
  expect((await host.get('/haute-provence/hebergeurs')).text).not.toContain('Chez moi')
})

test('LAST-13 LAST-20 offers, settings and the closing of the tool are read, not changed, by whoever follows some départements', async () => {
  const offer = `${base}/reglages/offres/${world.offerIds.excellence}`
  const settings = (await limited.get(`${base}/reglages`)).text
  expect(settings).toContain('demandez à un collègue')
  expect(settings).not.toContain(`action="${base}`)
  const offers = (await limited.get(`${base}/reglages/offres`)).text
  expect(offers).toContain('Excellence')
  expect(offers).not.toContain('/fermeture')
  expect(offers).not.toContain(offer)
  const given = await limited.get(`${list}/${ownId}`)
  const token = { _form: /name="_form" value="([^"]*)"/.exec(given.text)?.[1] ?? '' }
  for (const path of [offer, `${base}/reglages/offres/nouvelle`, `${base}/reglages/maintenance`]) {
    const shown = await limited.get(path)
    expect(shown.status, path).toBe(403)
    expect(shown.text).toContain('demandez à un collègue')
  }
  for (const [path, sent] of [
    [offer, { version: '1', name: 'Autre', code: 'AUT' }],
    [`${base}/reglages/offres/nouvelle`, { version: '0', name: 'Autre', code: 'AUT' }],
    [`${offer}/fermeture`, {}],
    [`${offer}/reouverture`, {}],
    [`${base}/reglages`, { version: '0', daysAhead: '3', listsHref: '' }],
    [`${base}/reglages/maintenance`, { mark: '0', message: 'Fermé.' }],
    [`${base}/reglages/maintenance/fin`, { mark: '0' }],
  ] as const)
    expect((await limited.postRaw(path, { ...token, ...sent })).status, path).toBe(403)
  expect((await app.visitor().get('/haute-provence/dispo')).text).not.toContain('Fermé.')
})
