import type { Landscape } from './land.ts'
import { circle, darker, element, ellipse, lighter, line, type Point, polygon, rect, type Sheet } from './pen.ts'

export const dwellings = ['cottage', 'villa', 'chalet', 'building', 'hut'] as const
export type Dwelling = (typeof dwellings)[number]

interface Paint {
  wall: string
  roof: string
  shutter: string
}

const paints: Record<Landscape, readonly Paint[]> = {
  sea: [
    { wall: '#fbf7ef', roof: '#c9714f', shutter: '#3f86b5' },
    { wall: '#f7f4ee', roof: '#5f6b7a', shutter: '#2f6f9f' },
    { wall: '#f6e7cf', roof: '#c8775a', shutter: '#6fa3a0' },
  ],
  mountain: [
    { wall: '#e9ded0', roof: '#6d5a4e', shutter: '#8b4f3a' },
    { wall: '#d9cdbd', roof: '#59606b', shutter: '#7b3f35' },
  ],
  vineyard: [
    { wall: '#ecd5ab', roof: '#bf6a48', shutter: '#7d97a5' },
    { wall: '#f0dfc0', roof: '#b86146', shutter: '#8c9c6b' },
    { wall: '#e2c293', roof: '#b9694b', shutter: '#7a3b3b' },
  ],
  village: [
    { wall: '#e9d6b4', roof: '#b5644a', shutter: '#6f8fa8' },
    { wall: '#dcc7a4', roof: '#a85d48', shutter: '#8a9a78' },
    { wall: '#efe3cd', roof: '#6b6f79', shutter: '#a04f45' },
  ],
  countryside: [
    { wall: '#eadcc0', roof: '#b06a4a', shutter: '#8fa5a0' },
    { wall: '#e4d2b0', roof: '#9c6048', shutter: '#7387a0' },
    { wall: '#f2e9d8', roof: '#7a5b50', shutter: '#5f7f5f' },
  ],
  town: [
    { wall: '#f0dcc0', roof: '#b8694c', shutter: '#7f93a0' },
    { wall: '#e8c9a8', roof: '#a95f47', shutter: '#5d7d78' },
  ],
}

/** A dwelling in the middle of the garden, standing on `base`. */
export function dwelling(kind: Dwelling, landscape: Landscape, sheet: Sheet, base: number): string {
  const { width, height, chance } = sheet
  const paint = chance.pick(paints[landscape])
  const size = height * chance.between(0.3, 0.36)
  const x = width * chance.between(0.24, 0.42)
  return { cottage, villa, chalet, building, hut }[kind](x, base, size, paint, sheet)
}

function pane(x: number, y: number, wide: number, high: number, shutter: string): string {
  const leaf = wide * 0.52
  return [
    rect(x - leaf - 2, y - 2, leaf, high + 4, shutter),
    rect(x + wide + 2, y - 2, leaf, high + 4, shutter),
    rect(x, y, wide, high, '#8fb3c4'),
    polygon(
      [
        [x, y + high],
        [x, y],
        [x + wide * 0.7, y],
      ],
      '#b9d3dd',
    ),
    line(
      [
        [x + wide / 2, y],
        [x + wide / 2, y + high],
      ],
      '#fff',
      3,
    ),
    line(
      [
        [x, y + high * 0.45],
        [x + wide, y + high * 0.45],
      ],
      '#fff',
      3,
    ),
    rect(x - 4, y + high, wide + 8, 5, '#fff'),
  ].join('')
}

const door = (x: number, base: number, wide: number, high: number, color: string) =>
  [
    rect(x - 6, base - high - 6, wide + 12, high + 6, '#fff', { opacity: 0.7 }),
    rect(x, base - high, wide, high, color),
    rect(x + wide * 0.16, base - high * 0.9, wide * 0.68, high * 0.34, darker(color, 0.15)),
    circle(x + wide * 0.84, base - high * 0.45, 3, '#f3dc9a'),
  ].join('')

/** Stones here and there, lighter and darker than the wall. */
const stones = ({ chance }: Sheet, x: number, y: number, wide: number, high: number, wall: string) =>
  Array.from({ length: 16 }, () =>
    rect(
      x + wide * 0.92 * chance.next(),
      y + high * 0.9 * chance.next(),
      chance.between(12, 26),
      chance.between(6, 10),
      chance.happens(0.5) ? darker(wall, 0.08) : lighter(wall, 0.25),
      { rx: 3 },
    ),
  ).join('')

const shadow = (x: number, base: number, wide: number) =>
  ellipse(x + wide / 2, base + 4, wide * 0.6, 12, '#2d3a2a', { opacity: 0.22 })

