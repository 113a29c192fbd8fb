import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { formFields } from '../../../../test/support/form-fields.ts'
import type { Visitor } from '../../../../test/support/visitor.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'

let app: TestApp
let world: SmallOffice
let agent: Visitor
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'not a password')
  agent = await app.signInAs(world.office.networkAdministrator)
})
afterAll(() => app?.stop())
// Searches of one test must not use up the next one's tries.
beforeEach(() => app.clock.advance({ minutes: 2 }))

const list = '/haute-provence/gestion/dispo/hebergeurs'
const creation = `${list}/nouveau`
const one = (id: number) => `${list}/${id}`

const typed = () => ({
  version: '0',
  name: 'Gîte du Lavandin',
  code: 'h03',
  phone: '04 92 31 00 03',
  email: 'lavandin@gites.example',
  lodgingTypeId: String(world.office.lodgingTypeId),
  departmentCode: '04',
  municipality: 'digne les bains',
  municipalityCode: '',
  offerId: String(world.offerIds.excellence),
})

const create = async (changes: Record<string, string> = {}) => agent.post(creation, { ...typed(), ...changes })

const idOf = (location: string | null) => Number(/hebergeurs\/(\d+)/.exec(location ?? '')?.[1])

test('LAST-20 a member is made, given a code, chooses a password with it, and appears once it has room', async () => {
  expect((await agent.get(creation)).text).toMatch(/<option value="04" selected/)
  const made = await create()
  expect(made.status).toBe(303)
  const id = idOf(made.location)
  const page = await agent.follow(made)
  expect(page.text).toContain('Pas encore choisi')
  expect(page.text).toContain('H03')

  const shown = await agent.post(`${one(id)}/code`)
  expect(shown.status).toBe(200)
  const code = /class="one-time-code">([^<]+)</.exec(shown.text)?.[1] ?? ''
  expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
  const host = app.visitor()
  const first = '/haute-provence/hebergeurs/premiere-connexion'
  await host.get(first)
  const opened = await host.post(first, { identifier: 'Lavandin@gites.example', code })
  expect(opened.status).toBe(303)
  const chosen = await host.post(opened.location ?? '', { password: 'lavande distillée à midi' })
  expect((await host.follow(chosen)).text).toContain('Gîte du Lavandin')
  await host.post('/haute-provence/hebergeurs/saisies', { host: String(id), night: '2026-07-07', state: 'room' })
  expect((await app.visitor().get('/haute-provence/dispo?date=2026-07-07')).text).toContain('tel:+33492310003')
  const after = (await agent.get(one(id))).text
  expect(after).toContain('Code donné')
  expect(after).not.toContain(code)
})

