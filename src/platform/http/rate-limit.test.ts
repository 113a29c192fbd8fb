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

test('two hundred thousand names in a row cost no look through all of them at each try', () => {
  const limit = makeRateLimit({ burst: 3, secondsEach: 4 })
  const began = performance.now()
  for (let name = 0; name < 200_000; name += 1) limit.take(String(name), 1000)
  // One look at each try would be twenty thousand million steps.
  expect(performance.now() - began).toBeLessThan(5000)
})
