import { expect, test } from 'vitest'
import { judge } from './rows.ts'

test('a budget binds the ratio to the floor, at most or at least', () => {
  const measured = { case: 'one', value: 0.6, unit: 'ms', floor: 0.1 }
  expect(judge('search', measured)).toEqual({
    bench: 'search',
    case: 'one',
    value: 0.6,
    unit: 'ms',
    floor: 0.1,
    ratio: 6,
    budget: null,
    ok: true,
  })
  expect(judge('search', { ...measured, budget: { atMost: 5 } })).toMatchObject({ budget: '<= 5', ok: false })
  expect(judge('search', { ...measured, budget: { atMost: 6 } }).ok).toBe(true)
  expect(judge('http', { ...measured, budget: { atLeast: 6.1 } })).toMatchObject({ budget: '>= 6.1', ok: false })
})

test('without a floor a budget binds the value itself, and no figure at all is a miss', () => {
  expect(judge('weight', { case: 'HTML', value: 31, unit: 'KB', budget: { atMost: 30 } }).ok).toBe(false)
  expect(judge('weight', { case: 'HTML', value: Number.NaN, unit: 'KB', budget: { atMost: 30 } }).ok).toBe(false)
})
