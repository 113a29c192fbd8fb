import { expect, test } from 'vitest'
import { moved, stateOf } from './rules.ts'

const items = [1, 2, 3, 4].map((id) => ({ id, closedAt: id === 2 ? 'x' : null }))
const order = (id: number, direction: 'haut' | 'bas') => moved(items, id, direction)?.map((item) => item.id)

test('OWN-50 what moves passes the next one that is open', () => {
  expect(order(3, 'haut')).toEqual([3, 2, 1, 4])
  expect(order(3, 'bas')).toEqual([1, 2, 4, 3])
})

test('OWN-50 the first goes no higher, the last no lower, and what is closed goes nowhere', () => {
  expect(order(1, 'haut')).toBeUndefined()
  expect(order(4, 'bas')).toBeUndefined()
  expect(order(2, 'bas')).toBeUndefined()
})

test('OWN-51 an item is out from its first day to its last, once published and until closed', () => {
  const days = { from: Temporal.PlainDate.from('2026-07-06'), until: Temporal.PlainDate.from('2026-07-10') }
  const on = (day: string) => stateOf({ closedAt: null, publishedAt: 'x' }, Temporal.PlainDate.from(day), days)
  expect(['2026-07-05', '2026-07-06', '2026-07-10', '2026-07-11'].map(on)).toEqual([
    'a-venir',
    'publie',
    'publie',
    'passe',
  ])
  expect(stateOf({ closedAt: null, publishedAt: null }, days.from, days)).toBe('brouillon')
  expect(stateOf({ closedAt: 'x', publishedAt: 'x' }, days.from, days)).toBe('ferme')
})
