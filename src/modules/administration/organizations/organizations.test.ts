import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { testPassword } from '../../../../test/worlds/small-network.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const creation = '/admin/structures/nouvelle'
const values = {
  name: 'Gîtes du Vercors',
  slug: 'gites-vercors',
  modules: ['owners'],
  email: 'contact@vercors.example',
  phone: '04 76 00 00 00',
  staffFirstName: 'Jeanne',
  staffLastName: 'Royans',
  staffIdentifier: 'jeanne.royans',
  staffEmail: 'jeanne@vercors.example',
}

async function administrator() {
  const visitor = world.visitor()
  await visitor.post('/admin/connexion', { identifier: 'admin', password: testPassword })
  return visitor
}

test('a platform administrator opens an organisation: its pages answer, and its first person is there', async () => {
  const admin = await administrator()
  const answer = await admin.post(creation, values)
  expect(answer.location).toBe('/admin/structures/gites-vercors?fait=ouverte')
  expect((await admin.get('/admin')).text).toContain('Gîtes du Vercors')
  expect((await world.visitor().get('/gites-vercors')).text).toContain('Gîtes du Vercors')
})

test('without a mail server the administrator hands over the way in, and the first person enters by it', async () => {
  const admin = await administrator()
  const mail = (await admin.get('/admin/structures/gites-vercors/courriel-d-accueil')).text
  const link = /http:\/\/localhost(\/gites-vercors\/gestion\/mot-de-passe\/[\w-]+)/.exec(mail)?.[1] ?? ''
  const person = world.visitor()
  expect((await person.get(link)).status).toBe(200)
  expect((await world.visitor().get('/admin/structures/gites-vercors/courriel-d-accueil')).status).toBe(303)
})

test('sent twice at once, one organisation is opened and both are told so', async () => {
  const admin = await administrator()
  const twice = { ...values, slug: 'sent-twice', name: 'Deux fois' }
  await admin.get(creation)
  const fields = { _form: admin.tokenFor(creation) ?? '', ...twice }
  const answers = await Promise.all([admin.postRaw(creation, fields), admin.postRaw(creation, fields)])
  const there = '/admin/structures/sent-twice?fait=ouverte'
  expect(answers.map((answer) => answer.location)).toEqual([there, there])
})

test.each([
  ['slug', 'cles-vacances', 'déjà prise'],
  ['slug', 'admin', 'propres pages'],
  ['slug', 'Clés', 'lettres minuscules'],
  ['staffEmail', 'jeanne', 'adresse électronique'],
  ['modules', 'casino', 'modules dans la liste'],
])('%s « %s » is refused with a sentence, and nothing typed is lost', async (field, value, sentence) => {
  const admin = await administrator()
  const answer = await admin.post(creation, { ...values, slug: 'encore-une', [field]: value })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain('value="Gîtes du Vercors"')
})

test('the list of structures is filtered by words, sorted, and leaves as files', async () => {
  const admin = await administrator()
  const names = (text: string) =>
    [...text.matchAll(/row-main"><a href="\/admin\/structures\/([a-z-]+)"/g)].map(([, slug]) => slug)
  expect(names((await admin.get('/admin?recherche=VOISINS')).text)).toEqual(['gites-voisins'])
  expect((await admin.get('/admin?recherche=nulle+part')).text).toContain('Aucune structure ne correspond')
  const all = names((await admin.get('/admin?tri=adresse&ordre=desc')).text)
  expect(all).toEqual([...all].sort().reverse())
  expect(all.length).toBeGreaterThan(1)
  const csv = await admin.get('/admin/structures/liste/csv?recherche=voisins')
  expect(csv.text).toContain('Gîtes Voisins')
  expect(csv.text).not.toContain('Clés Vacances')
  for (const format of ['xlsx', 'pdf']) expect((await admin.get(`/admin/structures/liste/${format}`)).status).toBe(200)
})
