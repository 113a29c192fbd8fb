import { expect, test } from 'vitest'
import { makeRateLimit } from './rate-limit.ts'

test('a burst is granted, then one try each time; others are not concerned', () => {
  const limit = makeRateLimit({ burst: 3, secondsEach: 4 })
  expect([0, 0, 0, 0].map(() => limit.take('a', 1000))).toEqual([0, 0, 0, 4])
  expect(limit.take('b', 1000)).toBe(0)
  expect(limit.take('a', 3000)).toBe(2)
  expect(limit.take('a', 5000)).toBe(0)
  expect(limit.take('a', 5000)).toBe(4)
  expect([1, 2, 3, 4].map(() => limit.take('a', 100_000))).toEqual([0, 0, 0, 4])
})
