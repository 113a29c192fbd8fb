import { circle, darker, ellipse, lighter, line, polygon, rect } from './pen.ts'

/** Plants stand on (x, base) and are `size` high. */

export const cypress = (x: number, base: number, size: number) =>
  ellipse(x, base - size / 2, size * 0.12, size / 2, '#3f5f45') +
  ellipse(x + size * 0.03, base - size * 0.46, size * 0.07, size * 0.42, '#355139')

export const pine = (x: number, base: number, size: number, color: string) =>
  rect(x - size * 0.04, base - size * 0.2, size * 0.08, size * 0.22, '#5a4632') +
  polygon(
    [
      [x - size * 0.3, base - size * 0.12],
      [x, base - size * 0.72],
      [x + size * 0.3, base - size * 0.12],
    ],
    color,
  ) +
  polygon(
    [
      [x - size * 0.22, base - size * 0.42],
      [x, base - size],
      [x + size * 0.22, base - size * 0.42],
    ],
    lighter(color, 0.08),
  )

export const roundTree = (x: number, base: number, size: number, color: string) =>
  rect(x - size * 0.06, base - size * 0.4, size * 0.12, size * 0.42, '#6a5138') +
  circle(x, base - size * 0.68, size * 0.4, color) +
  circle(x + size * 0.14, base - size * 0.78, size * 0.26, lighter(color, 0.14))

/** The parasol pine of the coast. */
export const parasolPine = (x: number, base: number, size: number) =>
  line(
    [
      [x, base],
      [x + size * 0.06, base - size * 0.4],
      [x, base - size * 0.75],
    ],
    '#7a5a3d',
    size * 0.06,
  ) +
  ellipse(x, base - size * 0.8, size * 0.5, size * 0.2, '#4d7350') +
  ellipse(x - size * 0.1, base - size * 0.86, size * 0.34, size * 0.13, '#5f8660')

export const olive = (x: number, base: number, size: number) =>
  line(
    [
      [x, base],
      [x - size * 0.05, base - size * 0.3],
      [x + size * 0.04, base - size * 0.55],
    ],
    '#7b6a55',
    size * 0.09,
  ) +
  circle(x - size * 0.18, base - size * 0.62, size * 0.26, '#8b9d77') +
  circle(x + size * 0.2, base - size * 0.66, size * 0.28, '#97a984') +
  circle(x, base - size * 0.82, size * 0.24, '#a3b38f')

export const bush = (x: number, base: number, size: number, color: string) =>
  circle(x - size * 0.5, base - size * 0.4, size * 0.5, color) +
  circle(x + size * 0.5, base - size * 0.4, size * 0.55, darker(color, 0.08)) +
  circle(x, base - size * 0.6, size * 0.6, lighter(color, 0.1))

export const lavender = (x: number, base: number, size: number) =>
  bush(x, base, size, '#7d8f63') +
  [-0.7, -0.35, 0, 0.35, 0.7]
    .map((lean) => ellipse(x + lean * size, base - size * 1.1, size * 0.1, size * 0.28, '#8d76bd'))
    .join('')

export const flowers = (x: number, base: number, size: number, color: string) =>
  bush(x, base, size, '#5f8a4f') +
  [
    [-0.5, 0.6],
    [0, 1],
    [0.5, 0.65],
    [0.15, 0.5],
    [-0.25, 0.85],
  ]
    .map(([dx = 0, dy = 0]) => circle(x + dx * size, base - dy * size, size * 0.15, color))
    .join('')
