import { expect, test } from 'vitest'
import { changesBetween } from './rules.ts'

test('only what differs is kept, with both values', () => {
  const before = { name: 'Le Moulin', capacityMax: 4, equipment: ['wifi'] }
  expect(changesBetween(before, { name: 'Le Moulin', capacityMax: 6, equipment: ['wifi'] })).toEqual({
    capacityMax: { from: 4, to: 6 },
  })
})

test('days are compared as days and kept as text', () => {
  const before = { validUntilOn: Temporal.PlainDate.from('2026-12-31') }
  expect(changesBetween(before, { validUntilOn: Temporal.PlainDate.from('2026-12-31') })).toEqual({})
  expect(changesBetween(before, { validUntilOn: null })).toEqual({ validUntilOn: { from: '2026-12-31', to: null } })
})
