import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts, sessions } from '../src/core/accounts/schema.ts'
import { providers } from '../src/core/directory/schema.ts'
import { history } from '../src/core/history/schema.ts'
import { writeMail } from '../src/core/outbox/actions.ts'
import { mails } from '../src/core/outbox/schema.ts'
import { read, write } from '../src/platform/database/database.ts'
import type { TestApp } from './support/app.ts'
import { openDesk } from './worlds/staff-desk.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>
let desk: Desk
let world: TestApp

beforeAll(async () => {
  desk = await openDesk()
  world = desk.world
})
afterAll(() => world?.stop())

const office = '/cles-vacances/gestion'
const erasureOf = (id: number) => `${office}/prestataires/${id}/effacement`
const reasons = { reason: 'À sa demande, par courrier', understood: 'on' }

async function close(id: number) {
  await desk.boss.get(`${office}/proprietaires/${id}`)
  expect((await desk.boss.post(`${office}/proprietaires/${id}/fermeture`)).location).toContain('?ferme')
}

const stored = <T>(work: Parameters<typeof read<T>>[2]) => read(world.db, world.network, work)

test('00-product personal data: an open owner is not erased; the page says what to close first', async () => {
  const { id, code } = await desk.newOwner({ lastName: 'MIRABEL' })
  const page = await desk.boss.get(`${office}/proprietaires/${id}`)
  expect(page.text).toContain(`href="${erasureOf(id)}"`)
  const asked = await desk.boss.get(erasureOf(id))
  expect(asked.text).toContain(`Fermez d&#39;abord le propriétaire ${code}`)
  expect(asked.text).not.toContain('name="reason"')
  const sent = await desk.boss.post(erasureOf(id), reasons)
  expect(sent.status).toBe(409)
  expect((await desk.boss.get(`${office}/proprietaires/${id}`)).text).toContain('MIRABEL')
})

test('00-product personal data: a closed owner is erased once, by somebody who says why and names nobody', async () => {
  const { id } = await desk.newOwner({
    firstName: 'Zoé',
    lastName: 'QUENOUILLE',
    email: 'zoe@exemple.fr',
    sendCredentials: 'on',
  })
  const { boss } = desk
  await close(id)
  expect((await boss.post(erasureOf(id), { reason: '' })).text).toContain('Cochez la case')
  const named = await boss.post(erasureOf(id), { ...reasons, reason: 'Madame Quenouille le demande' })
  expect([named.status, named.text.includes('Ne nommez pas la personne')]).toEqual([422, true])
  await boss.get(erasureOf(id))
  const form = { _form: boss.tokenFor(erasureOf(id)) ?? '', ...reasons }
  const answers = [await boss.postRaw(erasureOf(id), form), await boss.postRaw(erasureOf(id), form)]
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, erasureOf(id)],
    [303, erasureOf(id)],
  ])
  expect((await boss.get(erasureOf(id))).text).toContain('ont été effacées le lundi 6 juillet 2026')
  expect((await boss.post(erasureOf(id), reasons)).status).toBe(303)
  const page = await boss.get(`${office}/proprietaires/${id}`)
  for (const word of ['QUENOUILLE', 'zoe@exemple.fr', 'owner2', 'Sète', '04 67']) expect(page.text).not.toContain(word)
  expect(page.text).toContain('Données de la personne effacées')
  expect(page.text).toContain('À sa demande, par courrier')
  expect((await boss.get(`${office}/recherche?q=quenouille`)).text).not.toContain(`proprietaires/${id}`)
  const told = await stored((tx) => tx.select().from(history).where(eq(history.verb, 'person-erased')))
  expect(told.map(({ accountId, subject, subjectId }) => [accountId, subject, subjectId])).toEqual([
    [world.network.networkAdministrator.accountId, 'provider', id],
  ])
  const written = await stored((tx) => tx.select().from(mails).where(eq(mails.recipient, 'Personne effacée')))
  expect(written.map(({ text, html, subject, state }) => [text, html, subject, state])).toEqual([
    ['', '', 'Personne effacée', 'kept'],
  ])
})

test('00-product personal data: nobody comes back: neither reopening nor a form that was open brings an erased owner back', async () => {
  const { id } = await desk.newOwner({ lastName: 'PERVENCHE' })
  const { boss } = desk
  const edition = `${office}/proprietaires/${id}/modification`
  await boss.get(edition)
  const late = { _form: boss.tokenFor(edition) ?? '', version: '1.1.1', identifier: 'x.y', lastName: 'PERVENCHE' }
  await close(id)
  await boss.post(erasureOf(id), reasons)
  const facts = { civility: '', firstName: '', email: '', phone: '', address: '' }
  expect((await boss.postRaw(edition, { ...facts, ...late })).status).toBe(404)
  expect((await boss.get(`${office}/proprietaires/${id}`)).text).not.toContain('reouverture')
  expect((await boss.post(`${office}/proprietaires/${id}/reouverture`)).status).toBe(404)
  const [row] = await stored((tx) => tx.select().from(providers).where(eq(providers.id, id)))
  expect([row?.code, row?.closedAt === null]).toEqual([`EFFACE-${id}`, false])
})

