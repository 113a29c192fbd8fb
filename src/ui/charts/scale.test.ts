import { expect, test } from 'vitest'
import { countScale } from './scale.ts'

test.each([
  [0, 1, ['1', '0']],
  [1, 1, ['1', '0']],
  [2, 2, ['2', '1', '0']],
  [3, 4, ['4', '3', '2', '1', '0']],
  [7, 8, ['8', '6', '4', '2', '0']],
  [11, 20, ['20', '15', '10', '5', '0']],
  [55, 60, ['60', '45', '30', '15', '0']],
  [1200, 2000, ['2\u202f000', '1\u202f500', '1\u202f000', '500', '0']],
])('an axis for %i ends at %i', (most, top, axis) => {
  expect(countScale(most)).toEqual({ top, axis })
})