test('LAST-11 a code is shown once: its page reloaded, or opened by its address, says so and offers another, which ends it; none is mailed', async () => {
  const codeIn = (text: string) => /class="one-time-code">([^<]+)</.exec(text)?.[1]
  const first = '/haute-provence/hebergeurs/premiere-connexion'
  const opens = async (code = '') => {
    const host = app.visitor()
    await host.get(first)
    return (await host.post(first, { identifier: 'cours@hotels.example', code })).status === 303
  }
  await agent.get(one(world.hostId))
  const address = `${one(world.hostId)}/code`
  const fields = { _form: agent.tokenFor(address) ?? '' }
  const code = codeIn((await agent.postRaw(address, fields)).text)
  expect(code).toBeDefined()
  for (const again of [await agent.postRaw(address, fields), await agent.get(address)]) {
    expect(again.status).toBe(200)
    expect(again.text).not.toContain('one-time-code')
    expect(again.text).not.toContain(code)
    expect(again.text).toMatch(/Un code n(’|&#39;)est montré qu(’|&#39;)une fois/)
  }
  expect(await opens(code)).toBe(true)
  const other = codeIn((await agent.post(address)).text)
  expect(other).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
  expect(other).not.toBe(code)
  expect([await opens(code), await opens(other)]).toEqual([false, true])
  expect(app.jobs.filter(({ name }) => name.includes('mail'))).toEqual([])
})

test('LAST-20 what cannot be stored is refused beside its field, and nothing typed is lost', async () => {
  for (const [changes, sentence] of [
    [{ name: '' }, 'Indiquez le nom'],
    [{ code: 'H01' }, 'Ce code est déjà pris'],
    [{ code: '04-DUPONT' }, 'Ne commencez pas par un département'],
    [{ phone: 'abc' }, 'Indiquez un numéro de téléphone'],
    [{ email: 'cours@hotels.example' }, 'Un hébergeur se connecte déjà avec cette adresse'],
    [{ email: 'nobody' }, 'Indiquez une adresse électronique'],
    [{ municipality: 'Nulleville' }, 'Aucune commune de ce nom'],
    [{ municipality: 'saint' }, 'Choisissez la commune dans la liste'],
    [{ departmentCode: '99' }, 'Choisissez un département'],
    [{ lodgingTypeId: '999999' }, 'Choisissez le type'],
    [{ offerId: '999999' }, 'Choisissez l&#39;offre'],
  ] as const) {
    const answer = await create({ code: 'H90', email: 'autre@gites.example', ...changes })
    expect(answer.status, sentence).toBe(422)
    expect(answer.text).toContain(sentence)
    if (!('name' in changes)) expect(answer.text).toContain('value="Gîte du Lavandin"')
  }
})

test('LAST-10 one person with two establishments: one account opens both, and closing one leaves the other', async () => {
  const taken = await create({ name: 'Annexe du Cours', code: 'H04', email: 'COURS@hotels.example' })
  expect(taken.status).toBe(422)
  expect(taken.text).toContain('name="shared"')
  const made = await create({ name: 'Annexe du Cours', code: 'H04', email: 'cours@hotels.example', shared: 'on' })
  const id = idOf(made.location)
  const host = await app.signInAs(world.host)
  const space = (await host.get('/haute-provence/hebergeurs')).text
  for (const name of ['Annexe du Cours', 'Hôtel du Cours']) expect(space).toContain(name)
  expect((await agent.get(one(world.hostId))).text).toContain('Annexe du Cours')
  const suspension = `${one(id)}/suspension`
  const form = formFields((await agent.get(suspension)).text, suspension)
  await agent.post(suspension, { ...form, reason: 'Un soir.' })
  const out = (await host.get(`/haute-provence/hebergeurs?hote=${id}`)).text
  for (const words of ['Un soir.', `?hote=${world.hostId}"`]) expect(out).toContain(words)
  await agent.get(one(id))
  await agent.post(`${one(id)}/fermeture`)
  expect((await host.get('/haute-provence/hebergeurs')).text).not.toContain('Annexe du Cours')
  expect((await host.get('/haute-provence/hebergeurs')).text).toContain('Hôtel du Cours')
})

test('LAST-20 two agents edit one member: the second is shown both and loses nothing', async () => {
  const address = `${one(world.hostId)}/modification`
  const page = await agent.get(address)
  const fields = formFields(page.text, address)
  const first = await agent.post(address, { ...fields, name: 'Grand Hôtel du Cours' })
  expect(first.status).toBe(303)
  const late = await agent.post(address, { ...fields, phone: '0492319999' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('Enregistré entre-temps')
  expect(late.text).toContain('Grand Hôtel du Cours')
  expect(late.text).toContain('value="0492319999"')
  const saved = await agent.post(address, { ...formFields(late.text, address), name: 'Hôtel du Cours' })
  expect(saved.status).toBe(303)
  const after = (await agent.follow(saved)).text
  expect(after).toContain('Téléphone : modifié')
  expect(after).toContain('04\u00a092\u00a031\u00a099\u00a099')
})

test('LAST-20 a closed member leaves the search, its space and the grid, and comes back with all of it', async () => {
  const host = await app.signInAs(world.host)
  await host.get('/haute-provence/hebergeurs')
  await host.post('/haute-provence/hebergeurs/saisies', {
    host: String(world.hostId),
    night: '2026-07-09',
    state: 'room',
  })
  const search = async () => (await app.visitor().get('/haute-provence/dispo?date=2026-07-09')).text
  expect(await search()).toContain('Hôtel du Cours')
  const closed = await agent.post(`${one(world.hostId)}/fermeture`)
  expect((await agent.follow(closed)).text).toContain('Rouvrir')
  expect(await search()).not.toContain('Hôtel du Cours')
  expect((await host.get('/haute-provence/hebergeurs')).text).toContain('name="password"')
  expect((await agent.get('/haute-provence/gestion/dispo')).text).not.toContain('Hôtel du Cours')
  expect((await agent.get(`${one(world.hostId)}/nuits`)).status).toBe(404)
  await agent.get(one(world.hostId))
  await agent.post(`${one(world.hostId)}/reouverture`)
  expect(await search()).toContain('Hôtel du Cours')
  expect((await (await app.signInAs(world.host)).get('/haute-provence/hebergeurs')).text).toContain('/nuits/')
})

test('LAST-20 the list is narrowed by words, offer and state; its exports follow', async () => {
  const names = async (query: string) => (await agent.get(`${list}/liste/csv${query}`)).text
  expect(await names('?q=eaux')).toContain('Camping des Eaux')
  expect(await names('?q=eaux')).not.toContain('Hôtel du Cours')
  expect(await names('?etat=hors-offre')).toContain('Camping des Eaux')
  expect(await names('?etat=hors-offre')).not.toContain('Hôtel du Cours')
  expect(await names(`?offre=${world.offerIds.excellence}`)).not.toContain('Camping des Eaux')
  expect(await names('?etat=fermes')).toContain('Annexe du Cours')
  expect((await agent.get(`${list}?q=personne`)).text).toContain('Aucun hébergeur pour ce choix')
})

test('LAST-14 an owner of the organisation is chosen by code or name and becomes a host, and stays the owner it was', async () => {
  const base = '/cles-vacances/gestion/dispo/hebergeurs'
  const staff = await app.signInAs(app.network.networkAdministrator)
  const chooser = await staff.get(`${base}/proprietaires?q=test`)
  const address = `${base}/nouveau?proprietaire=${app.network.providerId}`
  expect(chooser.text).toContain(address)
  const page = await staff.get(address)
  const fields = formFields(page.text, `${base}/nouveau`)
  expect(fields.municipality).toBe('Carcassonne')
  const sent = { ...fields, name: 'Gîte du Canal', phone: '0468000011', email: 'camille@hotes.example' }
  const made = await staff.post(`${base}/nouveau`, sent)
  expect(idOf(made.location)).toBe(app.network.providerId)
  expect((await staff.get(`${base}/proprietaires?q=test`)).text).not.toContain(address)
  expect((await staff.get(address)).status).toBe(404)
  const owners = (await staff.get('/cles-vacances/gestion/proprietaires')).text
  expect(owners.match(/proprietaires\/\d+"/g)).toHaveLength(1)
  const owner = (await staff.get(`/cles-vacances/gestion/proprietaires/${app.network.providerId}`)).text
  expect(owner).toContain(app.network.owner.identifier)
  const edit = `${base}/${app.network.providerId}/modification`
  const known = formFields((await staff.get(edit)).text, edit)
  expect((await staff.post(edit, { ...known, code: 'HACKED', departmentCode: '34' })).status).toBe(303)
  expect((await staff.get(`/cles-vacances/gestion/proprietaires/${app.network.providerId}`)).text).not.toContain(
    'HACKED',
  )
})

test('LAST-20 the back office finds hosts by their words, and its history names them', async () => {
  const found = (await agent.get('/haute-provence/gestion/recherche?q=camping+eaux')).text
  expect(found).toContain(one(world.outsiderId))
  const history = (await agent.get('/haute-provence/gestion/historique')).text
  expect(history).toContain(one(world.hostId))
  expect((await app.visitor().get('/haute-provence/aide')).text).toContain('Une chambre pour ce soir')
})
