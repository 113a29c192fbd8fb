import { circle, darker, ellipse, lighter, line, type Point, polygon, rect, type Sheet } from '../pen.ts'

export interface Paint {
  wall: string
  roof: string
  shutter: string
}

export function pane(x: number, y: number, wide: number, high: number, shutter: string): string {
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

export const door = (x: number, base: number, wide: number, high: number, color: string) =>
  [
    rect(x - 6, base - high - 6, wide + 12, high + 6, '#fff', { opacity: 0.7 }),
    rect(x, base - high, wide, high, color),
    rect(x + wide * 0.16, base - high * 0.9, wide * 0.68, high * 0.34, darker(color, 0.15)),
    circle(x + wide * 0.84, base - high * 0.45, 3, '#f3dc9a'),
  ].join('')

/** Stones here and there, lighter and darker than the wall. */
export const stones = ({ chance }: Sheet, x: number, y: number, wide: number, high: number, wall: string) =>
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

export const shadow = (x: number, base: number, wide: number) =>
  ellipse(x + wide / 2, base + 4, wide * 0.6, 12, '#2d3a2a', { opacity: 0.22 })

export function tiles(corners: readonly [Point, Point, Point, Point], color: string): string {
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
