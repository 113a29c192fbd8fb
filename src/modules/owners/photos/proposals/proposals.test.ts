import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import type { Visitor } from '../../../../../test/support/visitor.ts'
import { jpegFile, plantPhotos } from '../../../../../test/worlds/photos.ts'
import { write } from '../../../../platform/database/database.ts'

let world: TestApp
let owner: Visitor
let technician: Visitor
beforeAll(async () => {
  world = await startTestApp()
  owner = await world.signInAs(world.network.owner)
  technician = await world.signInAs(world.network.technician)
})
afterAll(() => world?.stop())
beforeEach(async () => {
  await plantPhotos(world, 2)
  await run('delete from owners.photo_proposals')
  await run('delete from core.mails')
})

const space = () => `/cles-vacances/proprietaires/photos/${world.network.lodgingId}`
const desk = () => `/cles-vacances/gestion/hebergements/${world.network.lodgingId}/photos`
const words = ({ text }: Answer) => text.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')

async function run<Row extends Record<string, unknown>>(text: string) {
  const { rows } = await write(world.db, { organizationId: world.network.organizationId }, (tx) =>
    tx.execute<Row>(sql.raw(text)),
  )
  return rows
}
const mails = () => run<{ recipient: string; subject: string; text: string }>('select * from core.mails order by id')

async function propose(caption = 'Le jardin') {
  await owner.get(space())
  const sent = { caption, credit: 'Camille Test', conditions: '1', accepted: 'oui', photo: await jpegFile() }
  return owner.post(`${space()}/propositions`, sent)
}
const proposalIds = async () =>
  (await run<{ id: number }>('select id from owners.photo_proposals order by id')).map(({ id }) => id)

test('OWN-52 a proposed picture waits unseen by the public; the technician of the département has one mail', async () => {
  expect((await propose()).location).toBe(`${space()}?proposee`)
  await propose('Le puits')
  const written = await mails()
  expect(written.map(({ recipient }) => recipient)).toEqual(['thomas.aude@cles-vacances.example'])
  expect(written[0]?.subject).toBe('Photo proposée : Le Mas des Oliviers')
  expect(written[0]?.text).toContain(desk())
  expect(words(await owner.get(space()))).toContain('Vos photos proposées')
  const site = await world.visitor().get(`/cles-vacances/hebergements/${world.network.lodgingId}`)
  expect(site.text).not.toContain('Le jardin')
  const seen = words(await technician.get(desk()))
  for (const said of ['Photos proposées par le propriétaire', 'Le jardin', 'Le puits']) expect(seen).toContain(said)
  expect(words(await technician.get('/cles-vacances/gestion'))).toContain('2 photos proposées attendent une réponse')

  const [first] = await proposalIds()
  const file = `propositions/${first}/640.jpg`
  const shown = await technician.get(`${desk()}/${file}`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(shown.headers.get('cache-control')).toBe('no-store')
  expect((await owner.get(`${space()}/${file}`)).status).toBe(200)
  expect((await world.visitor().get(`${space()}/${file}`)).status).toBe(303)
  const neighbour = await world.signInAs(world.neighbours.owner)
  expect((await neighbour.get(`${space().replace('cles-vacances', 'gites-voisins')}/${file}`)).status).toBe(404)
})

test('OWN-52 accepted, it is the next of the four, with the consent that its owner gave; the owner has a mail', async () => {
  await propose()
  const [id] = await proposalIds()
  await technician.get(desk())
  const accepted = await technician.post(`${desk()}/propositions/${id}/acceptation`, { proposal: id ?? 0 })
  expect(accepted.location).toBe(`${desk()}?acceptee`)
  const site = await world.visitor().get(`/cles-vacances/hebergements/${world.network.lodgingId}`)
  expect(words(site)).toContain('Le jardin © Camille Test')
  const [photo] = await run<{ position: number; version: number }>(
    `select p.position, c.version from core.lodging_photos p join core.photo_conditions c on c.id = p.conditions_id
     where p.closed_at is null`,
  )
  expect(photo).toEqual({ position: 3, version: 1 })
  expect((await mails()).map(({ recipient, subject }) => [recipient, subject])[1]).toEqual([
    'camille.test@cles-vacances.example',
    'Photo acceptée : Le Mas des Oliviers',
  ])
  await technician.get(desk())
  const again = await technician.post(`${desk()}/propositions/${id}/acceptation`, { proposal: id ?? 0 })
  expect(again.status).toBe(409)
  expect(words(again)).toContain("n'attend plus de réponse")
})

test('OWN-52 declined with a word that the owner reads, on the page and by mail; without a word it is not', async () => {
  await propose()
  const [id] = await proposalIds()
  await technician.get(desk())
  const mute = await technician.post(`${desk()}/propositions/${id}/refus`, { proposal: id ?? 0, word: '' })
  expect(mute.status).toBe(422)
  expect(words(mute)).toContain('Écrivez un mot au propriétaire')
  const declined = await technician.post(`${desk()}/propositions/${id}/refus`, {
    proposal: id ?? 0,
    word: 'Trop sombre.',
  })
  expect(declined.location).toBe(`${desk()}?refusee`)
  expect(words(await owner.get(space()))).toContain('« Trop sombre. »')
  expect((await mails())[1]?.text).toContain('Trop sombre.')
  expect((await owner.get(`${space()}/propositions/${id}/640.jpg`)).status).toBe(404)
})

test('OWN-52 two proposals for one free place: the second is told, and waits on', async () => {
  await plantPhotos(world, 3)
  await propose('Une')
  await propose('Deux')
  const ids = await proposalIds()
  const two = await Promise.all([1, 2].map(() => world.signInAs(world.network.technician)))
  await Promise.all(two.map((visitor) => visitor.get(desk())))
  const answers = await Promise.all(
    two.map((visitor, at) => visitor.post(`${desk()}/propositions/${ids[at]}/acceptation`, { proposal: ids[at] ?? 0 })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  const waiting = await run<{ n: number }>(
    'select count(*)::int as n from owners.photo_proposals where answered_at is null',
  )
  expect(waiting[0]?.n).toBe(1)
})

test('OWN-52 eight wait at the most; with the four there, one adds instead of proposing', async () => {
  for (let count = 0; count < 8; count += 1) expect((await propose(`Photo ${count}`)).status).toBe(303)
  const ninth = await propose('La neuvième')
  expect(ninth.status).toBe(422)
  expect(words(ninth)).toContain('Huit photos attendent déjà')
  await run('delete from owners.photo_proposals')
  await plantPhotos(world, 4)
  const late = await propose()
  expect(late.status).toBe(422)
  expect(words(late)).toContain('ajoutez la vôtre directement')
}, 30_000)

test('OWN-52 without a technician of the département, those of the whole network are told', async () => {
  await run(`update core.account_scopes set value = '34' where account_id = ${world.network.technician.accountId}`)
  await propose()
  expect((await mails()).map(({ recipient }) => recipient)).toEqual(['nadia.reseau@cles-vacances.example'])
  await run(`update core.account_scopes set value = '11' where account_id = ${world.network.technician.accountId}`)
})
