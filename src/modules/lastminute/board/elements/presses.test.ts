import { expect, test } from 'vitest'
import { Presses } from './presses.ts'

const click = (timeStamp: number, clientX: number, clientY: number, detail = 1) =>
  ({ timeStamp, clientX, clientY, detail }) as MouseEvent

test('LAST-21 the second half of a double tap is no press on the host that came there, nor on what the button says now', () => {
  const presses = new Presses()
  expect(presses.isMeant(click(1000, 300, 200), '1')).toBe(true)
  expect(presses.isMeant(click(1300, 306, 195), '2')).toBe(false)
  expect(presses.isMeant(click(1650, 300, 200), '1')).toBe(false)
  expect(presses.isMeant(click(1800, 300, 200), '1')).toBe(true)
})

test('LAST-21 two hosts far from each other are two presses, however quick; by keyboard the same one is one', () => {
  const presses = new Presses()
  expect(presses.isMeant(click(1000, 300, 200), '1')).toBe(true)
  expect(presses.isMeant(click(1200, 300, 260), '2')).toBe(true)
  expect(presses.isMeant(click(2000, 0, 0, 0), '3')).toBe(true)
  expect(presses.isMeant(click(2200, 0, 0, 0), '3')).toBe(false)
  expect(presses.isMeant(click(2300, 0, 0, 0), '4')).toBe(true)
})
