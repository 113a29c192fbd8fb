import { expect, test } from 'vitest'
import { pageNumber } from './page-number.ts'

test('a page is a whole number from one on; whatever makes no sense is the first page', () => {
  expect([undefined, '', '1', '17', '0', '-3', '2.5', '12abc', '999999', '99999999'].map(pageNumber)).toEqual([
    1, 1, 1, 17, 1, 1, 1, 1, 100_000, 1,
  ])
})
