import type { Chance } from '../../random.ts'
import { darker, gradient, hill, lighter, line, polygon, rect } from '../pen.ts'

export const width = 800

export const height = 600

const floorAt = 430

export interface Tones {
  wall: string
  floor: string
  main: string
  accent: string
}

export const tones: readonly Tones[] = [
  { wall: '#f3ece0', floor: '#c79a68', main: '#6f8fa8', accent: '#e0a458' },
  { wall: '#e7eee9', floor: '#b98d63', main: '#7f9c83', accent: '#d98a6a' },
  { wall: '#f6e7dc', floor: '#a97f5d', main: '#b96f5a', accent: '#7fa3a0' },
  { wall: '#e9eef3', floor: '#d0b48f', main: '#4f7ca3', accent: '#e6bd6a' },
]

export function shell({ wall, floor }: Tones, tiled: boolean): string {
  const base = tiled ? '#d8d2c6' : floor
  const joints = tiled
    ? [...Array(9)].map((_, i) =>
        line(
          [
            [400 + (i - 4) * 90, floorAt],
            [400 + (i - 4) * 190, height],
          ],
          darker(base, 0.12),
          2,
        ),
      )
    : [...Array(7)].map((_, i) =>
        line(
          [
            [400 + (i - 3) * 120, floorAt],
            [400 + (i - 3) * 230, height],
          ],
          darker(base, 0.14),
          2,
        ),
      )
  const rows = tiled
    ? [458, 500, 556].map((y) =>
        line(
          [
            [0, y],
            [width, y],
          ],
          darker(base, 0.12),
          2,
        ),
      )
    : []
  return [
    gradient('wall', lighter(wall, 0.4), darker(wall, 0.06)),
    rect(0, 0, width, floorAt, 'url(#wall)'),
    rect(0, floorAt, width, height - floorAt, base),
    ...joints,
    ...rows,
    rect(0, floorAt - 12, width, 12, '#fff', { opacity: 0.8 }),
  ].join('')
}

export function view(x: number, chance: Chance, { main }: Tones): string {
  const [wide, high, y] = [160, 210, 80]
  const hills: [number, number][] = [0, 0.35, 0.7, 1].map((share) => [
    x + wide * share,
    y + high * chance.between(0.5, 0.68),
  ])
  return [
    rect(x - 10, y - 10, wide + 20, high + 20, '#fff'),
    gradient('view', '#8cc6ea', '#e8f4f6'),
    rect(x, y, wide, high, 'url(#view)'),
    hill(hills, y + high, '#9ab87a'),
    hill(
      hills.map(([hx, hy]) => [hx, hy + 34]),
      y + high,
      '#7ea05c',
    ),
    line(
      [
        [x + wide / 2, y],
        [x + wide / 2, y + high],
      ],
      '#fff',
      8,
    ),
    line(
      [
        [x, y + high * 0.45],
        [x + wide, y + high * 0.45],
      ],
      '#fff',
      6,
    ),
    rect(x - 22, y + high + 8, wide + 44, 12, '#fff'),
    polygon(
      [
        [x - 42, y - 24],
        [x + 8, y - 24],
        [x - 10, y + high + 60],
        [x - 52, y + high + 60],
      ],
      lighter(main, 0.45),
      { opacity: 0.9 },
    ),
    polygon(
      [
        [x + wide + 42, y - 24],
        [x + wide - 8, y - 24],
        [x + wide + 10, y + high + 60],
        [x + wide + 52, y + high + 60],
      ],
      lighter(main, 0.45),
      { opacity: 0.9 },
    ),
    line(
      [
        [x - 60, y - 24],
        [x + wide + 60, y - 24],
      ],
      '#8a6b4c',
      6,
    ),
  ].join('')
}
