import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { formFields } from '../../../../test/support/form-fields.ts'
import { ownerAtWork } from '../../../../test/worlds/owner-at-work.ts'
import { read } from '../../../platform/database/database.ts'
import { guestOrigins } from '../schema.ts'

const at = ownerAtWork()
const { planning, scope, open, fill } = at

describe('OWN-23 the guests’ origin', () => {
  const stored = (week: string) =>
    read(at.app.db, scope(), (tx) =>
      tx
        .select()
        .from(guestOrigins)
        .where(
          and(
            eq(guestOrigins.organizationId, at.app.network.organizationId),
            eq(guestOrigins.weekOn, Temporal.PlainDate.from(week)),
          ),
        ),
    )

  test('is a département by code or a country', async () => {
    const { text } = await at.owner.get(planning('2026-08'))
    expect(text).toContain('>03 - Allier<')
    expect(text).toContain('>Département<')
    expect(text).toContain('>Pays<')
    expect(text).toContain('>Belgique<')
    await fill('2026-08', { 'department-1': '03', 'country-2': 'BE' })
    const fields = await open('2026-08')
    expect([fields['department-1'], fields['country-1'], fields['country-2']]).toEqual(['03', '', 'BE'])
  })

  test('lists first where most guests come from, and nowhere that nobody comes from', async () => {
    const { text } = await at.owner.get(planning('2026-08'))
    const [list = ''] = /<select[^>]*name="country-1".*?<\/select>/s.exec(text) ?? []
    expect(list).toMatch(/<optgroup label="Les plus fréquents"><option value="BE"/)
    expect(list.match(/value="BE"/g)).toHaveLength(1)
    for (const word of ['France', 'Antarctique']) expect(list).not.toContain(`>${word}<`)
    expect(text).not.toContain('Clipperton')
  })

  test('of a week over two months is one, seen from both', async () => {
    await fill('2026-10', { 'department-5': '2A' })
    // Saturday 31 October 2026 begins the week that November shows first.
    expect((await open('2026-11'))['department-0']).toBe('2A')
    await fill('2026-11', { 'department-0': '', 'country-0': 'DE' })
    expect((await open('2026-10'))['country-5']).toBe('DE')
    expect(await stored('2026-10-31')).toHaveLength(1)
  })

  test('a cleared origin keeps its row, so that its version never starts again', async () => {
    await fill('2026-09', { 'department-1': '75' })
    await fill('2026-09', { 'department-1': '' })
    const [row] = await stored('2026-09-05')
    expect(row).toMatchObject({ departmentCode: null, countryCode: null, version: 2 })
  })

  test('both set is refused with a sentence beside the week, and the input is kept', async () => {
    const answer = await fill('2026-12', { 'department-2': '03', 'country-2': 'BE', d24: 'F', 'week-1': 'D' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('pas les deux')
    expect(answer.text).toContain('href="#f-department-2"')
    const fields = formFields(answer.text, planning('2026-12'))
    expect(fields).toMatchObject({ 'department-2': '03', 'country-2': 'BE', d24: 'F', d5: 'D' })
    expect((await open('2026-12')).d24).toBe('?')
  })
})
