import { blend, darker, ellipse, gradient, hill, line, polygon, rect, type Sheet } from '../pen.ts'
import { roundTree } from '../plants.ts'
import type { Light } from '../sky.ts'
import { farHills, heights } from './relief.ts'

/** A walled town on its hill above the river: towers with pointed roofs. */
export function town(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const wall = blend('#d8bf96', light.haze, 0.15)
  const base = horizon + height * 0.05
  const from = width * 0.5 - height * 0.62
  const towers = Array.from({ length: 8 }, (_, index) => {
    const x = from + index * height * 0.165 + chance.between(-8, 8)
    return tower(x, base - chance.between(0, 0.05) * height, height * chance.between(0.12, 0.2), wall)
  })
  return [
    farHills(sheet, light, '#8aa08a'),
    hill(
      [
        [from - height * 0.5, base + height * 0.1],
        [width * 0.5, base - height * 0.02],
        [from + height * 1.75, base + height * 0.1],
      ],
      height,
      '#9db271',
    ),
    rect(from, base - height * 0.09, height * 1.26, height * 0.12, wall),
    ...Array.from({ length: 26 }, (_, index) =>
      rect(from + index * height * 0.0485, base - height * 0.105, height * 0.026, height * 0.016, wall),
    ),
    ...towers,
    hill(heights(sheet, horizon + height * 0.12, height * 0.03, 5), height, '#86a35c'),
    gradient('river', '#9fc9d6', '#6fa9c0'),
    rect(0, horizon + height * 0.16, width, height * 0.1, 'url(#river)'),
    ...Array.from({ length: 9 }, () => {
      const x = width * chance.next()
      const y = horizon + height * chance.between(0.18, 0.25)
      return line(
        [
          [x, y],
          [x + 46, y],
        ],
        '#fff',
        1.5,
        { opacity: 0.45 },
      )
    }),
    hill(heights(sheet, horizon + height * 0.24, height * 0.02, 4), height, '#7f9d55'),
    ...Array.from({ length: 6 }, () =>
      roundTree(width * chance.next(), horizon + height * 0.25, height * chance.between(0.05, 0.09), '#6c8c48'),
    ),
    ellipse(width / 2, height * 1.02, width * 0.7, height * 0.18, '#a9b874'),
  ].join('')
}

const tower = (x: number, base: number, size: number, wall: string) => {
  const wide = size * 0.36
  return [
    rect(x, base - size, wide, size * 1.1, wall),
    rect(x + wide * 0.62, base - size, wide * 0.38, size * 1.1, darker(wall, 0.12)),
    polygon(
      [
        [x - wide * 0.14, base - size],
        [x + wide / 2, base - size * 1.5],
        [x + wide * 1.14, base - size],
      ],
      '#6f6a78',
    ),
    polygon(
      [
        [x + wide / 2, base - size * 1.5],
        [x + wide * 1.14, base - size],
        [x + wide * 0.6, base - size],
      ],
      '#5c5866',
    ),
    rect(x + wide * 0.28, base - size * 0.75, wide * 0.14, size * 0.16, '#5d5142'),
  ].join('')
}
