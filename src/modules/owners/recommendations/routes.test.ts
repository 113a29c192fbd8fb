import { desc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { mails } from '../../../core/outbox/schema.ts'
import { read } from '../../../platform/database/database.ts'

let world: TestApp
let path: string

beforeAll(async () => {
  world = await startTestApp()
  path = `/cles-vacances/hebergements/${world.network.lodgingId}/recommandation`
})
afterAll(() => world?.stop())
beforeEach(() => world.clock.advance({ hours: 25 }))

const written = () =>
  read(world.db, { organizationId: world.network.organizationId }, (tx) =>
    tx.select().from(mails).orderBy(desc(mails.id)),
  )

const fields = { nom: 'Camille', destinataire: 'ami@exemple.fr', message: 'Regarde !\nC’est beau.' }

test('OWN-31 « Envoyer à un ami » writes a mail with the link, once however often it is sent', async () => {
  const visitor = world.visitor()
  await visitor.get(`${path}?arrivee=2026-07-11&depart=2026-07-18`)
  const token = visitor.tokenFor(path) ?? ''
  const before = (await written()).length
  const sent = await visitor.postRaw(`${path}?arrivee=2026-07-11&depart=2026-07-18`, { _form: token, ...fields })
  expect(sent.status).toBe(303)
  await visitor.postRaw(path, { _form: token, ...fields })
  const [mail, ...others] = await written()
  expect(others).toHaveLength(before)
  expect(mail).toMatchObject({
    recipient: 'ami@exemple.fr',
    subject: 'Camille vous recommande un hébergement',
    state: 'kept',
  })
  expect(mail?.text).toContain(`http://localhost/cles-vacances/hebergements/${world.network.lodgingId}`)
  expect(mail?.text).toContain('Le Mas des Oliviers, Carcassonne (Aude)')
  const page = await visitor.follow(sent)
  expect(page.text).toContain('Votre message est parti.')
  expect(page.text).toContain('arrivee=2026-07-11')
})

test('OWN-31 what is wrong is said beside its field; links of other sites are not passed on', async () => {
  const visitor = world.visitor()
  const answer = await visitor.post(path, { nom: '', destinataire: 'ami', message: 'Voyez https://casino.example' })
  expect(answer.status).toBe(422)
  for (const said of [
    'Indiquez votre nom.',
    'Indiquez l&#39;adresse électronique',
    'sans adresse de site',
    'Voyez https://casino.example',
  ])
    expect(answer.text).toContain(said)
})

test('OWN-31 a sender who sends many waits, with the wait told and nothing lost', async () => {
  const visitor = world.visitor()
  visitor.client = '192.0.2.77'
  const before = (await written()).length
  const answers = []
  for (let turn = 0; turn < 7; turn++) {
    answers.push(await visitor.post(path, { ...fields, destinataire: `ami${turn}@exemple.fr` }))
  }
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 429, 429])
  const refused = answers.at(-1)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused?.text).toContain('value="ami6@exemple.fr"')
  expect(await written()).toHaveLength(before + 5)
})

test('OWN-31 nobody is written to again and again, whoever sends', async () => {
  const statuses = []
  for (let turn = 0; turn < 5; turn++) {
    const visitor = world.visitor()
    visitor.client = `198.51.100.${turn}`
    statuses.push((await visitor.post(path, { ...fields, destinataire: 'victime@exemple.fr' })).status)
  }
  expect(statuses).toEqual([303, 303, 303, 429, 429])
})
