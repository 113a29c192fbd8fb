import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../test/support/app.ts'
import { atTheDoor, door, form, plannings, right } from '../../../../test/support/owners-door.ts'
import { write } from '../../../platform/database/database.ts'
import { setAccountClosed } from '../memberships/store.ts'

const world = atTheDoor()

const close = (moment: Temporal.Instant | null) => {
  const { organizationId, accountId } = world.app.network.owner
  return write(world.app.db, { organizationId }, (tx) =>
    setAccountClosed(tx, organizationId, accountId, moment && { at: moment, byAccountId: null }),
  )
}

describe('sessions', () => {
  test('a new token at each sign-in: one that was planted before opens nothing (fixation)', async () => {
    const visitor = world.app.visitor()
    visitor.cookies.set('session-cles-vacances-owners', 'planted')
    const [, answer] = await world.signIn(right, visitor)
    expect(answer.status).toBe(303)
    const first = visitor.cookies.get('session-cles-vacances-owners')
    expect(first).not.toBe('planted')
    await visitor.get(door)
    const again = world.app.visitor()
    again.cookies.set('session-cles-vacances-owners', first ?? '')
    await again.get('/cles-vacances')
    const [, second] = await world.signIn(right, visitor)
    expect(second.status).not.toBe(500)
  })

  test('signing in again ends the session that this browser had', async () => {
    const [visitor] = await world.signIn()
    const first = visitor.cookies.get('session-cles-vacances-owners') ?? ''
    const other = world.app.visitor()
    await other.get(door)
    other.cookies.set('session-cles-vacances-owners', first)
    const token = other.tokenFor(form) ?? ''
    expect((await other.postRaw(form, { ...right, _form: token })).status).toBe(303)
    const stale = world.app.visitor()
    stale.cookies.set('session-cles-vacances-owners', first)
    expect((await stale.get(plannings)).status).toBe(303)
    expect((await other.get(plannings)).status).toBe(200)
  })

  test('the form sent twice at once gives a session that works, whichever answer comes last', async () => {
    const visitor = world.app.visitor()
    await visitor.get(door)
    const _form = visitor.tokenFor(form) ?? ''
    const answers = await Promise.all([1, 2].map(() => visitor.postRaw(form, { ...right, _form })))
    expect(answers.map((answer) => answer.status)).toEqual([303, 303])
    for (const answer of answers) {
      const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('session-')) ?? ''
      const one = world.app.visitor()
      one.cookies.set('session-cles-vacances-owners', /=([^;]*)/.exec(line)?.[1] ?? '')
      expect((await one.get(plannings)).status).toBe(200)
    }
  })

  test('cookies are HttpOnly, SameSite and, behind https, Secure with the __Host- prefix', async () => {
    const [, plain] = await world.signIn()
    expect(plain.headers.getSetCookie().find((line) => line.startsWith('session-'))).toMatch(
      /^session-cles-vacances-owners=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const secure = await startTestApp({ https: true })
    const visitor = secure.visitor()
    await visitor.get(door)
    const answer = await visitor.post(form, right)
    for (const line of answer.headers.getSetCookie()) {
      expect(line).toMatch(/^__Host-/)
      expect(line).toMatch(/; Path=\/.*; HttpOnly; Secure; SameSite=Lax$/)
      expect(line).not.toMatch(/Domain/i)
    }
    await secure.stop()
  })

  test('only the hash of a token is stored', async () => {
    const [visitor] = await world.signIn()
    const token = visitor.cookies.get('session-cles-vacances-owners') ?? ''
    const { rows } = await write(world.app.db, { organizationId: world.app.network.organizationId }, (tx) =>
      tx.execute<{ hash: string }>(
        sql`select encode(token_hash, 'escape') || encode(token_hash, 'base64') as hash from core.sessions`,
      ),
    )
    expect(rows.length).toBe(1)
    expect(rows[0]?.hash).not.toContain(token)
  })

  test('OWN-03 after 20 minutes without activity one signs in again, and is told why', async () => {
    const owner = await world.app.signInAs(world.app.network.owner)
    world.app.clock.advance({ minutes: 19, seconds: 59 })
    expect((await owner.get(plannings)).status).toBe(200)
    world.app.clock.advance({ minutes: 20 })
    const answer = await owner.get(plannings)
    expect(answer.status).toBe(303)
    const page = await owner.follow(answer)
    expect(page.text).toContain('Vous avez été déconnecté après 20 minutes sans activité')
    // Who they are is not asked twice; the password is.
    expect(page.text).toMatch(/name="identifier"[^>]*value="[^"]+"/)
    expect(page.text).toMatch(/<option value="11"[^>]*selected/)
    expect(page.text).not.toMatch(/type="password"[^>]*value=/)
    const back = await owner.post(form, { ...right, retour: plannings })
    expect(back.location).toBe(plannings)
  })

  test('OWN-03 who signed out, or was acted for, left nothing behind in the form', async () => {
    const named = /name="identifier"[^>]*value="[^"]+"/
    const owner = await world.app.signInAs(world.app.network.owner)
    await owner.get(plannings)
    const out = '/cles-vacances/proprietaires/deconnexion'
    expect((await owner.follow(await owner.post(out))).text).not.toMatch(named)
    const staff = await world.app.signInAs(world.app.network.owner, { actedBy: world.app.network.technician })
    world.app.clock.advance({ minutes: 21 })
    expect((await staff.follow(await staff.get(plannings))).text).not.toMatch(named)
  })

  test('OWN-03 activity keeps a session, but not beyond its absolute end', async () => {
    const owner = await world.app.signInAs(world.app.network.owner)
    for (let minutes = 0; minutes < 12 * 60 - 15; minutes += 15) {
      world.app.clock.advance({ minutes: 15 })
      expect((await owner.get(plannings)).status).toBe(200)
    }
    world.app.clock.advance({ minutes: 15 })
    const answer = await owner.get(plannings)
    expect(answer.location).toContain('motif=fin')
  })

  test('OWN-03 the idle time is a setting of the organisation', async () => {
    const { organizationId } = world.app.network
    await write(world.app.db, { organizationId }, (tx) =>
      tx.execute(sql`insert into core.organization_settings (organization_id, module, values)
        values (${organizationId}, 'accounts', '{"owners": {"idleMinutes": 5}}')`),
    )
    const owner = await world.app.signInAs(world.app.network.owner)
    world.app.clock.advance({ minutes: 6 })
    const page = await owner.follow(await owner.get(plannings))
    expect(page.text).toContain('après 5 minutes sans activité')
  })

  test('an account that is closed while its owner works is out at the next click', async () => {
    const owner = await world.app.signInAs(world.app.network.owner)
    expect((await owner.get(plannings)).status).toBe(200)
    await close(world.app.clock.now)
    expect((await owner.get(plannings)).status).toBe(303)
    await close(null)
    expect((await owner.get(plannings)).status).toBe(303)
  })

  test('OWN-04 « Déconnexion » ends the session, in the browser and on the server', async () => {
    const [owner] = await world.signIn()
    const token = owner.cookies.get('session-cles-vacances-owners') ?? ''
    const page = await owner.get(plannings)
    expect(page.text).toContain('Déconnexion')
    const answer = await owner.post('/cles-vacances/proprietaires/deconnexion')
    expect(answer.location).toBe('/cles-vacances/proprietaires?motif=deconnexion')
    expect(owner.cookies.has('session-cles-vacances-owners')).toBe(false)
    const thief = world.app.visitor()
    thief.cookies.set('session-cles-vacances-owners', token)
    expect((await thief.get(plannings)).status).toBe(303)
  })

  test('OWN-04 a sign-out without the token of the session asks first', async () => {
    const [owner] = await world.signIn()
    const answer = await owner.postRaw('/cles-vacances/proprietaires/deconnexion', { _form: 'x.y' })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/Vous déconnecter\s\?/)
    expect((await owner.get(plannings)).status).toBe(200)
  })
})
