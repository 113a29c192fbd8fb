import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideSave,
  type Entry,
  entryOf,
  entryOver,
  inRows,
  isOpenMonth,
  type Letter,
  letters,
  rowsOfNights,
  type Sheet,
  wantedNights,
} from './rules.ts'

const july = Temporal.PlainYearMonth.from('2026-07')
const rows = rowsOfNights(july)
const weeks = Math.max(...rows) + 1
const noOrigin = { departmentCode: '', countryCode: '', version: 0 }

const sheet = (nights: string, version = 1, origins: Sheet['origins'] = []): Sheet => ({
  version,
  nights: [...nights.padEnd(31, '?')] as Letter[],
  origins: Array.from({ length: weeks }, (_, row) => origins[row] ?? noOrigin),
})

const anyLetter = fc.constantFrom<Letter>(...letters)
const anyState = fc.constantFrom<Letter>('D', 'L', 'O', 'F')
const anyNights = fc.array(anyLetter, { minLength: 31, maxLength: 31 })
const anyOrigins = fc.array(
  fc.constantFrom(
    { departmentCode: '', countryCode: '' },
    { departmentCode: '03', countryCode: '' },
    { departmentCode: '', countryCode: 'BE' },
  ),
  { minLength: weeks, maxLength: weeks },
)
const anySheet = fc.record({ version: fc.nat(5), nights: anyNights, origins: anyOrigins }).map((one) => ({
  ...one,
  origins: one.origins.map((origin) => ({ ...origin, version: one.version })),
}))
const anyEntry = fc.record({
  read: anySheet,
  month: fc.option(anyState),
  weeks: fc.array(fc.option(anyState), { minLength: weeks, maxLength: weeks }),
  nights: anyNights,
  origins: anyOrigins,
})

/** The form's days: what was read, but for these. */
const days = (read: Sheet, changes: Record<number, Letter>) =>
  read.nights.map((letter, night) => changes[night + 1] ?? letter)

describe('OWN-21 three ways of entering, sent together without scripts', () => {
  const read = sheet('DDD')

  test('the month fills every day', () => {
    const wanted = wantedNights({ ...entryOf(read), month: 'F' }, rows)
    expect(wanted.join('')).toBe('F'.repeat(31))
  })

  test('the week wins over the month, on the days of that week shown here', () => {
    const wanted = wantedNights({ ...entryOf(read), month: 'D', weeks: ['L', null, 'O'] }, rows)
    expect(wanted.join('')).toBe('LLLDDDDDDDOOOOOOODDDDDDDDDDDDDD')
  })

  test('the day wins over the week and the month, where it was changed', () => {
    const entry = {
      ...entryOf(read),
      month: 'D',
      weeks: ['L'],
      nights: days(read, { 2: 'O', 31: '?', 5: 'F' }),
    } as Entry
    expect(wantedNights(entry, rows).join('')).toBe('LOLDFDDDDDDDDDDDDDDDDDDDDDDDDDD')
  })

  test('a day set back to unset stays so', () => {
    const entry = { ...entryOf(read), nights: days(read, { 1: '?' }) }
    expect(wantedNights(entry, rows).slice(0, 3).join('')).toBe('?DD')
  })

  test('for any form: the changed day, otherwise the week, otherwise the month, otherwise what was read', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const wanted = wantedNights(entry, rows)
        for (const [night, letter] of wanted.entries()) {
          const before = entry.read.nights[night] ?? '?'
          const day = entry.nights[night] ?? '?'
          const week = entry.weeks[rows[night] ?? 0] ?? null
          expect(letter).toBe(day !== before ? day : (week ?? entry.month ?? before))
        }
      }),
    )
  })
})

test('OWN-21 a week over two months is one week: each month sets its own days of it', () => {
  const june = rowsOfNights(Temporal.PlainYearMonth.from('2026-06'))
  // Saturday 27 June to Friday 3 July 2026.
  expect(june.slice(-5)).toEqual([3, 4, 4, 4, 4])
  expect(rows.slice(0, 4)).toEqual([0, 0, 0, 1])
})

