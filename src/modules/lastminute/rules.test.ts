import { expect, test } from 'vitest'
import { inOrderOfDay } from './rules.ts'

const hosts = Array.from({ length: 20 }, (_, index) => ({ providerId: 100 + index }))
const first = Temporal.PlainDate.from('2026-01-01')

test('LAST-02 the order of results is the same all day, whatever the order of the rows', () => {
  const once = inOrderOfDay(hosts, first)
  expect(inOrderOfDay(hosts.toReversed(), first)).toEqual(once)
  expect(inOrderOfDay(hosts, first.add({ days: 1 }))).not.toEqual(once)
})

const days = 3650

/** 19 degrees of freedom: a fair draw exceeds it once in a thousand times. */
const fairUpTo = 43.8

/** How far the hosts' counts at one place of the order, over ten years, are from equal ones. */
function chiSquare(order: typeof inOrderOfDay, place: number): number {
  const counts = new Map<number, number>()
  for (let day = 0; day < days; day += 1) {
    const winner = order(hosts, first.add({ days: day })).at(place)?.providerId ?? 0
    counts.set(winner, (counts.get(winner) ?? 0) + 1)
  }
  const expected = days / hosts.length
  return hosts.reduce((sum, { providerId }) => sum + ((counts.get(providerId) ?? 0) - expected) ** 2 / expected, 0)
}

test('LAST-02 over ten years each host is first, and last, about equally often', () => {
  expect(chiSquare(inOrderOfDay, 0)).toBeLessThan(fairUpTo)
  expect(chiSquare(inOrderOfDay, -1)).toBeLessThan(fairUpTo)
})

test('LAST-02 the measure finds an order that favours one host by a little', () => {
  /** One day in twenty they stand by number. */
  const favouring: typeof inOrderOfDay = (all, day) => {
    const order = inOrderOfDay(all, day)
    return day.dayOfYear % 20 === 0 ? order.toSorted((one, other) => one.providerId - other.providerId) : order
  }
  expect(chiSquare(favouring, 0)).toBeGreaterThan(fairUpTo)
})
