import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import { list, ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'
import { lodgings, providers } from '../../../core/directory/schema.ts'
import { write } from '../../../platform/database/database.ts'

const at = ownerAtWork()
const { planning, scope, open, fill, lettersOf } = at

describe('OWN-20 what is not the owner’s', () => {
  test('unknown, foreign and closed lodgings are 404, to read and to save', async () => {
    const stranger = await addLodging({ ofAnotherOwner: true })
    const closed = await addLodging({ closed: true })
    for (const lodgingId of [999_999, at.app.neighbours.lodgingId + 1000, stranger, closed, '0', '999999999999999']) {
      const path = planning('2026-11', lodgingId as number)
      expect((await at.owner.get(path)).status, path).toBe(404)
      await at.owner.get(planning('2026-11'))
      const fields = formFields(at.owner.page?.text ?? '', planning('2026-11'))
      expect((await at.owner.postRaw(path, { ...fields, month: 'D' })).status, path).toBe(404)
      const shown = `${list}/${lodgingId}/affichage`
      await at.owner.get(list)
      expect((await at.owner.postRaw(shown, { _form: at.owner.tokenFor(shown) ?? '', shown: 'oui' })).status).toBe(404)
    }
  })

  test('strangers are led to the sign-in page', async () => {
    const answer = await at.app.visitor().get(planning('2026-11'))
    expect(answer.status).toBe(303)
    expect(answer.location).toContain('/cles-vacances/proprietaires?retour=')
  })

  async function addLodging({ ofAnotherOwner = false, closed = false }) {
    const { organizationId, lodgingId, owner } = at.app.network
    return write(at.app.db, scope(), async (tx) => {
      const [model] = await tx.select().from(lodgings).where(eq(lodgings.id, lodgingId))
      if (!model) throw new Error('no lodging to copy')
      const { id: _, ...facts } = model
      const [provider] = ofAnotherOwner
        ? await tx
            .insert(providers)
            .values({
              ...{ organizationId, kind: 'owner', personId: owner.personId, departmentCode: '11' },
              ...{ code: 'AUTRE', createdAt: at.app.clock.now },
            })
            .returning({ id: providers.id })
        : []
      const [made] = await tx
        .insert(lodgings)
        .values({
          ...facts,
          approvalNumber: `HL0LAR011CM0${ofAnotherOwner}${closed}`,
          providerId: provider?.id ?? facts.providerId,
          closedAt: closed ? at.app.clock.now : null,
        })
        .returning({ id: lodgings.id })
      return made?.id ?? 0
    })
  }
})

describe('OWN-24 hostile input', () => {
  const sentence = /<(?:p|li|a)[^>]*>[^<]{20,}/

  test.each([
    ['a letter that is no state', { d3: 'Z' }],
    ['a state in words', { 'week-1': 'available' }],
    ['« ? » for a whole week', { 'week-1': '?' }],
    ['no month at all', { month: 'x'.repeat(20_000) }],
    ['a département that France lacks', { 'department-1': '99' }],
    ['a country in words', { 'country-1': 'Belgique' }],
    ['no version', { read: '' }],
    ['a version of another month', { read: `1.${'?'.repeat(28)}` }],
    ['a version too large', { read: `99999999999999999999.${'?'.repeat(30)}` }],
    ['control characters', { 'origin-0': '0.\u0000.' }],
    ['markup', { d3: '<script>alert(1)</script>' }],
  ])('%s is refused with a sentence, and nothing is written', async (_, changes) => {
    const before = await lettersOf('2028-06')
    const answer = await fill('2028-06', { d1: 'L', ...changes })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('error-summary')
    expect(answer.text).toMatch(sentence)
    expect(answer.text).not.toContain('<script>alert')
    expect(await lettersOf('2028-06')).toBe(before)
    expect(formFields(answer.text, planning('2028-06')).d1).toBe('L')
  })

  test('dates of other months, 2026-02-30 and unknown fields are no part of the month', async () => {
    const answer = await fill('2027-11', {
      d31: 'L',
      d0: 'L',
      '2026-02-30': 'L',
      'd2026-02-30': 'L',
      'week-9': 'L',
      d2: 'D',
    })
    expect(answer.status).toBe(303)
    expect(await lettersOf('2027-11')).toBe(`?D${'?'.repeat(28)}`)
    expect((await lettersOf('2027-12'))[0]).toBe('?')
  })

  test('a field sent twice is not understood', async () => {
    const fields = await open('2027-11')
    const answer = await at.owner.postRaw(planning('2027-11'), { ...fields, d4: ['D', 'L'] })
    expect(answer.status).toBe(422)
  })

  test('ten thousand fields are refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`d${n}`, 'D']))
    expect((await fill('2027-11', many)).status).toBe(422)
  })

  test('a token of nobody’s, and none, are refused, the input kept', async () => {
    for (const _form of ['', 'x.y', 'a'.repeat(5000)]) {
      const answer = await fill('2027-11', { _form, d9: 'O' })
      expect(answer.status).toBe(422)
      expect(formFields(answer.text, planning('2027-11')).d9).toBe('O')
    }
  })
})
