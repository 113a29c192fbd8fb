import { desc } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { testPassword } from '../../../../test/worlds/small-network.ts'
import { write } from '../../../platform/database/database.ts'
import { mails } from '../../outbox/schema.ts'

const account = '/cles-vacances/proprietaires/compte'
const passwordForm = `${account}/mot-de-passe`
const chosen = 'girafe parapluie mercredi'
const right = { currentPassword: testPassword, password: chosen }

let app: TestApp
const apps: TestApp[] = []
beforeEach(async () => {
  app = await startTestApp()
  apps.push(app)
})
afterAll(async () => {
  for (const one of apps) await one.stop()
})

test('« Mon compte » shows who one is and the devices that are signed in, in both spaces', async () => {
  const owner = await app.signInAs(app.network.owner)
  await app.signInAs(app.network.owner)
  const page = await owner.get(account)
  expect(page.status).toBe(200)
  for (const words of [
    'Camille TEST',
    'camille.test',
    '(celui-ci)',
    'Gérez vos plannings',
    'Déconnecter tous les autres appareils',
  ])
    expect(page.text).toContain(words)
  const staff = await app.signInAs(app.network.technician)
  expect((await staff.get('/cles-vacances/gestion/compte')).text).toContain('thomas.aude')
})

test('changing the password ends the other sessions, keeps this one, and a mail tells', async () => {
  const owner = await app.signInAs(app.network.owner)
  const elsewhere = await app.signInAs(app.network.owner)
  await owner.get(account)
  const answer = await owner.post(passwordForm, right)
  expect(answer.location).toBe(`${account}?fait=mot-de-passe`)
  expect((await owner.follow(answer)).text).toContain('Votre mot de passe a été modifié.')
  expect((await elsewhere.get(account)).status).toBe(303)
  const { organizationId } = app.network
  const [mail] = await write(app.db, { organizationId }, (tx) => tx.select().from(mails).orderBy(desc(mails.id)))
  expect(mail?.subject).toContain('Votre mot de passe a changé')
  expect(mail?.text).toContain('lundi 6 juillet 2026')
  const visitor = app.visitor()
  await visitor.get('/cles-vacances/proprietaires')
  const fields = { department: '11', identifier: 'camille.test', password: chosen }
  expect((await visitor.post('/cles-vacances/proprietaires/connexion', fields)).status).toBe(303)
})

test('the form sent twice changes the password once, and both sendings are told so', async () => {
  const owner = await app.signInAs(app.network.owner)
  await owner.get(account)
  const fields = { _form: owner.tokenFor(passwordForm) ?? '', ...right }
  expect((await owner.postRaw(passwordForm, fields)).location).toBe(`${account}?fait=mot-de-passe`)
  expect((await owner.postRaw(passwordForm, fields)).location).toBe(`${account}?fait=mot-de-passe`)
})

test('the current password is asked for, throttled like a sign-in, and nothing typed is shown again', async () => {
  const owner = await app.signInAs(app.network.owner)
  await owner.get(account)
  for (let n = 0; n < 5; n++) {
    const refused = await owner.post(passwordForm, { ...right, currentPassword: 'a wrong one' })
    expect(refused.status).toBe(422)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(refused.text).toContain('pas votre mot de passe actuel')
    expect(refused.text).not.toMatch(/a wrong one|girafe/)
  }
  const waiting = await owner.post(passwordForm, right)
  expect(waiting.status).toBe(429)
  expect(waiting.text).toContain('Patientez 2 minutes')
})

