import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Actor } from '../../../core/accounts/rules.ts'
import { changeOrganization } from './actions.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const path = '/cles-vacances/gestion/structure'
const values = {
  version: '1',
  name: 'Réseau Clés Vacances',
  primaryColor: '#8a1538',
  banner: 'sea',
  email: 'contact@example.org',
  phone: '04 68 00 00 00',
  hours: '',
  hoursEnglish: '',
  address: '',
  website: '',
  mailSender: 'extranet@example.org',
  legalNotice: '',
  privacy: '',
  accessibility: '',
}

test("the organisation's colours change every page's theme", async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const before = (await world.visitor().get('/cles-vacances')).text
  expect((await boss.post(path, values)).status).toBe(303)
  const after = (await world.visitor().get('/cles-vacances')).text
  const themeOf = (page: string) => /\/charte\/[0-9a-f]+\.css/.exec(page)?.[0]
  expect(themeOf(after)).not.toBe(themeOf(before))
  const sheet = await world.visitor().get(`/cles-vacances${themeOf(after)}`)
  expect(sheet.headers.get('content-type')).toContain('text/css')
})

test('a colour that white text cannot be read on is refused with a sentence', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(path, { ...values, version: '2', primaryColor: '#ffee88' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('plus foncée')
  expect(answer.text).toContain('value="#ffee88"')
})

test('two people who edit: the second is told and loses nothing', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const answer = await boss.post(path, { ...values, version: '1', name: 'Autre nom' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('value="Autre nom"')
  expect(answer.text).toContain(`class="cell">Réseau Clés Vacances<`)
})

test('people who save at the same moment: one does, the others are told, and none waits for another for ever', async () => {
  const { db, clock, network } = world
  const { organizationId } = network
  const actor = { organizationId, accountId: network.networkAdministrator.accountId } as Actor
  const { version, ...said } = values
  const save = (phone: string) =>
    changeOrganization({ db, actor, now: clock.now, key: phone }, { ...said, banner: 'sea', phone, version: 2 })
  const outcomes = await Promise.all(['01', '02', '03', '04', '05', '06', '07', '08'].map(save))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
})

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test("the organisation's own site is kept by every later save, and shown beside its contact", async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const versionNow = async () => /name="version" value="(\d+)"/.exec((await boss.get(path)).text)?.[1] ?? ''
  const website = 'https://www.cles-vacances.example/'
  expect((await boss.post(path, { ...values, version: await versionNow(), website })).status).toBe(303)
  const page = (await boss.get(path)).text
  expect(page).toContain(`value="${website}"`)
  expect((await world.visitor().get('/cles-vacances')).text).toContain(
    `<a href="${website}">www.cles-vacances.example</a>`,
  )
  const wrong = await boss.post(path, { ...values, version: await versionNow(), website: 'javascript:alert(1)' })
  expect([wrong.status, wrong.text.includes('commence par https://')]).toEqual([422, true])
})

test('hours in English for English pages, in French and said to be where there are none; an address keeps its lines', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const version = /name="version" value="(\d+)"/.exec((await boss.get(path)).text)?.[1] ?? ''
  const said = {
    ...values,
    version,
    hours: 'du lundi au vendredi',
    address: '12 rue de la Liberté\r\n11000 Carcassonne',
  }
  expect((await boss.post(path, said)).status).toBe(303)
  const help = async (language: string) => (await world.visitor().get(`/cles-vacances/aide?lang=${language}`)).text
  expect(await help('fr')).toContain('<span class="hotline-hours">du lundi au vendredi</span>')
  const english = await help('en')
  expect(english.match(/<span( class="hotline-hours")? lang="fr">du lundi au vendredi</g)).toHaveLength(2)
  expect(english).toContain('<p class="as-typed">12 rue de la Liberté\n11000 Carcassonne</p>')
  await boss.get(path)
  const next = { ...said, version: String(Number(version) + 1), hoursEnglish: 'Monday to Friday' }
  expect((await boss.post(path, next)).status).toBe(303)
  expect((await help('en')).match(/<span[^>]*>(?=Monday to Friday<)/g)).toEqual([
    '<span>',
    '<span class="hotline-hours">',
  ])
  expect(await help('fr')).not.toContain('Monday')
})

test('a logo is a picture by its content, whatever its name says, and made anew from its pixels', async () => {
  const boss = await world.signInAs(world.network.networkAdministrator)
  const script = new File(['<script>alert(1)</script>'], 'logo.png', { type: 'image/png' })
  await boss.get(path)
  expect((await boss.post(`${path}/logo`, { logo: script })).text).toContain('JPEG, PNG ou WebP')
  await boss.get(path)
  expect((await boss.post(`${path}/logo`, {})).text).toContain('Choisissez l&#39;image du logo.')
  await boss.get(path)
  const telling = new File([pixel, '<script>alert(1)</script>'], 'x.txt')
  expect((await boss.post(`${path}/logo`, { logo: telling })).status).toBe(303)
  const address = /\/cles-vacances\/fichiers\/\d+\/logo/.exec((await world.visitor().get('/cles-vacances')).text)?.[0]
  const logo = await world.visitor().get(address ?? '')
  expect(logo.status).toBe(200)
  expect(logo.headers.get('content-type')).toBe('image/webp')
  expect(logo.text).not.toContain('script')
  expect(logo.headers.get('content-security-policy')).toContain('sandbox')
  const again = await world.visitor().get(address ?? '', { 'if-none-match': logo.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})
