import { expect, test } from 'vitest'
import { fillingOf, latest } from './rules.ts'

const today = Temporal.PlainDate.from('2026-07-30')
const nights = (...runs: [number, boolean][]) => runs.flatMap(([count, told]) => new Array<boolean>(count).fill(told))

test('OWN-11 a planning is filled until the last night before its first gap', () => {
  const filling = fillingOf(nights([10, true], [3, false], [400, true]), today)
  expect(String(filling.filledUntil)).toBe('2026-08-08')
  expect(filling.missing.map(({ month, nights }) => `${month}: ${nights}`)).toEqual(['2026-08: 3'])
})

test("OWN-11 where today's night is missing, nothing is filled ahead", () => {
  expect(fillingOf(nights([1, false], [50, true]), today).filledUntil).toBeNull()
})

test('OWN-11 what is missing is told for this month and the five that follow', () => {
  const filling = fillingOf(nights([400, false]), today)
  expect(filling.missing.map(({ month, nights }) => `${month}: ${nights}`)).toEqual([
    '2026-07: 2',
    '2026-08: 31',
    '2026-09: 30',
    '2026-10: 31',
    '2026-11: 30',
    '2026-12: 31',
  ])
})

test('OWN-11 a planning without a gap is filled to its very end', () => {
  const filling = fillingOf(nights([300, true]), today)
  expect(String(filling.filledUntil)).toBe('2027-05-25')
  expect(filling.missing).toEqual([])
})

test('the last update of several plannings is the latest of them', () => {
  const at = (text: string) => Temporal.Instant.from(text)
  expect(latest([null, at('2026-01-01T00:00Z'), at('2026-03-01T00:00Z'), at('2026-02-01T00:00Z')])?.toString()).toBe(
    '2026-03-01T00:00:00Z',
  )
  expect(latest([null, null])).toBeNull()
})