function tiles(corners: readonly [Point, Point, Point, Point], color: string): string {
  const [a, b, c, d] = corners
  const between = (from: Point, to: Point, share: number): Point => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ]
  const rows = [0.3, 0.6, 0.85].map((share) =>
    line([between(a, d, share), between(b, c, share)], darker(color, 0.16), 2.4),
  )
  return polygon(corners, color) + rows.join('')
}

function cottage(x: number, base: number, size: number, { wall, roof, shutter }: Paint, sheet: Sheet): string {
  const wide = size * 1.35
  const top = base - size * 0.8
  const ridge = base - size * 1.24
  return [
    shadow(x, base, wide),
    rect(x + wide * 0.72, ridge - size * 0.08, size * 0.13, size * 0.3, darker(wall, 0.12)),
    rect(x, top, wide, base - top, wall),
    stones(sheet, x, top, wide, base - top, wall),
    tiles(
      [
        [x + wide * 0.1, ridge],
        [x + wide * 0.9, ridge],
        [x + wide + 16, top + 6],
        [x - 16, top + 6],
      ],
      roof,
    ),
    pane(x + wide * 0.14, top + size * 0.16, size * 0.17, size * 0.23, shutter),
    pane(x + wide * 0.72, top + size * 0.16, size * 0.17, size * 0.23, shutter),
    pane(x + wide * 0.14, top + size * 0.52, size * 0.17, size * 0.2, shutter),
    door(x + wide * 0.43, base, size * 0.22, size * 0.42, shutter),
    pane(x + wide * 0.72, top + size * 0.5, size * 0.17, size * 0.22, shutter),
  ].join('')
}

/** Long and low, with a terrace under its pergola and a pool before it. */
function villa(x: number, base: number, size: number, { wall, roof, shutter }: Paint): string {
  const left = x - size * 0.2
  const wide = size * 1.9
  const top = base - size * 0.52
  const pergola = left + wide * 0.62
  const posts = [0, 0.5, 1].map((share) =>
    rect(pergola + wide * 0.34 * share, top + size * 0.12, 7, size * 0.4, '#f6efe2'),
  )
  return [
    shadow(left, base, wide),
    rect(left, top, wide, base - top, wall),
    tiles(
      [
        [left + wide * 0.08, base - size * 0.86],
        [left + wide * 0.92, base - size * 0.86],
        [left + wide + 18, top + 5],
        [left - 18, top + 5],
      ],
      roof,
    ),
    pane(left + wide * 0.1, top + size * 0.12, size * 0.17, size * 0.23, shutter),
    door(left + wide * 0.27, base, size * 0.2, size * 0.38, shutter),
    pane(left + wide * 0.46, top + size * 0.12, size * 0.17, size * 0.23, shutter),
    rect(pergola + 8, top + size * 0.14, wide * 0.32, size * 0.38, '#7fa3b3'),
    rect(pergola - 6, top + size * 0.1, wide * 0.38, 8, '#f6efe2'),
    ...posts,
    ellipse(left + wide * 0.62, base + size * 0.2, size * 0.72, size * 0.115, '#efe6d4'),
    ellipse(left + wide * 0.62, base + size * 0.195, size * 0.63, size * 0.085, '#55b7d0'),
    ellipse(left + wide * 0.58, base + size * 0.18, size * 0.4, size * 0.03, '#9adbe6'),
  ].join('')
}

function chalet(x: number, base: number, size: number, { roof }: Paint): string {
  const wide = size * 1.4
  const middle = x + wide / 2
  const floor = base - size * 0.34
  const wood = '#a8713f'
  const planks = [0.42, 0.5, 0.58, 0.66, 0.74].map((share) =>
    line(
      [
        [x + 8, base - size * share],
        [x + wide - 8, base - size * share],
      ],
      darker(wood, 0.16),
      2,
    ),
  )
  const rail = Array.from({ length: 15 }, (_, index) =>
    rect(x - 6 + index * (wide + 4) * 0.0695, floor - size * 0.13, 4, size * 0.13, '#7c4e29'),
  )
  return [
    shadow(x, base, wide),
    polygon(
      [
        [x, base - size * 0.78],
        [middle, base - size * 1.22],
        [x + wide, base - size * 0.78],
        [x + wide, floor],
        [x, floor],
      ],
      wood,
    ),
    ...planks,
    rect(x, floor, wide, base - floor, '#e6dccd'),
    polygon(
      [
        [middle, base - size * 1.36],
        [x + wide + size * 0.2, base - size * 0.72],
        [x + wide + size * 0.12, base - size * 0.66],
        [middle, base - size * 1.2],
        [x - size * 0.12, base - size * 0.66],
        [x - size * 0.2, base - size * 0.72],
      ],
      roof,
    ),
    polygon(
      [
        [middle, base - size * 1.36],
        [x + wide + size * 0.2, base - size * 0.72],
        [x + wide + size * 0.19, base - size * 0.75],
        [middle, base - size * 1.41],
        [x - size * 0.19, base - size * 0.75],
        [x - size * 0.2, base - size * 0.72],
      ],
      '#fbfdff',
    ),
    ...[0.16, 0.43, 0.7].map((share) => pane(x + wide * share, base - size * 0.72, size * 0.16, size * 0.2, '#7b3f35')),
    rect(middle - size * 0.09, base - size * 1.02, size * 0.18, size * 0.14, '#8fb3c4'),
    ...rail,
    rect(x - 12, floor - size * 0.15, wide + 24, 6, '#7c4e29'),
    rect(x - 12, floor - 4, wide + 24, 8, '#6b4323'),
    door(x + wide * 0.44, base, size * 0.18, size * 0.28, '#7b3f35'),
    pane(x + wide * 0.14, base - size * 0.24, size * 0.14, size * 0.13, '#7b3f35'),
    pane(x + wide * 0.74, base - size * 0.24, size * 0.14, size * 0.13, '#7b3f35'),
  ].join('')
}