test('a weak new password is refused beside its field', async () => {
  const owner = await app.signInAs(app.network.owner)
  await owner.get(account)
  const refused = await owner.post(passwordForm, { ...right, password: 'camille.test11' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('reprend votre identifiant')
})

test('one session is ended, or all the others; someone else cannot be signed out', async () => {
  const [owner, second, third] = [
    await app.signInAs(app.network.owner),
    await app.signInAs(app.network.owner),
    await app.signInAs(app.network.owner),
  ]
  const staff = await app.signInAs(app.network.technician)
  const page = await owner.get(account)
  const ids = [...page.text.matchAll(/compte\/sessions\/(\d+)/g)].map((match) => Number(match[1]))
  expect(ids.length).toBe(2)
  const foreign = Math.max(...ids) + 1
  expect((await owner.post(`${account}/sessions/${foreign}`)).status).toBe(404)
  expect((await staff.get('/cles-vacances/gestion')).status).toBe(200)
  await owner.get(account)
  expect((await owner.post(`${account}/sessions/${ids[0]}`)).location).toBe(`${account}?fait=sessions`)
  const left = [await second.get(account), await third.get(account)].map((answer) => answer.status)
  expect(left.sort()).toEqual([200, 303])
  await owner.get(account)
  expect((await owner.post(`${account}/sessions`)).status).toBe(303)
  expect([(await second.get(account)).status, (await third.get(account)).status]).toEqual([303, 303])
  expect((await owner.get(account)).status).toBe(200)
})

test('staff who act for an owner do not touch the account itself', async () => {
  const acting = await app.signInAs(app.network.owner, { actedBy: app.network.networkAdministrator })
  expect((await acting.get(account)).status).toBe(404)
  expect((await acting.postRaw(passwordForm, right)).status).toBe(404)
  expect((await acting.postRaw(`${account}/sessions`, {})).status).toBe(404)
})

test("an owner sees in the list that the structure acts in the owner's name", async () => {
  await app.signInAs(app.network.owner, { actedBy: app.network.networkAdministrator })
  const owner = await app.signInAs(app.network.owner)
  expect((await owner.get(account)).text).toContain('Nadia RESEAU, de la structure, en votre nom')
})

test('OWN-03 a form that came too late is given back as typed, without its passwords, and only to its account', async () => {
  const owner = await app.signInAs(app.network.owner)
  const role = '/cles-vacances/gestion/roles/nouveau'
  const staff = await app.signInAs(app.network.networkAdministrator)
  await staff.get(role)
  const _form = staff.tokenFor(role) ?? ''
  app.clock.advance({ minutes: 61 })
  const late = await staff.postRaw(role, { _form, name: 'Accueil du samedi', rights: ['directory'] })
  expect(late.status).toBe(303)
  expect(late.location).toContain('motif=inactivite')
  const door = await staff.follow(late)
  expect(door.text).toContain('est gardé une heure')
  const retour = new URL(late.location ?? '', 'http://x').searchParams.get('retour') ?? ''
  expect(retour).toMatch(/^\/cles-vacances\/gestion\/reprise\/[\w-]{43}$/)

  const other = await app.signInAs(app.network.technician)
  const foreign = await other.follow(await other.get(retour))
  expect(foreign.text).toContain('pour un autre compte')
  expect(foreign.text).not.toContain('Accueil du samedi')
  const back = await staff.post('/cles-vacances/gestion/connexion', {
    identifier: 'nadia.reseau',
    password: testPassword,
    retour,
  })
  expect(back.location).toBe(retour)
  const page = await staff.follow(back)
  expect(page.status).toBe(200)
  expect(page.text).toContain('value="Accueil du samedi"')
  expect((await staff.get('/cles-vacances/gestion/roles')).text).not.toContain('Accueil du samedi')
  await staff.get(retour)
  const sent = await staff.post(role, { version: '0', name: 'Accueil du samedi', rights: ['directory'] })
  expect(sent.status).toBe(303)
  expect((await staff.get('/cles-vacances/gestion/roles')).text).toContain('Accueil du samedi')
  expect((await owner.get(account)).status).toBe(303)
})

test('OWN-03 a form left open over a closed browser loses nothing: no cookie is left, its token still says whose it is', async () => {
  const { network } = app
  const role = '/cles-vacances/gestion/roles/nouveau'
  const staff = await app.signInAs(network.networkAdministrator)
  await staff.get(role)
  const fields = { _form: staff.tokenFor(role) ?? '', version: '0', name: 'Accueil du dimanche', rights: ['directory'] }
  staff.cookies.clear()
  app.clock.advance({ hours: 13 })
  const late = await staff.postRaw(role, fields)
  expect((await staff.follow(late)).text).toContain('est gardé une heure')
  const retour = new URL(late.location ?? '', 'http://x').searchParams.get('retour') ?? ''
  expect((await (await app.signInAs(network.technician)).get(retour)).text).not.toContain('Accueil du dimanche')

  const typed = { identifier: 'nadia.reseau', password: testPassword, retour }
  const back = await staff.post('/cles-vacances/gestion/connexion', typed)
  expect((await staff.follow(back)).text).toContain('value="Accueil du dimanche"')
  expect((await staff.post(role, { ...fields, _form: staff.tokenFor(role) ?? '' })).status).toBe(303)
})

test('OWN-03 a token names its account for nobody but this program, and one without an account keeps nothing', async () => {
  const role = '/cles-vacances/gestion/roles/nouveau'
  const staff = await app.signInAs(app.network.networkAdministrator)
  await staff.get(role)
  const [key, signed, , named] = (staff.tokenFor(role) ?? '').split('.')
  const stranger = app.visitor()
  const tokens = [`${key}.${signed}.${app.network.technician.accountId}.${named}`, `${key}.${signed}`, 'x.y.1.z', '...']
  for (const _form of tokens) {
    const answer = await stranger.postRaw(role, { _form, name: 'Intrus' })
    expect(answer.location).toBe('/cles-vacances/gestion/connexion?motif=rien-fait')
    expect((await stranger.follow(answer)).text).toContain('rien n&#39;a été enregistré')
  }
})
