import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { atTheDoor, door, form, right } from '../../../../test/support/owners-door.ts'
import { write } from '../../../platform/database/database.ts'

const world = atTheDoor()

describe('throttling', () => {
  const wrong = { ...right, password: 'wrong' }

  test('after five failures the answer is 429 with the wait in French, for known and unknown alike', async () => {
    for (const fields of [wrong, { ...wrong, identifier: 'nobody' }]) {
      const visitor = world.app.visitor()
      for (let n = 0; n < 5; n++) expect((await world.signIn(fields, visitor))[1].status).toBe(422)
      const [, refused] = await world.signIn(fields, visitor)
      expect(refused.status).toBe(429)
      expect(refused.headers.get('retry-after')).toBe('120')
      expect(refused.text).toContain('Patientez 2 minutes')
    }
  })

  test('the right password is not taken during the wait, and is after it', async () => {
    const visitor = world.app.visitor()
    for (let n = 0; n < 5; n++) await world.signIn(wrong, visitor)
    expect((await world.signIn(right, visitor))[1].status).toBe(429)
    world.app.clock.advance({ minutes: 2 })
    expect((await world.signIn(right, visitor))[1].status).toBe(303)
  })

  test('a hundred attempts at once are five', async () => {
    const visitor = world.app.visitor()
    await visitor.get(door)
    const _form = visitor.tokenFor(form) ?? ''
    const answers = await Promise.all(Array.from({ length: 40 }, () => visitor.postRaw(form, { ...wrong, _form })))
    expect(answers.filter((answer) => answer.status === 422).length).toBe(5)
    expect(answers.filter((answer) => answer.status === 429).length).toBe(35)
  })

  test('strangers who fail on purpose lock nobody out of the browser that they use', async () => {
    const [owner] = await world.signIn()
    const stranger = world.app.visitor()
    stranger.client = '198.51.100.66'
    for (let n = 0; n < 8; n++) await world.signIn(wrong, stranger)
    expect((await world.signIn(right, stranger))[1].status).toBe(429)
    expect((await world.signIn(right, world.app.visitor()))[1].status).toBe(429)
    owner.cookies.delete('session-cles-vacances-owners')
    expect((await world.signIn(right, owner))[1].status).toBe(303)
  })

  test('a known browser is throttled too, by itself', async () => {
    const [owner] = await world.signIn()
    owner.cookies.delete('session-cles-vacances-owners')
    for (let n = 0; n < 5; n++) expect((await world.signIn(wrong, owner))[1].status).toBe(422)
    expect((await world.signIn(wrong, owner))[1].status).toBe(429)
  })

  test('one address that tries many accounts is slowed down', async () => {
    const stranger = world.app.visitor()
    stranger.client = '203.0.113.5'
    for (let n = 0; n < 50; n++)
      expect((await world.signIn({ ...wrong, identifier: `someone.${n}` }, stranger))[1].status).toBe(422)
    expect((await world.signIn({ ...wrong, identifier: 'someone.else' }, stranger))[1].status).toBe(429)
    const elsewhere = world.app.visitor()
    elsewhere.client = '203.0.113.6'
    expect((await world.signIn({ ...wrong, identifier: 'someone.else' }, elsewhere))[1].status).toBe(422)
  })

  test('neither identifiers nor addresses are stored', async () => {
    const stranger = world.app.visitor()
    stranger.client = '203.0.113.5'
    await world.signIn(wrong, stranger)
    const { rows } = await write(world.app.db, { organizationId: world.app.network.organizationId }, (tx) =>
      tx.execute<{ text: string }>(sql`select row_to_json(f)::text as text from core.sign_in_failures f`),
    )
    expect(rows.length).toBe(1)
    expect(rows[0]?.text).not.toMatch(/camille|203\.0/)
    expect(rows[0]?.text).not.toContain(Buffer.from('camille.test').toString('hex'))
  })
})