test('00-product personal data: who does not follow the département finds neither file nor erasure; a neighbour neither', async () => {
  const { id } = await desk.newOwner({ lastName: 'BOURRACHE' })
  const strangers = [desk.technician, await world.signInAs(world.neighbours.networkAdministrator)]
  const addresses = [`${office}/prestataires/${id}/donnees`, erasureOf(id)]
  for (const address of addresses) {
    expect((await desk.technician.get(address)).status).toBe(404)
    expect((await strangers[1]?.get(address))?.status).toBe(303)
  }
  expect((await desk.technician.postRaw(erasureOf(id), reasons)).status).not.toBe(303)
  const inOwn = `/gites-voisins/gestion/prestataires/${id}`
  expect((await strangers[1]?.get(`${inOwn}/donnees`))?.status).toBe(404)
  const file = await desk.boss.get(addresses[0] ?? '')
  expect(file.headers.get('content-disposition')).toContain(`donnees-${id}-2026-07-06.json`)
  expect(JSON.parse(file.text).Contenu['Identité et coordonnées'][0].Nom).toBe('BOURRACHE')
})

test('00-product personal data: an owner asks to be erased, staff find it among what waits, and answer once; or it is withdrawn', async () => {
  const { owner, providerId } = world.network
  const visitor = await world.signInAs(owner)
  const account = '/cles-vacances/proprietaires/compte'
  await visitor.get(account)
  await visitor.post(`${account}/effacement`)
  const asked = await visitor.get(account)
  expect(asked.text).toContain('Vous avez demandé le lundi 6 juillet 2026')
  const sentence = 'personne demande l&#39;effacement de ses données'
  expect((await desk.technician.get(office)).text).toContain(sentence)
  const list = await desk.technician.get(`${office}/donnees-personnelles`)
  expect(list.text).toContain(`href="${erasureOf(providerId)}"`)
  expect((await desk.technician.get(erasureOf(providerId))).text).toContain('depuis son compte')
  const empty = await desk.technician.post(`${erasureOf(providerId)}/reponse`, { answer: ' ' })
  expect([empty.status, empty.text.split('Écrivez ce que la personne doit savoir').length]).toEqual([422, 3])
  for (const _twice of [1, 2]) {
    await desk.technician.get(erasureOf(providerId))
    const form = { _form: desk.technician.tokenFor(erasureOf(providerId)) ?? '', answer: 'Un séjour est en cours.' }
    expect((await desk.technician.postRaw(`${erasureOf(providerId)}/reponse`, form)).status).toBe(303)
  }
  const told = await stored((tx) => tx.select().from(mails).where(eq(mails.subject, "Votre demande d'effacement")))
  expect(told.map(({ accountId, text }) => [accountId, text.includes('Un séjour est en cours.')])).toEqual([
    [owner.accountId, true],
  ])
  expect((await desk.technician.get(office)).text).not.toContain(sentence)
  await visitor.get(account)
  await visitor.post(`${account}/effacement`)
  await visitor.get(account)
  await visitor.post(`${account}/effacement/retrait`)
  expect((await desk.technician.get(office)).text).not.toContain(sentence)
  const entries = await stored((tx) => tx.select().from(history).where(eq(history.subjectId, owner.accountId)))
  expect(entries.map(({ verb }) => verb).filter((verb) => verb.startsWith('erasure-'))).toEqual([
    'erasure-asked',
    'erasure-answered',
    'erasure-asked',
    'erasure-withdrawn',
  ])
})

test('00-product personal data: a mail to somebody else that speaks of the erased person speaks of nobody', async () => {
  const { id } = await desk.newOwner({ firstName: 'Léo', lastName: "D'ORGEVAL", phone: '04 67 99 88 77' })
  const { organizationId } = world.network
  const words = "Léo D'ORGEVAL (04 67 99 88 77) propose une photo de D'ORGEVAL."
  const mail = {
    organizationId,
    accountId: null,
    sender: 'a@exemple.fr',
    recipient: 'autre@exemple.fr',
    subject: 'Photo',
  }
  const html = `<p>${words.replaceAll("'", '&#39;')}</p>`
  const mailId = await write(world.db, { organizationId }, (tx) =>
    writeMail(tx, world.services, { ...mail, text: words, html, now: world.clock.now }),
  )
  await close(id)
  await desk.boss.get(erasureOf(id))
  await desk.boss.post(erasureOf(id), reasons)
  const [left] = await stored((tx) => tx.select().from(mails).where(eq(mails.id, mailId)))
  const after = "Personne effacée (Personne effacée) propose une photo de D'ORGEVAL."
  expect([left?.recipient, left?.text, left?.html]).toEqual([
    'autre@exemple.fr',
    after,
    `<p>${after.replaceAll("'", '&#39;')}</p>`,
  ])
})

test('00-product personal data: what an erased person was signed in with opens nothing', async () => {
  const { owner, providerId } = world.network
  const visitor = await world.signInAs(owner)
  await close(providerId)
  await desk.boss.post(erasureOf(providerId), reasons)
  expect((await visitor.get('/cles-vacances/proprietaires/compte')).status).toBe(303)
  const [account] = await stored((tx) => tx.select().from(accounts).where(eq(accounts.id, owner.accountId)))
  expect(account).toMatchObject({ identifier: `efface-${owner.accountId}`, email: '', passwordHash: null })
  const left = await stored((tx) => tx.select().from(sessions).where(eq(sessions.accountId, owner.accountId)))
  expect(left).toEqual([])
})