function building(x: number, base: number, size: number, { wall, roof, shutter }: Paint, { chance }: Sheet): string {
  const parts: string[] = []
  let left = x - size * 0.55
  for (let index = 0; index < 3; index += 1) {
    const wide = size * chance.between(0.62, 0.78)
    const high = size * chance.between(1.15, 1.4)
    const color = [lighter(wall, 0.35), wall, darker(wall, 0.06)][index] ?? wall
    const blind = [shutter, '#8a9a78', '#a86f5a'][index] ?? shutter
    parts.push(rect(left, base - high, wide, high, color))
    parts.push(
      tiles(
        [
          [left + 4, base - high - size * 0.14],
          [left + wide - 4, base - high - size * 0.14],
          [left + wide + 6, base - high + 3],
          [left - 6, base - high + 3],
        ],
        roof,
      ),
    )
    for (const floor of [0.3, 0.58])
      for (const share of [0.2, 0.62])
        parts.push(pane(left + wide * share, base - high + high * (floor - 0.2), wide * 0.17, high * 0.15, blind))
    parts.push(rect(left + wide * 0.12, base - high * 0.46, wide * 0.76, 4, '#4d5560'))
    for (let bar = 0; bar < 9; bar += 1)
      parts.push(rect(left + wide * (0.13 + bar * 0.09), base - high * 0.54, 2, high * 0.08, '#4d5560'))
    parts.push(door(left + wide * 0.36, base, wide * 0.28, high * 0.3, blind))
    left += wide
  }
  return shadow(x - size * 0.55, base, left - x + size * 0.55) + parts.join('')
}

/** A yurt on its deck: the unusual kind. */
function hut(x: number, base: number, size: number, { shutter }: Paint): string {
  const wide = size * 1.2
  const middle = x + wide / 2
  const top = base - size * 0.42
  return [
    shadow(x - 20, base + 8, wide + 40),
    rect(x - size * 0.18, base - 4, wide + size * 0.36, 12, '#9a6b42'),
    ...[0, 0.25, 0.5, 0.75, 1].map((share) =>
      rect(x - size * 0.14 + (wide + size * 0.26) * share, base + 6, 6, 16, '#7a5333'),
    ),
    rect(x, top, wide, base - top - 4, '#f4ead6'),
    ...[0.12, 0.3, 0.7, 0.88].map((share) =>
      line(
        [
          [x + wide * share, top],
          [x + wide * share, base - 6],
        ],
        '#dccdb0',
        3,
      ),
    ),
    polygon(
      [
        [x - size * 0.06, top + 4],
        [middle - size * 0.1, base - size * 0.86],
        [middle + size * 0.1, base - size * 0.86],
        [x + wide + size * 0.06, top + 4],
      ],
      '#e0c9a0',
    ),
    polygon(
      [
        [middle + size * 0.02, base - size * 0.86],
        [middle + size * 0.1, base - size * 0.86],
        [x + wide + size * 0.06, top + 4],
        [middle + size * 0.3, top + 4],
      ],
      '#cdb388',
    ),
    ellipse(middle, base - size * 0.87, size * 0.12, size * 0.035, '#8f7650'),
    element('path', { d: `M${x} ${top + 14}h${wide}`, stroke: shutter, 'stroke-width': 7 }),
    door(middle - size * 0.13, base - 4, size * 0.26, size * 0.38, shutter),
    pane(x + wide * 0.14, top + size * 0.13, size * 0.12, size * 0.13, '#c9a873'),
  ].join('')
}
