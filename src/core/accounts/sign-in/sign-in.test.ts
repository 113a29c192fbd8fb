import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import type { Answer, Visitor } from '../../../../test/support/visitor.ts'
import { testPassword } from '../../../../test/worlds/small-network.ts'
import { write } from '../../../platform/database/database.ts'
import { replacePassword } from '../links/store.ts'
import { setAccountClosed } from '../memberships/store.ts'

const door = '/cles-vacances/proprietaires'
const form = '/cles-vacances/proprietaires/connexion'
const plannings = '/cles-vacances/proprietaires/plannings'
const right = { department: '11', identifier: 'camille.test', password: testPassword }

let app: TestApp
let apps: TestApp[] = []
beforeEach(async () => {
  app = await startTestApp()
  apps.push(app)
})
afterAll(async () => {
  for (const one of apps) await one.stop()
  apps = []
})

/** The answer as a person sees it: without the token that is new on each page. */
const seen = (answer: Answer) => answer.text.replace(/name="_form" value="[^"]*"/g, '')

async function signIn(fields: Record<string, string> = right, visitor = app.visitor()): Promise<[Visitor, Answer]> {
  await visitor.get(door)
  return [visitor, await visitor.post(form, fields)]
}

const close = (at: Temporal.Instant | null) => {
  const { organizationId, accountId } = app.network.owner
  return write(app.db, { organizationId }, (tx) =>
    setAccountClosed(tx, organizationId, accountId, at && { at, byAccountId: null }),
  )
}

