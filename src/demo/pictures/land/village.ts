import { hill, polygon, rect, type Sheet } from '../pen.ts'
import { roundTree } from '../plants.ts'
import type { Light } from '../sky.ts'
import { farHills, heights } from './relief.ts'

export function village(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const middle = width * chance.between(0.3, 0.7)
  const ground = horizon + height * 0.09
  const houses: string[] = []
  for (let index = 0; index < 16; index += 1) {
    const offset = chance.between(-1, 1)
    const size = height * chance.between(0.05, 0.08)
    const base = ground - (1 - Math.abs(offset)) * height * 0.08 + index * 1.6
    houses.push(
      cottage(middle + offset * height * 0.42, base, size, chance.pick(['#f1dfc1', '#e6cda6', '#f6ead6', '#dcc0a0'])),
    )
  }
  return [
    farHills(sheet, light, '#7b9a72'),
    hill(
      [
        [middle - height * 0.7, ground + 6],
        [middle, ground - height * 0.06],
        [middle + height * 0.7, ground + 6],
      ],
      height,
      '#90ab68',
    ),
    steeple(middle + chance.between(-40, 40), ground - height * 0.05, height * 0.2),
    ...houses,
    hill(heights(sheet, horizon + height * 0.13, height * 0.03, 4), height, '#a3b86c'),
    ...Array.from({ length: 9 }, () =>
      roundTree(width * chance.next(), horizon + height * 0.16, height * chance.between(0.04, 0.07), '#6d8f4f'),
    ),
    hill(heights(sheet, horizon + height * 0.2, height * 0.03, 3), height, '#8aa958'),
  ].join('')
}

const cottage = (x: number, base: number, size: number, wall: string) =>
  [
    rect(x, base - size, size * 1.3, size * 1.2, wall),
    polygon(
      [
        [x - size * 0.12, base - size],
        [x + size * 0.65, base - size * 1.5],
        [x + size * 1.42, base - size],
      ],
      '#b9674a',
    ),
    rect(x + size * 0.25, base - size * 0.7, size * 0.22, size * 0.3, '#6b7f8c'),
    rect(x + size * 0.8, base - size * 0.7, size * 0.22, size * 0.3, '#6b7f8c'),
  ].join('')

const steeple = (x: number, base: number, size: number) =>
  [
    rect(x, base - size * 0.7, size * 0.26, size * 0.75, '#e3cfae'),
    polygon(
      [
        [x - 3, base - size * 0.7],
        [x + size * 0.13, base - size * 1.2],
        [x + size * 0.26 + 3, base - size * 0.7],
      ],
      '#77808c',
    ),
    rect(x + size * 0.09, base - size * 0.58, size * 0.08, size * 0.14, '#5c5348'),
  ].join('')
