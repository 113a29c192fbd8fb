import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { testPassword } from '../../../../../test/worlds/small-network.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const account = '/admin/compte'
const strong = 'girafe parapluie mercredi'

async function signedIn(password = testPassword) {
  const visitor = app.visitor()
  const answer = await visitor.post(
    '/admin/connexion',
    { identifier: 'admin', password },
    { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
  )
  return { visitor, answer }
}

test('an administrator sees where one is signed in, and ends what one does not know', async () => {
  const { visitor } = await signedIn()
  const { visitor: other } = await signedIn()
  const { text } = await visitor.get(account)
  expect(text).toContain('Firefox sous Linux (celui-ci)')
  const [, one = ''] = /action="(\/admin\/compte\/sessions\/\d+)"/.exec(text) ?? []
  expect((await visitor.follow(await visitor.post(one))).text).toContain('accès a été fermé')
  expect((await other.get(account)).location).toContain('/admin/connexion')
  expect((await visitor.get(account)).status).toBe(200)
  const signOutAll = `${account}/sessions`
  const another = await signedIn()
  await visitor.get(account)
  expect((await visitor.post(signOutAll)).location).toBe(`${account}?fait=sessions`)
  expect((await another.visitor.get(account)).status).toBe(303)
})

test('the password changes with the current one alone; others are signed out, and the history tells', async () => {
  const { visitor } = await signedIn()
  const { visitor: other } = await signedIn()
  const password = `${account}/mot-de-passe`
  await visitor.get(account)
  const wrong = await visitor.post(password, { currentPassword: 'pas le bon du tout', password: strong })
  expect(wrong.status).toBe(422)
  expect(wrong.text.replaceAll('&#39;', "'")).toContain("Ce n'est pas votre mot de passe actuel.")
  const weak = await visitor.post(password, { currentPassword: testPassword, password: 'admin' })
  expect(weak.status).toBe(422)
  await visitor.get(account)
  const fields = { _form: visitor.tokenFor(password) ?? '', currentPassword: testPassword, password: strong }
  for (const answer of [await visitor.postRaw(password, fields), await visitor.postRaw(password, fields)])
    expect(answer.location).toBe(`${account}?fait=mot-de-passe`)
  expect((await other.get(account)).status).toBe(303)
  expect((await signedIn()).answer.status).toBe(422)
  expect((await signedIn(strong)).answer.status).toBe(303)
  expect((await visitor.get('/admin/historique')).text.match(/Mot de passe changé/g)).toHaveLength(1)
})