describe('OWN-24 saving against the version that was read', () => {
  test('only what changes is written', () => {
    const read = sheet('DDD')
    const entry = { ...entryOf(read), nights: days(read, { 2: 'L' }) }
    const decision = decideSave(entry, read, rows)
    expect(decision).toEqual({ ok: true, nights: new Map([[1, 'L']]), origins: new Map() })
  })

  test('a form that was read at another version is a conflict, with both versions and what is kept', () => {
    const read = sheet('DDDD', 1)
    const stored = sheet('DLOD', 2)
    const entry = { ...entryOf(read), nights: days(read, { 3: 'F', 4: 'L' }) }
    const decision = decideSave(entry, stored, rows)
    expect(decision).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
    expect(decision.ok === false && decision.nights).toEqual([
      // Changed by the other only: theirs is kept.
      { at: 1, read: 'D', stored: 'L', wanted: 'D', kept: 'L' },
      // Changed by both: the form's is kept.
      { at: 2, read: 'D', stored: 'O', wanted: 'F', kept: 'F' },
      // Changed by the form only: nothing to tell.
    ])
  })

  test('told in rows, a conflict loses no night', () => {
    fc.assert(
      fc.property(anyNights, anyNights, anyNights, (read, stored, wanted) => {
        const entry = { ...entryOf({ ...sheet('', 1), nights: read }), nights: wanted }
        const decision = decideSave(entry, { ...sheet('', 2), nights: stored }, rows)
        if (decision.ok) return
        const told = inRows(decision.nights)
        const unfolded = told.flatMap(({ until, read: _, ...row }) =>
          Array.from({ length: until - row.at + 1 }, (_, night) => ({ ...row, at: row.at + night })),
        )
        expect(unfolded).toEqual(decision.nights.map(({ read: _, ...night }) => night))
      }),
    )
    const whole = decideSave({ ...entryOf(sheet('', 1)), month: 'L' }, sheet('D'.repeat(31), 2), rows)
    expect(whole.ok === false && inRows(whole.nights).map(({ at, until }) => [at, until])).toEqual([[0, 30]])
  })

  test('asking for what already stands is no conflict', () => {
    const entry = { ...entryOf(sheet('DD', 1)), nights: days(sheet('DD', 1), { 2: 'L' }) }
    expect(decideSave(entry, sheet('DL', 2), rows)).toEqual({ ok: true, nights: new Map(), origins: new Map() })
  })

  test('OWN-23 an origin changed from the neighbouring month is no conflict for who left it alone', () => {
    const read = sheet('DD', 1)
    const stored = sheet('DD', 1, [{ departmentCode: '03', countryCode: '', version: 4 }])
    const entry = { ...entryOf(read), nights: days(read, { 2: 'L' }) }
    expect(decideSave(entry, stored, rows)).toEqual({ ok: true, nights: new Map([[1, 'L']]), origins: new Map() })
  })

  test('OWN-23 an origin changed by both is a conflict', () => {
    const read = sheet('DD', 1)
    const stored = sheet('DD', 1, [{ departmentCode: '03', countryCode: '', version: 4 }])
    const origins = read.origins.map((origin, row) => (row === 0 ? { ...origin, countryCode: 'BE' } : origin))
    const decision = decideSave({ ...entryOf(read), origins }, stored, rows)
    expect(decision.ok === false && decision.origins.map(({ at }) => at)).toEqual([0])
  })

  test('whatever the conflict, the form shown again is saved next time, and holds every change of its writer', () => {
    fc.assert(
      fc.property(anyEntry, anySheet, (entry, stored) => {
        const wanted = wantedNights(entry, rows)
        const again = entryOver(entry, stored, rows)
        const decision = decideSave(again, stored, rows)
        expect(decision.ok).toBe(true)
        for (const [night, letter] of wantedNights(again, rows).entries()) {
          const isOwn = wanted[night] !== entry.read.nights[night]
          expect(letter).toBe(isOwn ? wanted[night] : stored.nights[night])
        }
      }),
    )
  })
})

test('OWN-27 months are open from 24 months ago to three years ahead', () => {
  const today = Temporal.PlainDate.from('2026-07-06')
  const isOpen = (text: string) => isOpenMonth(Temporal.PlainYearMonth.from(text), today)
  expect(['2024-07', '2026-07', '2029-07'].map(isOpen)).toEqual([true, true, true])
  expect(['2024-06', '2029-08', '1026-07'].map(isOpen)).toEqual([false, false, false])
})
