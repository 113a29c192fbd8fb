import { expect, test } from 'vitest'
import { isUpToDate, mayConfirm, standingOf } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const known = {
  planningShown: true,
  planningUpdatedAt: Temporal.Instant.from('2026-07-01T08:00Z'),
  searchableUntil: day('2026-09-29'),
  leftSearchesOn: null,
}

test('OWN-41 a planning is told to be confirmed until the last day on which dates find it', () => {
  expect(String(standingOf(known)?.kind)).toBe('confirmed')
  expect(standingOf(known)).toMatchObject({ until: day('2026-09-28') })
  expect(standingOf({ ...known, planningShown: false })).toBeNull()
  expect(standingOf({ ...known, searchableUntil: null })).toBeNull()
  expect(standingOf({ ...known, leftSearchesOn: day('2026-09-29') })).toEqual({
    kind: 'left',
    since: day('2026-09-29'),
  })
})

test('OWN-41 « rien n’a changé » says nothing of a planning that was never filled', () => {
  expect(mayConfirm(known)).toBe(true)
  expect(mayConfirm({ planningUpdatedAt: null })).toBe(false)
})

test('OWN-40, OWN-61 up to date for thirty days means until the thirtieth day comes', () => {
  const confirmed = day('2026-02-10')
  expect(isUpToDate(confirmed, confirmed, 30)).toBe(true)
  expect(isUpToDate(confirmed, day('2026-03-11'), 30)).toBe(true)
  expect(isUpToDate(confirmed, day('2026-03-12'), 30)).toBe(false)
  expect(isUpToDate(null, confirmed, 30)).toBe(false)
})