describe('OWN-01 signing in', () => {
  test("OWN-01 the owners' address shows the form in the network's colours to strangers", async () => {
    const page = await app.visitor().get(door)
    expect(page.status).toBe(200)
    for (const words of ['Votre département', 'Votre identifiant', 'Votre mot de passe', 'Se connecter', '11 - Aude'])
      expect(page.text).toContain(words)
    expect(page.text).toContain('/cles-vacances/charte/')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test('OWN-01 département, identifier and password open the space; the identifier is typed in any case', async () => {
    const [owner, answer] = await signIn({ ...right, identifier: 'Camille.TEST ' })
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(door)
    const home = await owner.follow(answer)
    expect(home.status).toBe(200)
    expect(home.text).toContain('Bonjour MLLE TEST')
    expect(home.text).not.toContain('Votre mot de passe')
  })

  test('OWN-01 a password that is being changed opens nothing more, also while the old one is being looked at', async () => {
    const { organizationId, accountId } = app.network.owner
    const { promise: changed, resolve: commit } = Promise.withResolvers<void>()
    const change = write(app.db, { organizationId }, async (tx) => {
      await replacePassword(tx, organizationId, accountId, {
        ...{ passwordHash: 'another', at: app.clock.now, exceptSessionId: null },
      })
      await changed
    })
    const late = signIn()
    await setTimeout(500)
    commit()
    await change
    const [visitor, answer] = await late
    expect(answer.status).toBe(422)
    expect((await visitor.get(plannings)).status).toBe(303)
  })

  test('OWN-01 the right identifier in the wrong département is refused like a wrong password', async () => {
    const [, wrongDepartment] = await signIn({ ...right, department: '12' })
    const [, wrongPassword] = await signIn({ ...right, password: 'wrong' })
    const [, unknown] = await signIn({ ...right, identifier: 'nobody' })
    await close(app.clock.now)
    const [, closed] = await signIn()
    expect(wrongDepartment.status).toBe(422)
    expect(wrongDepartment.text).toContain(
      "Le département, l'identifiant ou le mot de passe est incorrect".replace("'", '&#39;'),
    )
    const same = (answer: Answer) =>
      seen(answer)
        .replace(/value="(11|12)" selected=""/g, 'value="$1"')
        .replace(/value="(nobody|camille\.test)"/, '')
    for (const other of [wrongPassword, unknown, closed]) {
      expect(other.status).toBe(422)
      expect(same(other)).toBe(same(wrongDepartment))
      expect(other.headers.getSetCookie()).toEqual([])
    }
  })

  test('OWN-01 the same identifier in another département, and next door, is another owner', async () => {
    const next = app.visitor()
    await next.get('/gites-voisins/proprietaires')
    const answer = await next.post('/gites-voisins/proprietaires/connexion', right)
    expect(answer.location).toBe('/gites-voisins/proprietaires')
    expect((await next.get(plannings)).status).toBe(303)
  })

  test('OWN-01 an owner account opens no back office', async () => {
    const visitor = app.visitor()
    const { department: _, ...fields } = right
    const answer = await visitor.post('/cles-vacances/gestion/connexion', fields)
    expect(answer.status).toBe(422)
    const staff = await visitor.post('/cles-vacances/gestion/connexion', { ...fields, identifier: 'nadia.reseau' })
    expect(staff.location).toBe('/cles-vacances/gestion')
    expect((await visitor.get('/cles-vacances/gestion')).text).toContain('Nadia RESEAU')
  })

  test('what is missing is said beside the field, and what was typed is kept without the password', async () => {
    const [, answer] = await signIn({ department: '', identifier: 'camille.test', password: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choisissez le département')
    expect(answer.text).toContain('Indiquez votre mot de passe.')
    expect(answer.text).toContain('value="camille.test"')
    const [, wrong] = await signIn({ ...right, password: 'typed and never shown again' })
    expect(wrong.text).not.toContain('typed and never shown again')
  })

  test('a form without its token signs nobody in', async () => {
    const visitor = app.visitor()
    const answer = await visitor.postRaw(form, { ...right, _form: 'x.y' })
    expect(answer.status).toBe(422)
    expect((await visitor.get(plannings)).status).toBe(303)
  })
})

describe('sessions', () => {
  test('a new token at each sign-in: one that was planted before opens nothing (fixation)', async () => {
    const visitor = app.visitor()
    visitor.cookies.set('session-cles-vacances-owners', 'planted')
    const [, answer] = await signIn(right, visitor)
    expect(answer.status).toBe(303)
    const first = visitor.cookies.get('session-cles-vacances-owners')
    expect(first).not.toBe('planted')
    await visitor.get(door)
    const again = app.visitor()
    again.cookies.set('session-cles-vacances-owners', first ?? '')
    await again.get('/cles-vacances')
    const [, second] = await signIn(right, visitor)
    expect(second.status).not.toBe(500)
  })

  test('signing in again ends the session that this browser had', async () => {
    const [visitor] = await signIn()
    const first = visitor.cookies.get('session-cles-vacances-owners') ?? ''
    const other = app.visitor()
    await other.get(door)
    other.cookies.set('session-cles-vacances-owners', first)
    const token = other.tokenFor(form) ?? ''
    expect((await other.postRaw(form, { ...right, _form: token })).status).toBe(303)
    const stale = app.visitor()
    stale.cookies.set('session-cles-vacances-owners', first)
    expect((await stale.get(plannings)).status).toBe(303)
    expect((await other.get(plannings)).status).toBe(200)
  })

  test('the form sent twice at once gives a session that works, whichever answer comes last', async () => {
    const visitor = app.visitor()
    await visitor.get(door)
    const _form = visitor.tokenFor(form) ?? ''
    const answers = await Promise.all([1, 2].map(() => visitor.postRaw(form, { ...right, _form })))
    expect(answers.map((answer) => answer.status)).toEqual([303, 303])
    for (const answer of answers) {
      const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('session-')) ?? ''
      const one = app.visitor()
      one.cookies.set('session-cles-vacances-owners', /=([^;]*)/.exec(line)?.[1] ?? '')
      expect((await one.get(plannings)).status).toBe(200)
    }
  })

  test('cookies are HttpOnly, SameSite and, behind https, Secure with the __Host- prefix', async () => {
    const [, plain] = await signIn()
    expect(plain.headers.getSetCookie().find((line) => line.startsWith('session-'))).toMatch(
      /^session-cles-vacances-owners=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const secure = await startTestApp({ https: true })
    apps.push(secure)
    const visitor = secure.visitor()
    await visitor.get(door)
    const answer = await visitor.post(form, right)
    for (const line of answer.headers.getSetCookie()) {
      expect(line).toMatch(/^__Host-/)
      expect(line).toMatch(/; Path=\/.*; HttpOnly; Secure; SameSite=Lax$/)
      expect(line).not.toMatch(/Domain/i)
    }
  })

  test('only the hash of a token is stored', async () => {
    const [visitor] = await signIn()
    const token = visitor.cookies.get('session-cles-vacances-owners') ?? ''
    const { rows } = await write(app.db, { organizationId: app.network.organizationId }, (tx) =>
      tx.execute<{ hash: string }>(
        sql`select encode(token_hash, 'escape') || encode(token_hash, 'base64') as hash from core.sessions`,
      ),
    )
    expect(rows.length).toBe(1)
    expect(rows[0]?.hash).not.toContain(token)
  })

  test('OWN-03 after 20 minutes without activity one signs in again, and is told why', async () => {
    const owner = await app.signInAs(app.network.owner)
    app.clock.advance({ minutes: 19, seconds: 59 })
    expect((await owner.get(plannings)).status).toBe(200)
    app.clock.advance({ minutes: 20 })
    const answer = await owner.get(plannings)
    expect(answer.status).toBe(303)
    const page = await owner.follow(answer)
    expect(page.text).toContain('Vous avez été déconnecté après 20 minutes sans activité')
    const back = await owner.post(form, { ...right, retour: plannings })
    expect(back.location).toBe(plannings)
  })

  test('OWN-03 activity keeps a session, but not beyond its absolute end', async () => {
    const owner = await app.signInAs(app.network.owner)
    for (let minutes = 0; minutes < 12 * 60 - 15; minutes += 15) {
      app.clock.advance({ minutes: 15 })
      expect((await owner.get(plannings)).status).toBe(200)
    }
    app.clock.advance({ minutes: 15 })
    const answer = await owner.get(plannings)
    expect(answer.location).toContain('motif=fin')
  })

  test('OWN-03 the idle time is a setting of the organisation', async () => {
    const { organizationId } = app.network
    await write(app.db, { organizationId }, (tx) =>
      tx.execute(sql`insert into core.organization_settings (organization_id, module, values)
        values (${organizationId}, 'accounts', '{"owners": {"idleMinutes": 5}}')`),
    )
    const owner = await app.signInAs(app.network.owner)
    app.clock.advance({ minutes: 6 })
    const page = await owner.follow(await owner.get(plannings))
    expect(page.text).toContain('après 5 minutes sans activité')
  })

  test('an account that is closed while its owner works is out at the next click', async () => {
    const owner = await app.signInAs(app.network.owner)
    expect((await owner.get(plannings)).status).toBe(200)
    await close(app.clock.now)
    expect((await owner.get(plannings)).status).toBe(303)
    await close(null)
    expect((await owner.get(plannings)).status).toBe(303)
  })

  test('OWN-04 « Déconnexion » ends the session, in the browser and on the server', async () => {
    const [owner] = await signIn()
    const token = owner.cookies.get('session-cles-vacances-owners') ?? ''
    const page = await owner.get(plannings)
    expect(page.text).toContain('Déconnexion')
    const answer = await owner.post('/cles-vacances/proprietaires/deconnexion')
    expect(answer.location).toBe('/cles-vacances/proprietaires?motif=deconnexion')
    expect(owner.cookies.has('session-cles-vacances-owners')).toBe(false)
    const thief = app.visitor()
    thief.cookies.set('session-cles-vacances-owners', token)
    expect((await thief.get(plannings)).status).toBe(303)
  })

  test('OWN-04 a sign-out without the token of the session asks first', async () => {
    const [owner] = await signIn()
    const answer = await owner.postRaw('/cles-vacances/proprietaires/deconnexion', { _form: 'x.y' })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/Vous déconnecter\s\?/)
    expect((await owner.get(plannings)).status).toBe(200)
  })
})

describe('throttling', () => {
  const wrong = { ...right, password: 'wrong' }

  test('after five failures the answer is 429 with the wait in French, for known and unknown alike', async () => {
    for (const fields of [wrong, { ...wrong, identifier: 'nobody' }]) {
      const visitor = app.visitor()
      for (let n = 0; n < 5; n++) expect((await signIn(fields, visitor))[1].status).toBe(422)
      const [, refused] = await signIn(fields, visitor)
      expect(refused.status).toBe(429)
      expect(refused.headers.get('retry-after')).toBe('120')
      expect(refused.text).toContain('Patientez 2 minutes')
    }
  })

  test('the right password is not taken during the wait, and is after it', async () => {
    const visitor = app.visitor()
    for (let n = 0; n < 5; n++) await signIn(wrong, visitor)
    expect((await signIn(right, visitor))[1].status).toBe(429)
    app.clock.advance({ minutes: 2 })
    expect((await signIn(right, visitor))[1].status).toBe(303)
  })

  test('a hundred attempts at once are five', async () => {
    const visitor = app.visitor()
    await visitor.get(door)
    const _form = visitor.tokenFor(form) ?? ''
    const answers = await Promise.all(Array.from({ length: 40 }, () => visitor.postRaw(form, { ...wrong, _form })))
    expect(answers.filter((answer) => answer.status === 422).length).toBe(5)
    expect(answers.filter((answer) => answer.status === 429).length).toBe(35)
  })

  test('strangers who fail on purpose lock nobody out of the browser that they use', async () => {
    const [owner] = await signIn()
    const stranger = app.visitor()
    stranger.client = '198.51.100.66'
    for (let n = 0; n < 8; n++) await signIn(wrong, stranger)
    expect((await signIn(right, stranger))[1].status).toBe(429)
    expect((await signIn(right, app.visitor()))[1].status).toBe(429)
    owner.cookies.delete('session-cles-vacances-owners')
    expect((await signIn(right, owner))[1].status).toBe(303)
  })

  test('a known browser is throttled too, by itself', async () => {
    const [owner] = await signIn()
    owner.cookies.delete('session-cles-vacances-owners')
    for (let n = 0; n < 5; n++) expect((await signIn(wrong, owner))[1].status).toBe(422)
    expect((await signIn(wrong, owner))[1].status).toBe(429)
  })

  test('one address that tries many accounts is slowed down', async () => {
    const stranger = app.visitor()
    stranger.client = '203.0.113.5'
    for (let n = 0; n < 50; n++)
      expect((await signIn({ ...wrong, identifier: `someone.${n}` }, stranger))[1].status).toBe(422)
    expect((await signIn({ ...wrong, identifier: 'someone.else' }, stranger))[1].status).toBe(429)
    const elsewhere = app.visitor()
    elsewhere.client = '203.0.113.6'
    expect((await signIn({ ...wrong, identifier: 'someone.else' }, elsewhere))[1].status).toBe(422)
  })

  test('neither identifiers nor addresses are stored', async () => {
    const stranger = app.visitor()
    stranger.client = '203.0.113.5'
    await signIn(wrong, stranger)
    const { rows } = await write(app.db, { organizationId: app.network.organizationId }, (tx) =>
      tx.execute<{ text: string }>(sql`select row_to_json(f)::text as text from core.sign_in_failures f`),
    )
    expect(rows.length).toBe(1)
    expect(rows[0]?.text).not.toMatch(/camille|203\.0/)
    expect(rows[0]?.text).not.toContain(Buffer.from('camille.test').toString('hex'))
  })
})
