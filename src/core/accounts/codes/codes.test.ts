import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { plantSmallOffice, type SmallOffice } from '../../../../test/worlds/small-office.ts'
import { write } from '../../../platform/database/database.ts'
import { theProgram } from '../../history/store.ts'
import { issueCode } from './actions.ts'
import { makeCode, readCode, shownCode } from './rules.ts'

let app: TestApp
let world: SmallOffice
beforeAll(async () => {
  app = await startTestApp()
  world = await plantSmallOffice(app.db, 'no password yet')
})
afterAll(() => app.stop())

const door = '/haute-provence/hebergeurs'
const form = `${door}/premiere-connexion`
const identifier = 'cours@hotels.example'

const issue = async (key: string) => {
  const { organizationId, accountId } = world.host
  const { secret } = app.services
  const issuing = { organizationId, accountId, key, secret, by: theProgram, now: app.clock.now }
  await write(app.db, { organizationId }, (tx) => issueCode(tx, issuing))
  return shownCode(makeCode(secret, key, accountId))
}

const tryCode = async (code: string, who = identifier) => {
  const visitor = app.visitor()
  await visitor.get(form)
  return { visitor, answer: await visitor.post(form, { identifier: who, code }) }
}

test('LAST-10 LAST-11 the door keeps nothing, sends no link by mail, and says where the first password comes from', async () => {
  const page = await app.visitor().get(door)
  expect(page.text).toContain('Votre adresse électronique')
  expect(page.text).toMatch(/name="password"[^>]*autocomplete="off"|autocomplete="off"[^>]*name="password"/)
  expect(page.text).toContain('Première connexion ? Contactez')
  expect(page.text).not.toContain('Mot de passe oublié')
  expect((await app.visitor().get(`${door}/mot-de-passe-oublie`)).status).toBe(404)
})

test('LAST-11 a code, however it is typed, opens once the page where the host chooses a password, and signs it in', async () => {
  const code = await issue('first')
  expect(readCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(
    makeCode(app.services.secret, 'first', world.host.accountId),
  )
  const { visitor, answer } = await tryCode(code.toLowerCase())
  expect(answer.status).toBe(303)
  const choice = await visitor.follow(answer)
  expect(choice.text).toContain('Choisi')
  const chosen = await visitor.post(answer.location ?? '', { password: 'bruyère lampion dixième' })
  expect(chosen.status).toBe(303)
  expect(chosen.location).toBe(`${door}?motif=mot-de-passe`)
  expect((await visitor.follow(chosen)).text).toContain('Hôtel du Cours')
  const cookie = chosen.headers.getSetCookie().find((line) => line.startsWith('session-'))
  expect(cookie).not.toMatch(/max-age|expires/i)
  expect((await tryCode(code)).answer.status).toBe(422)
})

test("LAST-11 a new code ends the one before; it is nobody else's, and lasts three days", async () => {
  const old = await issue('second')
  const code = await issue('third')
  expect((await tryCode(old)).answer.status).toBe(422)
  expect((await tryCode(code, 'eaux@campings.example')).answer.status).toBe(422)
  app.clock.advance({ hours: 73 })
  expect((await tryCode(code)).answer.status).toBe(422)
})

test('LAST-11 guessing is slowed down like guessing passwords', async () => {
  const statuses: number[] = []
  for (let time = 0; time < 7; time += 1)
    statuses.push((await tryCode('22222-22222', 'guess@hotels.example')).answer.status)
  expect(statuses).toContain(429)
})
