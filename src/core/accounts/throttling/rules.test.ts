import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountThrottle, secondsUntil, waitInFrench, waitUntil } from './rules.ts'

const start = Temporal.Instant.from('2026-07-06T08:00:00Z')

/** When a program that never tires makes its attempts, each as soon as it is let, after a pause of its own. */
function attemptsOf(pauses: readonly number[], days: number): Temporal.Instant[] {
  const made: Temporal.Instant[] = []
  let now = start
  const end = start.add({ hours: days * 24 })
  for (let turn = 0; Temporal.Instant.compare(now, end) < 0; turn++) {
    const recent = made.filter((at) => now.since(at).total('hours') < 24)
    const until = waitUntil(recent, accountThrottle)
    if (until && Temporal.Instant.compare(until, now) > 0) {
      now = until
      continue
    }
    made.push(now)
    now = now.add({ seconds: pauses[turn % pauses.length] ?? 0 })
  }
  return made
}

test('five failures are free, then the wait is over a minute and doubles', () => {
  const failures = [0, 1, 2, 3].map((seconds) => start.add({ seconds }))
  expect(waitUntil(failures, accountThrottle)).toBeNull()
  const waits = [5, 6, 7, 8].map((count) => {
    const until = waitUntil(Array(count).fill(start), accountThrottle)
    return until?.since(start).total('minutes')
  })
  expect(waits).toEqual([2, 4, 8, 16])
})

test('the CNIL allows 25 attempts in any 24 hours: nobody gets more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 12 }), (pauses) => {
      const made = attemptsOf(pauses, 3)
      for (const at of made) {
        const within = made.filter(
          (other) => other.since(at).total('hours') >= 0 && other.since(at).total('hours') < 24,
        )
        expect(within.length).toBeLessThanOrEqual(25)
      }
    }),
    { numRuns: 60 },
  )
  const within = attemptsOf([0], 1)
  expect(within.length).toBe(21)
})

test('waits read as a clock does', () => {
  expect([1, 45, 60, 61, 3600, 5400, 7200, 7260].map(waitInFrench)).toEqual([
    '1 seconde',
    '45 secondes',
    '1 minute',
    '2 minutes',
    '1 heure',
    '1 heure 30',
    '2 heures',
    '2 heures 01',
  ])
})

test('the longest wait counts', () => {
  expect(secondsUntil([null, start.add({ seconds: 90 }), start.subtract({ hours: 1 })], start)).toBe(90)
})
