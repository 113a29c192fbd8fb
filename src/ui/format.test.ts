import { expect, test } from 'vitest'
import {
  formatCount,
  formatDate,
  formatDay,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatPhone,
  formatShare,
  formatShortDate,
  formatSize,
  phoneHref,
  typography,
  weekdaysFromSaturday,
} from './format.ts'

test('a date is said in full', () => {
  expect(formatDate('2026-07-04')).toBe('samedi 4 juillet 2026')
  expect(formatDate(Temporal.PlainDate.from('2026-07-04'), 'en')).toMatch(/^Saturday,? 4 July 2026$/)
  expect(formatShortDate('2026-07-04')).toBe('04/07/2026')
})

test('the first of a month is « 1er », the eleventh and the year 2001 are left alone', () => {
  expect(formatDate('2026-08-01')).toBe('samedi 1er août 2026')
  expect(formatDay('2026-01-01')).toBe('1er janvier 2026')
  expect(formatDay('2001-01-11')).toBe('11 janvier 2001')
  expect(formatDay('2026-05-01', 'en')).toBe('1 May 2026')
})

test('a period says the month and the year once where it can', () => {
  expect(formatPeriod('2026-07-11', '2026-07-18')).toBe('du 11 au 18 juillet 2026')
  expect(formatPeriod('2026-08-01', '2026-08-08')).toBe('du 1er au 8 août 2026')
  expect(formatPeriod('2026-07-25', '2026-08-01')).toBe('du 25 juillet au 1er août 2026')
  expect(formatPeriod('2026-12-26', '2027-01-02')).toBe('du 26 décembre 2026 au 2 janvier 2027')
  expect(formatPeriod('2026-07-11', '2026-07-18', 'en')).toBe('from 11 to 18 July 2026')
})

test('a month is a heading, the week begins on Saturday', () => {
  expect(formatMonth(2009, 2)).toBe('Février 2009')
  expect(formatMonth(2026, 8, 'en')).toBe('August 2026')
  expect(weekdaysFromSaturday().map(({ short }) => short)).toEqual(['Sa', 'Di', 'Lu', 'Ma', 'Me', 'Je', 'Ve'])
})

test("a moment is told at the organisation's place, on both sides of the clock's change", () => {
  expect(formatMoment(Temporal.Instant.from('2026-07-04T12:05:00Z'), 'Europe/Paris')).toBe(
    'samedi 4 juillet 2026 à 14\u00a0h\u00a005',
  )
  expect(formatMoment(Temporal.Instant.from('2026-01-01T23:30:00Z'), 'Europe/Paris')).toContain(
    'vendredi 2 janvier 2026 à 0',
  )
})

test('amounts keep their cents and never break', () => {
  expect(formatMoney(123456)).toBe('1\u202f234,56\u00a0€')
  expect(formatMoney(45000)).toBe('450,00\u00a0€')
  expect(formatMoney(45000, { round: true })).toBe('450\u00a0€')
  expect(formatMoney(45050, { round: true })).toBe('450,50\u00a0€')
  expect(formatMoney(-5)).toBe('-0,05\u00a0€')
  expect(formatMoney(123456, { language: 'en' })).toBe('€1,234.56')
})

test('French counts nought as one', () => {
  expect(formatCount(0, 'nuit', 'nuits')).toBe('0\u00a0nuit')
  expect(formatCount(1, 'nuit', 'nuits')).toBe('1\u00a0nuit')
  expect(formatCount(1200, 'nuit', 'nuits')).toBe('1\u202f200\u00a0nuits')
  expect(formatCount(0, 'night', 'nights', 'en')).toBe('0\u00a0nights')
  expect(formatNumber(12.345, 'fr', 1)).toBe('12,3')
  expect(formatShare(0.734)).toBe('73\u00a0%')
})

test('French numbers are read in pairs whatever way they were typed, others are left alone', () => {
  for (const typed of [
    '0561234567',
    '05 61 23 45 67',
    '05.61.23.45.67',
    '+33561234567',
    '+33 (0)5 61 23 45 67',
    '0033561234567',
  ]) {
    expect(formatPhone(typed)).toBe('05\u00a061\u00a023\u00a045\u00a067')
    expect(phoneHref(typed)).toBe('tel:+33561234567')
  }
  expect(formatPhone('0561234567', 'en')).toBe('+33\u00a05\u00a061\u00a023\u00a045\u00a067')
  expect(formatPhone('+44 20 7946 0018')).toBe('+44 20 7946 0018')
  expect(phoneHref('+44 20 7946 0018')).toBe('tel:+442079460018')
  expect(formatPhone('3949')).toBe('3949')
})

test('French spaces do not break before : ; ? ! and inside « »', () => {
  expect(typography('Bienvenue « ici » : prêt ?')).toBe('Bienvenue «\u00a0ici\u00a0»\u00a0: prêt\u00a0?')
})

test('a size is said in Ko, then in Mo', () => {
  expect([1, 84_600, 999_400, 999_600, 15_728_640].map((bytes) => formatSize(bytes).replace('\u00a0', ' '))).toEqual([
    '1 Ko',
    '85 Ko',
    '999 Ko',
    '1 Mo',
    '15,7 Mo',
  ])
})
