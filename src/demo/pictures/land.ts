import { blend, darker, ellipse, gradient, hill, line, type Point, polygon, rect, type Sheet } from './pen.ts'
import { bush, cypress, pine, roundTree } from './plants.ts'
import type { Light } from './sky.ts'

export const landscapes = ['sea', 'mountain', 'vineyard', 'village', 'countryside', 'town'] as const
export type Landscape = (typeof landscapes)[number]

/** What lies behind the house, from the horizon to the garden. */
export function land(kind: Landscape, sheet: Sheet, light: Light): string {
  return { sea, mountain, vineyard, village, countryside, town }[kind](sheet, light)
}

/** A line of heights around `level`, waving by `swing`; every third of a screen or so. */
function heights({ width, chance }: Sheet, level: number, swing: number, steps: number): Point[] {
  const step = width / steps
  return Array.from({ length: steps + 3 }, (_, index) => [
    (index - 1) * step + chance.between(-0.2, 0.2) * step,
    level - swing * chance.next(),
  ])
}

function sea(sheet: Sheet, light: Light): string {
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

function mountain(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const peaks: string[] = []
  for (const [layer, color] of ['#8fa3bd', '#6d86a3'].entries()) {
    const base = horizon + 30
    const fill = blend(color, light.haze, 0.45 - layer * 0.25)
    let x = -width * 0.1 * chance.next() - 60
    while (x < width) {
      const half = height * chance.between(0.22, 0.36)
      const top: Point = [x + half, base - half * chance.between(0.9, 1.15) * (layer ? 0.75 : 1.05)]
      const rise = base - top[1]
      peaks.push(polygon([[x, base], top, [x + half * 2, base]], fill))
      peaks.push(polygon([top, [x + half * 2, base], [x + half * 1.15, base]], darker(fill, 0.12)))
      const snow = 0.3
      const at = (share: number): Point => [top[0] + half * share, top[1] + rise * Math.abs(share)]
      peaks.push(
        polygon(
          [
            top,
            at(snow),
            [top[0] + half * 0.12, top[1] + rise * 0.2],
            [top[0], top[1] + rise * 0.32],
            [top[0] - half * 0.1, top[1] + rise * 0.2],
            at(-snow),
          ],
          '#fbfdff',
          { opacity: 0.92 },
        ),
      )
      x += half * chance.between(1.1, 1.7)
    }
  }
  const forest = blend('#3f6b58', light.haze, 0.2)
  return [
    ...peaks,
    hill(heights(sheet, horizon + 20, height * 0.06, 5), height, forest),
    ...Array.from({ length: Math.round(width / 34) }, (_, index) =>
      pine(
        index * 34 + chance.between(-8, 8),
        horizon + height * 0.09 + chance.between(-6, 10),
        height * chance.between(0.07, 0.12),
        darker(forest, chance.between(0.05, 0.3)),
      ),
    ),
    hill(heights(sheet, horizon + height * 0.12, height * 0.05, 4), height, '#8fb56a'),
    hill(heights(sheet, horizon + height * 0.22, height * 0.05, 3), height, '#7ba659'),
  ].join('')
}

function farHills(sheet: Sheet, light: Light, color: string): string {
  const { height, horizon } = sheet
  return [0.7, 0.45, 0.2]
    .map((haze, index) =>
      hill(
        heights(sheet, horizon + index * height * 0.035, height * (0.13 - index * 0.03), 4 + index),
        height,
        blend(color, light.haze, haze),
      ),
    )
    .join('')
}

function vineyard(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const vanishing: Point = [width * chance.between(0.2, 0.8), horizon + height * 0.06]
  const top = horizon + height * 0.14
  const leaf = chance.pick(['#6f9440', '#7f9a3c', '#a5863a'])
  const rows: string[] = []
  for (let foot = -width * 0.9; foot < width * 1.9; foot += 74) {
    const at = (y: number): number =>
      vanishing[0] + ((foot - vanishing[0]) * (y - vanishing[1])) / (height - vanishing[1])
    const wide = 17
    const narrow = (wide * (top - vanishing[1])) / (height - vanishing[1])
    rows.push(
      polygon(
        [
          [at(top) - narrow, top],
          [at(top) + narrow, top],
          [foot + wide, height],
          [foot - wide, height],
        ],
        leaf,
      ),
    )
    rows.push(
      polygon(
        [
          [at(top), top],
          [at(top) + narrow, top],
          [foot + wide, height],
          [foot + wide * 0.3, height],
        ],
        darker(leaf, 0.18),
      ),
    )
  }
  return [
    farHills(sheet, light, '#6d8b74'),
    hill(heights(sheet, horizon + height * 0.13, height * 0.03, 4), height, '#b7a36b'),
    rect(0, top, width, height - top, '#c9a873'),
    ...rows,
    ...Array.from({ length: 5 }, () => cypress(width * chance.next(), top + 6, height * chance.between(0.1, 0.17))),
  ].join('')
}

function village(sheet: Sheet, light: Light): string {
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

function countryside(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const crops = chance.happens(0.5) ? ['#d9c25e', '#a9bf62', '#c7b457'] : ['#a78cc4', '#a9bf62', '#c9bd6e']
  return [
    farHills(sheet, light, '#7ea07c'),
    ...crops.flatMap((color, index) => {
      const level = horizon + height * (0.1 + index * 0.1)
      return [
        hill(heights(sheet, level, height * 0.05, 3), height, color),
        ...Array.from({ length: 4 }, () =>
          roundTree(
            width * chance.next(),
            level + 4,
            height * chance.between(0.04, 0.08),
            darker('#7d9c52', chance.between(0, 0.2)),
          ),
        ),
      ]
    }),
    hill(heights(sheet, height * 0.74, height * 0.03, 3), height, '#93b05e'),
    ...Array.from({ length: 4 }, () => bush(width * chance.next(), height * 0.78, height * 0.03, '#7e9a4d')),
  ].join('')
}

/** A walled town on its hill above the river: towers with pointed roofs. */
function town(sheet: Sheet, light: Light): string {
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
