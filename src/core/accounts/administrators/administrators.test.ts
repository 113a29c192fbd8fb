import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { testPassword, testPasswordCost } from '../../../../test/worlds/small-network.ts'
import { createAdministrator } from './actions.ts'
import { safeAdminReturn } from './rules.ts'

const form = '/admin/connexion'
const right = { identifier: 'admin', password: testPassword }

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

const context = () => ({ db: app.db, now: app.clock.now, passwordCost: testPasswordCost })
const strong = 'girafe parapluie mercredi'

test('an administrator signs in at /admin and out again', async () => {
  const visitor = app.visitor()
  expect((await visitor.get(form)).text).toContain('Votre identifiant')
  const answer = await visitor.post(form, right)
  expect(answer.location).toBe('/admin')
  expect((await visitor.get(form)).location).toBe('/admin')
  const cookie = visitor.cookies.get('session-escale-admin') ?? ''
  const out = await visitor.postRaw('/admin/deconnexion', {})
  expect(out.location).toBe('/admin')
  expect((await visitor.get(form)).location).toBe('/admin')
  app.clock.advance({ minutes: 31 })
  expect((await visitor.get(form)).status).toBe(200)
  expect(cookie).not.toBe('')
})

test('wrong, unknown and too many are told as everywhere', async () => {
  const visitor = app.visitor()
  const unknown = await visitor.post(form, { ...right, identifier: 'nobody' })
  expect(unknown.status).toBe(422)
  for (let n = 0; n < 5; n++) expect((await visitor.post(form, { ...right, password: 'wrong' })).status).toBe(422)
  const refused = await visitor.post(form, right)
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('Patientez 2 minutes')
  app.clock.advance({ minutes: 2 })
  expect((await visitor.post(form, right)).status).toBe(303)
})

test('an account of an organisation opens no platform administration', async () => {
  const answer = await app.visitor().post(form, { ...right, identifier: 'nadia.reseau' })
  expect(answer.status).toBe(422)
})

test('the first administrator is created with a password that holds, and once', async () => {
  const values = { identifier: 'Ada.Admin', name: 'Ada ADMIN', password: strong }
  expect(await createAdministrator(context(), { ...values, password: 'admin' })).toMatchObject({ refusal: 'short' })
  expect(await createAdministrator(context(), { ...values, identifier: 'a b' })).toMatchObject({
    refusal: 'identifier',
  })
  expect(await createAdministrator(context(), { ...values, name: ' ' })).toMatchObject({ refusal: 'name' })
  const both = await Promise.all([createAdministrator(context(), values), createAdministrator(context(), values)])
  expect(both.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ refusal: 'taken' })
  const signedIn = await app.visitor().post(form, { identifier: 'ada.admin', password: strong })
  expect(signedIn.location).toBe('/admin')
})

test('replacing a password ends what was open under the old one', async () => {
  const values = { identifier: 'grace', name: 'Grace', password: strong }
  await createAdministrator(context(), values)
  const visitor = app.visitor()
  await visitor.post(form, values)
  const password = 'locomotive estuaire bleuet'
  const outcome = await createAdministrator(context(), { ...values, password, replace: true })
  expect(outcome).toMatchObject({ ok: true, replaced: true })
  expect((await visitor.get(form)).status).toBe(200)
  expect((await app.visitor().post(form, values)).status).toBe(422)
  expect((await app.visitor().post(form, { ...values, password })).status).toBe(303)
})

test('nobody is led out of /admin after signing in', () => {
  expect(safeAdminReturn('/admin/structures?page=2')).toBe('/admin/structures?page=2')
  for (const asked of ['//evil.example', 'https://evil.example', '/administration', '/cles-vacances', undefined])
    expect(safeAdminReturn(asked)).toBe('/admin')
})
