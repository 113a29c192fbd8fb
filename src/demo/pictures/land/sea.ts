import { blend, gradient, hill, line, polygon, rect, type Sheet } from '../pen.ts'
import type { Light } from '../sky.ts'
import { heights } from './relief.ts'

export function sea(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const coast = chance.happens(0.6)
  return [
    coast ? hill(heights(sheet, horizon, height * 0.1, 5), horizon + 4, blend('#7f9a8f', light.haze, 0.55)) : '',
    gradient('sea', blend('#2f8fb3', light.haze, 0.35), '#2b86ab', '#5db6bf', '#a5dccf'),
    rect(0, horizon, width, height - horizon, 'url(#sea)'),
    ...Array.from({ length: 14 }, () => {
      const y = horizon + (height - horizon) * chance.next() ** 1.5 * 0.5
      const x = width * chance.next()
      return line(
        [
          [x, y],
          [x + chance.between(20, 70), y],
        ],
        '#fff',
        1.6,
        { opacity: 0.5 },
      )
    }),
    ...Array.from({ length: chance.integer(1, 3) + Math.floor(width / 1000) }, () =>
      sail(width * chance.next(), horizon + height * chance.between(0.02, 0.07), height * chance.between(0.04, 0.08)),
    ),
    hill(heights(sheet, height * 0.72, height * 0.03, 3), height, '#f0dcae'),
    hill(heights(sheet, height * 0.76, height * 0.03, 3), height, '#e6cd97'),
  ].join('')
}

const sail = (x: number, y: number, size: number) =>
  [
    polygon(
      [
        [x, y - size],
        [x, y - 4],
        [x + size * 0.5, y - 4],
      ],
      '#fff',
    ),
    polygon(
      [
        [x - 3, y - size * 0.85],
        [x - 3, y - 4],
        [x - size * 0.34, y - 4],
      ],
      '#f4e3d4',
    ),
    polygon(
      [
        [x - size * 0.4, y - 2],
        [x + size * 0.5, y - 2],
        [x + size * 0.34, y + 5],
        [x - size * 0.26, y + 5],
      ],
      '#8a4b3a',
    ),
  ].join('')
