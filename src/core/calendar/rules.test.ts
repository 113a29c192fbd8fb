import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsBetween, monthsTouched, nightsOfMonth, parseDay, parseMonth, saturdayOf, weeksOf } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const month = (text: string) => Temporal.PlainYearMonth.from(text)
const anyMonth = fc
  .record({ year: fc.integer({ min: 1990, max: 2060 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((fields) => Temporal.PlainYearMonth.from(fields))

test('OWN-21 February 2009 begins on a Sunday: its first row is the week of Saturday 31 January', () => {
  const weeks = weeksOf(month('2009-02'))
  expect(weeks.map((week) => String(week.saturday))).toEqual([
    '2009-01-31',
    '2009-02-07',
    '2009-02-14',
    '2009-02-21',
    '2009-02-28',
  ])
  expect(weeks[0]?.days.map((cell) => cell?.day ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6])
  expect(weeks[4]?.days.map((cell) => cell?.day ?? null)).toEqual([28, null, null, null, null, null, null])
})

test('OWN-21 a month that ends on a Friday has no empty row after it', () => {
  expect(weeksOf(month('2026-07')).at(-1)?.days.at(-1)?.toString()).toBe('2026-07-31')
})

test('OWN-21 the weeks of a month hold each of its nights once, in its own column', () => {
  fc.assert(
    fc.property(anyMonth, (any) => {
      const weeks = weeksOf(any)
      const shown = weeks.flatMap((week) => week.days.filter((cell) => cell !== null))
      expect(shown.map(String)).toEqual(nightsOfMonth(any).map(String))
      for (const week of weeks) {
        expect(week.saturday.dayOfWeek).toBe(6)
        week.days.forEach((cell, column) => {
          if (cell) expect(cell.equals(week.saturday.add({ days: column }))).toBe(true)
        })
        expect(week.days.some((cell) => cell !== null)).toBe(true)
      }
    }),
  )
})

test('OWN-21 a week over two months is one week: seen from both, the two halves complete each other', () => {
  fc.assert(
    fc.property(anyMonth, (any) => {
      const last = weeksOf(any).at(-1)
      const next = weeksOf(any.add({ months: 1 }))[0]
      if (!last?.days.includes(null)) return
      expect(String(next?.saturday)).toBe(String(last.saturday))
      for (const [column, cell] of last.days.entries()) expect(cell === null).toBe(next?.days[column] !== null)
    }),
  )
})

test('the Saturday of a week is at most six days before, and its own', () => {
  expect(String(saturdayOf(day('2026-07-04')))).toBe('2026-07-04')
  expect(String(saturdayOf(day('2026-07-10')))).toBe('2026-07-04')
  expect(String(saturdayOf(day('2026-07-11')))).toBe('2026-07-11')
})

test('days and months are read strictly', () => {
  expect(String(parseDay('2028-02-29'))).toBe('2028-02-29')
  for (const wrong of ['2026-02-30', '2026-2-3', '2026-02-03T00:00', '20260203', '', '2026-13-01'])
    expect(parseDay(wrong)).toBeNull()
  expect(String(parseMonth('2009-02'))).toBe('2009-02')
  for (const wrong of ['2009-13', '2009-2', '2009-02-01', 'x']) expect(parseMonth(wrong)).toBeNull()
})

test('a departure on the first does not touch that month', () => {
  expect(monthsTouched(day('2026-12-20'), day('2027-02-01')).map(String)).toEqual(['2026-12', '2027-01'])
  expect(monthsTouched(day('2026-12-20'), day('2026-12-20'))).toEqual([])
  expect(monthsBetween(month('2026-11'), month('2028-01'))).toBe(14)
})
