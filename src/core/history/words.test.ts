import { expect, test } from 'vitest'
import { describeChange } from './words.ts'

test('LAST-20 a night that a host declared is told in the words of its grid, one of a planning in the words of plannings', () => {
  expect(describeChange('2026-07-07', { to: 'room' })).toBe('Le 7 juillet 2026 : Rien dit, devient Dispo')
  expect(describeChange('2026-07-07', { from: 'room', to: 'full' })).toBe('Le 7 juillet 2026 : Dispo, devient Complet')
  expect(describeChange('2026-07-07', { from: null, to: 'let' })).toBe(
    'Le 7 juillet 2026 : Non communiqué, devient Loué',
  )
})
