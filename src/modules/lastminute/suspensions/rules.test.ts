import { expect, test } from 'vitest'
import { markOf } from '../standing.ts'
import { stepFor } from './rules.ts'

const out = { id: 7, endedAt: null, reason: 'Abus.' }
const back = { ...out, endedAt: Temporal.Instant.from('2026-07-06T08:00:00Z') }
const over = (last: typeof out | typeof back | null, reason = 'Autre.') => ({ mark: markOf(last), reason })

test('LAST-20 a reason is taken only over what its form showed', () => {
  expect(stepFor('suspension', null, over(null))).toBe('begun')
  expect(stepFor('suspension', back, over(back))).toBe('begun')
  expect(stepFor('suspension', out, over(null))).toBe('changed-meanwhile')
  expect(stepFor('suspension', back, over(null))).toBe('changed-meanwhile')
  expect(stepFor('readmission', out, over(out))).toBe('ended')
  expect(stepFor('readmission', back, over(out))).toBe('changed-meanwhile')
  expect(stepFor('readmission', { ...out, id: 8 }, over(out))).toBe('changed-meanwhile')
  expect(stepFor('readmission', null, over(null))).toBe('never-suspended')
})

test('LAST-20 whoever has seen that somebody was first may put other words to it', () => {
  expect(stepFor('suspension', out, over(out))).toBe('replaced')
  expect(stepFor('suspension', out, over(out, 'Abus.'))).toBe('nothing')
  expect(stepFor('readmission', back, over(back))).toBe('added')
})
