import { describe, expect, test } from 'vitest'
import { atTheDoor, door, form, plannings, right } from '../../../../test/support/owners-door.ts'
import type { Answer } from '../../../../test/support/visitor.ts'
import { untilSomebodyWaits } from '../../../../test/support/waiting.ts'
import { write } from '../../../platform/database/database.ts'
import { replacePassword } from '../links/store.ts'
import { setAccountClosed } from '../memberships/store.ts'

const world = atTheDoor()

/** The answer as a person sees it: without the token that is new on each page. */
const seen = (answer: Answer) => answer.text.replace(/name="_form" value="[^"]*"/g, '')

const close = (moment: Temporal.Instant | null) => {
  const { organizationId, accountId } = world.app.network.owner
  return write(world.app.db, { organizationId }, (tx) =>
    setAccountClosed(tx, organizationId, accountId, moment && { at: moment, byAccountId: null }),
  )
}

describe('OWN-01 signing in', () => {
  test("OWN-01 the owners' address shows the form in the network's colours to strangers", async () => {
    const page = await world.app.visitor().get(door)
    expect(page.status).toBe(200)
    for (const words of ['Votre département', 'Votre identifiant', 'Votre mot de passe', 'Se connecter', '11 - Aude'])
      expect(page.text).toContain(words)
    expect(page.text).toContain('/cles-vacances/charte/')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test('OWN-01 département, identifier and password open the space; the identifier is typed in any case', async () => {
    const [owner, answer] = await world.signIn({ ...right, identifier: 'Camille.TEST ' })
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(door)
    const home = await owner.follow(answer)
    expect(home.status).toBe(200)
    expect(home.text).toContain('Bonjour MLLE TEST')
    expect(home.text).not.toContain('Votre mot de passe')
  })

  test('OWN-01 a password that is being changed opens nothing more, also while the old one is being looked at', async () => {
    const { organizationId, accountId } = world.app.network.owner
    const { promise: changed, resolve: commit } = Promise.withResolvers<void>()
    const change = write(world.app.db, { organizationId }, async (tx) => {
      await replacePassword(tx, organizationId, accountId, {
        ...{ passwordHash: 'another', at: world.app.clock.now, exceptSessionId: null },
      })
      await changed
    })
    const late = world.signIn()
    await untilSomebodyWaits(world.app.databaseUrl)
    commit()
    await change
    const [visitor, answer] = await late
    expect(answer.status).toBe(422)
    expect((await visitor.get(plannings)).status).toBe(303)
  })

  test('OWN-01 the right identifier in the wrong département is refused like a wrong password', async () => {
    const [, wrongDepartment] = await world.signIn({ ...right, department: '12' })
    const [, wrongPassword] = await world.signIn({ ...right, password: 'wrong' })
    const [, unknown] = await world.signIn({ ...right, identifier: 'nobody' })
    await close(world.app.clock.now)
    const [, closed] = await world.signIn()
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
    const next = world.app.visitor()
    await next.get('/gites-voisins/proprietaires')
    const answer = await next.post('/gites-voisins/proprietaires/connexion', right)
    expect(answer.location).toBe('/gites-voisins/proprietaires')
    expect((await next.get(plannings)).status).toBe(303)
  })

  test('OWN-01 an owner account opens no back office', async () => {
    const visitor = world.app.visitor()
    const { department: _, ...fields } = right
    const answer = await visitor.post('/cles-vacances/gestion/connexion', fields)
    expect(answer.status).toBe(422)
    const staff = await visitor.post('/cles-vacances/gestion/connexion', { ...fields, identifier: 'nadia.reseau' })
    expect(staff.location).toBe('/cles-vacances/gestion')
    expect((await visitor.get('/cles-vacances/gestion')).text).toContain('Nadia RESEAU')
  })

  test('what is missing is said beside the field, and what was typed is kept without the password', async () => {
    const [, answer] = await world.signIn({ department: '', identifier: 'camille.test', password: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choisissez le département')
    expect(answer.text).toContain('Indiquez votre mot de passe.')
    expect(answer.text).toContain('value="camille.test"')
    const [, wrong] = await world.signIn({ ...right, password: 'typed and never shown again' })
    expect(wrong.text).not.toContain('typed and never shown again')
  })

  test('a form without its token signs nobody in', async () => {
    const visitor = world.app.visitor()
    const answer = await visitor.postRaw(form, { ...right, _form: 'x.y' })
    expect(answer.status).toBe(422)
    expect((await visitor.get(plannings)).status).toBe(303)
  })
})
