import { expect, test } from 'vitest'
import { inOrderOfDay } from './rules.ts'

const hosts = Array.from({ length: 20 }, (_, index) => ({ providerId: 100 + index }))
const first = Temporal.PlainDate.from('2026-01-01')

test('LAST-02 the order of results is the same all day, whatever the order of the rows', () => {
  const once = inOrderOfDay(hosts, first)
  expect(inOrderOfDay(hosts.toReversed(), first)).toEqual(once)
  expect(inOrderOfDay(hosts, first.add({ days: 1 }))).not.toEqual(once)
})

test('LAST-02 over ten years each host is first about equally often', () => {
  const days = 3650
  const firsts = new Map<number, number>()
  for (let day = 0; day < days; day += 1) {
    const winner = inOrderOfDay(hosts, first.add({ days: day }))[0]?.providerId ?? 0
    firsts.set(winner, (firsts.get(winner) ?? 0) + 1)
  }
  const expected = days / hosts.length
  const chiSquare = hosts.reduce(
    (sum, { providerId }) => sum + ((firsts.get(providerId) ?? 0) - expected) ** 2 / expected,
    0,
  )
  // 19 degrees of freedom: a fair draw exceeds 43.8 once in a thousand times.
  expect(chiSquare).toBeLessThan(43.8)
})
