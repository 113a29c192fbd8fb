import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { samplePdf, samplePng } from '../../../../test/support/sample-files.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const list = '/cles-vacances/gestion/offres'
const shown = '/cles-vacances/proprietaires/offres'
const values = {
  ...{
    partner: 'Maison du linge',
    title: 'Linge de lit',
    body: 'Un *avantage*.',
    link: 'https://www.exemple.fr/offre',
  },
  ...{ validFromOn: '2026-07-01', validUntilOn: '2026-07-31' },
}

const staff = () => app.signInAs(app.network.networkAdministrator)
const owner = () => app.signInAs(app.network.owner)
const plain = (html: string) => html.replaceAll('&#39;', "'").replaceAll(/[\u00a0\u202f]/g, ' ')
const ownerSees = async () => plain((await (await owner()).get(shown)).text)

async function offer(facts: Record<string, string | File> = {}) {
  const boss = await staff()
  const answer = await boss.post(`${list}/nouvelle`, { ...values, publishNow: 'on', ...facts })
  expect(answer.status, plain(answer.text)).toBe(303)
  return { boss, one: answer.location?.split('?')[0] ?? '' }
}

test('OWN-51 an offer has its logo, title, text, link, file and dates', async () => {
  const { one } = await offer({
    logo: new File([samplePng()], 'logo.png'),
    file: new File([samplePdf()], 'Bon de commande.pdf'),
  })
  const page = await ownerSees()
  expect(page).toContain('Maison du linge')
  expect(page).toContain('Un <em>avantage</em>.')
  expect(page).toContain('Valable du 1er au 31 juillet 2026')
  expect(page).toMatch(/<a rel="noopener noreferrer" href="https:\/\/www.exemple.fr\/offre"[^>]*>.*Voir sur exemple.fr/)
  expect(page).toMatch(/\/fichiers\/\d+\/logo/)
  const [address = ''] = /\/cles-vacances\/proprietaires\/offres\/\d+\/fichier/.exec(page) ?? []
  const file = await (await owner()).get(address)
  expect(file.headers.get('content-disposition')).toContain('Bon%20de%20commande.pdf')
  expect((await app.visitor().get(address)).status).toBe(303)
  expect((await (await staff()).get(`${one}/fichier`)).status).toBe(200)
})

test("OWN-51 it is shown from its first day to its last, in the organisation's days; staff see what is coming and past", async () => {
  await offer({ title: 'Une semaine', validFromOn: '2026-09-07', validUntilOn: '2026-09-13', link: '' })
  const at = async (moment: string) => {
    app.clock.set(moment)
    return (await ownerSees()).includes('Une semaine')
  }
  // Paris is two hours ahead of UTC in September.
  expect(await at('2026-09-06T21:59:00Z')).toBe(false)
  expect(await at('2026-09-06T22:00:00Z')).toBe(true)
  expect(await at('2026-09-13T21:59:00Z')).toBe(true)
  expect(await at('2026-09-13T22:00:00Z')).toBe(false)
  const listed = async (state: string) =>
    (await (await staff()).get(`${list}?etat=${state}`)).text.includes('Une semaine')
  expect([await listed('passe'), await listed('publie'), await listed('a-venir')]).toEqual([true, false, false])
  app.clock.set('2026-07-06T08:00:00Z')
  expect([await listed('passe'), await listed('publie'), await listed('a-venir')]).toEqual([false, false, true])
})

test('OWN-51 its file is served on its days only, and never while it is a draft', async () => {
  const { boss, one } = await offer({ title: 'Au fichier', file: new File([samplePdf()], 'a.pdf') })
  const id = one.split('/').at(-1)
  const status = async () => (await (await owner()).get(`${shown}/${id}/fichier`)).status
  expect(await status()).toBe(200)
  app.clock.set('2026-08-01T08:00:00Z')
  expect(await status()).toBe(404)
  app.clock.set('2026-07-06T08:00:00Z')
  await boss.get(one)
  await boss.press(`${one}/retrait`)
  expect(await status()).toBe(404)
})

test('OWN-51 dates in order, a complete address, and a warning where it is not encrypted', async () => {
  const boss = await staff()
  const wrong = await boss.post(`${list}/nouvelle`, {
    ...values,
    validUntilOn: '2026-06-30',
    link: 'javascript:alert(1)',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Écrivez une adresse complète')
  const order = await boss.post(`${list}/nouvelle`, { ...values, validUntilOn: '2026-06-30' })
  expect(plain(order.text)).toContain('Le dernier jour vient avant le premier')
  const { one } = await offer({ title: 'En clair', link: 'http://www.exemple.fr' })
  expect(plain((await boss.get(one)).text)).toContain("n'est pas chiffré")
})

test('OWN-51 two people who edit: the second is told and loses nothing; what is closed is gone', async () => {
  const { boss, one } = await offer({ title: 'Disputée' })
  const edit = `${one}/modification`
  expect((await boss.post(edit, { ...values, version: '1', title: 'Le premier' })).status).toBe(303)
  const second = await boss.post(edit, { ...values, version: '1', title: 'Le second' })
  expect(second.status).toBe(409)
  expect(second.text).toContain('value="Le second"')
  expect(await ownerSees()).toContain('Le premier')
  await boss.get(one)
  await boss.press(`${one}/fermeture`)
  expect(await ownerSees()).not.toContain('Le premier')
})

test('OWN-51 the list is exported', async () => {
  const csv = await (await staff()).get(`${list}/liste/csv?q=linge`)
  expect(csv.text).toContain('Maison du linge')
  expect(csv.text).toContain('01/07/2026')
})
