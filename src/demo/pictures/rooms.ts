import type { Chance } from '../random.ts'
import { blend, circle, darker, drawing, ellipse, gradient, hill, lighter, line, polygon, rect } from './pen.ts'

export const rooms = ['bedroom', 'living', 'kitchen', 'bathroom'] as const
export type Room = (typeof rooms)[number]

const width = 800
const height = 600
const floorAt = 430

interface Tones {
  wall: string
  floor: string
  main: string
  accent: string
}

const tones: readonly Tones[] = [
  { wall: '#f3ece0', floor: '#c79a68', main: '#6f8fa8', accent: '#e0a458' },
  { wall: '#e7eee9', floor: '#b98d63', main: '#7f9c83', accent: '#d98a6a' },
  { wall: '#f6e7dc', floor: '#a97f5d', main: '#b96f5a', accent: '#7fa3a0' },
  { wall: '#e9eef3', floor: '#d0b48f', main: '#4f7ca3', accent: '#e6bd6a' },
]

/** The inside of a lodging: a wall with its window, a floor, and what makes the room. */
export function room(kind: Room, chance: Chance): string {
  const tone = chance.pick(tones)
  const windowX = chance.pick([90, 560])
  const furniture = { bedroom, living, kitchen, bathroom }[kind](tone, chance, windowX)
  return drawing(width, height, shell(tone, kind) + view(windowX, chance, tone) + furniture)
}

function shell({ wall, floor }: Tones, kind: Room): string {
  const tiled = kind === 'kitchen' || kind === 'bathroom'
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

function view(x: number, chance: Chance, { main }: Tones): string {
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

const lamp = (x: number, y: number, color: string) =>
  circle(x, y, 70, '#fff3cf', { opacity: 0.45 }) +
  polygon(
    [
      [x - 26, y + 18],
      [x - 16, y - 20],
      [x + 16, y - 20],
      [x + 26, y + 18],
    ],
    color,
  ) +
  rect(x - 3, y + 18, 6, 34, '#8a6b4c')

const picture = (x: number, y: number, color: string) =>
  rect(x, y, 92, 70, '#fff') +
  rect(x + 8, y + 8, 76, 54, lighter(color, 0.5)) +
  hill(
    [
      [x + 8, y + 44],
      [x + 40, y + 30],
      [x + 84, y + 46],
    ],
    y + 62,
    color,
  )

function bedroom({ main, accent }: Tones, chance: Chance, windowX: number): string {
  const x = windowX > 400 ? 90 : 330
  const twin = chance.happens(0.4)
  const bed = (left: number, wide: number) =>
    [
      rect(left - 8, 300, wide + 16, 130, '#9a7148', { rx: 10 }),
      rect(left, 360, wide, 120, '#fffdf8', { rx: 8 }),
      rect(left, 410, wide, 92, main, { rx: 10 }),
      rect(left, 410, wide, 20, lighter(main, 0.35), { rx: 8 }),
      ...(wide > 200 ? [0.06, 0.54] : [0.14]).map((share) =>
        rect(left + wide * share, 350, wide > 200 ? wide * 0.4 : wide * 0.72, 46, '#fff', { rx: 16 }),
      ),
      rect(left + wide * 0.34, 376, wide * 0.32, 34, accent, { rx: 10 }),
      rect(left + 6, 500, 10, 30, '#7a5838'),
      rect(left + wide - 16, 500, 10, 30, '#7a5838'),
    ].join('')
  return [
    ellipse(x + 170, 540, 260, 34, lighter(accent, 0.5)),
    picture(x + 124, 170, main),
    twin ? bed(x, 150) + bed(x + 190, 150) : bed(x, 340),
    rect(x + 366, 420, 74, 84, '#a97c50', { rx: 4 }),
    lamp(x + 403, 368, accent),
  ].join('')
}

function living({ main, accent }: Tones, chance: Chance, windowX: number): string {
  const x = windowX > 400 ? 70 : 320
  const fire = chance.happens(0.5)
  const side = windowX > 400 ? 600 : windowX < 200 ? 30 : 20
  return [
    ellipse(400, 545, 330, 40, lighter(accent, 0.45)),
    picture(x + 60, 180, accent) + picture(x + 190, 180, main),
    rect(x, 340, 400, 90, darker(main, 0.06), { rx: 18 }),
    rect(x + 20, 400, 360, 70, main, { rx: 14 }),
    rect(x - 24, 374, 56, 110, darker(main, 0.1), { rx: 16 }),
    rect(x + 368, 374, 56, 110, darker(main, 0.1), { rx: 16 }),
    rect(x + 50, 350, 76, 62, accent, { rx: 12 }),
    rect(x + 270, 350, 76, 62, lighter(main, 0.45), { rx: 12 }),
    rect(x + 110, 506, 190, 14, '#a97c50', { rx: 4 }) +
      rect(x + 126, 520, 10, 40, '#8a6240') +
      rect(x + 274, 520, 10, 40, '#8a6240'),
    circle(x + 200, 494, 13, '#7ea05c') + rect(x + 190, 494, 20, 13, '#fff'),
    fire ? hearth(side) : lamp(side + 70, 320, accent) + rect(side + 66, 370, 8, 110, '#8a6b4c'),
  ].join('')
}

const hearth = (x: number) =>
  [
    rect(x, 250, 170, 190, '#cfc1ae'),
    rect(x - 12, 236, 194, 18, '#8a6240'),
    rect(x + 34, 320, 102, 120, '#3a312c'),
    polygon(
      [
        [x + 58, 436],
        [x + 85, 352],
        [x + 112, 436],
      ],
      '#e8833a',
    ),
    polygon(
      [
        [x + 70, 436],
        [x + 86, 386],
        [x + 100, 436],
      ],
      '#f8cf62',
    ),
  ].join('')

function kitchen({ main, accent }: Tones, chance: Chance, windowX: number): string {
  const doors = [...Array(6)].map(
    (_, i) =>
      rect(24 + i * 128, 356, 120, 118, lighter(main, 0.1), { rx: 4 }) + rect(24 + i * 128 + 50, 370, 20, 5, '#f4efe6'),
  )
  const shelf = windowX < 300 ? 420 : 60
  return [
    rect(0, 290, width, 54, blend('#ffffff', accent, 0.25)),
    ...[...Array(13)].map((_, i) =>
      line(
        [
          [i * 64, 290],
          [i * 64, 344],
        ],
        '#fff',
        3,
      ),
    ),
    rect(16, 344, 768, 140, darker(main, 0.1)),
    ...doors,
    rect(0, 334, width, 18, '#b98d63'),
    rect(280, 356, 120, 118, '#dfe3e6', { rx: 4 }) +
      rect(292, 384, 96, 66, '#59636c', { rx: 6 }) +
      rect(296, 366, 88, 6, '#8c959c'),
    line(
      [
        [600, 334],
        [600, 296],
        [630, 296],
        [630, 310],
      ],
      '#8c959c',
      7,
    ),
    rect(shelf, 130, 220, 12, '#a97c50') + rect(shelf, 200, 220, 12, '#a97c50'),
    ...[0, 1, 2, 3].map((i) =>
      rect(
        shelf + 14 + i * 50,
        130 - 40 + (i % 2) * 12,
        30,
        40 - (i % 2) * 12,
        [accent, '#fff', main, '#e8dcc5'][i] ?? main,
        { rx: 5 },
      ),
    ),
    ...[0, 1, 2].map((i) =>
      circle(shelf + 40 + i * 66, 186, 14, [lighter(accent, 0.3), '#fff', lighter(main, 0.3)][i] ?? main),
    ),
    rect(170, 312, 56, 22, '#fff', { rx: 8 }) + circle(186, 306, 11, '#c8503f') + circle(206, 305, 12, '#e0a458'),
    chance.happens(0.6)
      ? rect(230, 500, 340, 16, '#a97c50', { rx: 5 }) +
        rect(250, 516, 12, 70, '#8a6240') +
        rect(538, 516, 12, 70, '#8a6240')
      : '',
  ].join('')
}

function bathroom({ main, accent }: Tones, chance: Chance, windowX: number): string {
  const basin = windowX > 400 ? 130 : 430
  const tiles = [...Array(6)].flatMap((_, row) =>
    [...Array(14)].map((__, i) =>
      rect(
        i * 60 + (row % 2) * 30 - 30,
        250 + row * 30,
        57,
        27,
        chance.happens(0.14) ? lighter(main, 0.35) : lighter(main, 0.65),
        { rx: 3 },
      ),
    ),
  )
  const shower = basin > 300 ? 60 : 540
  return [
    ...tiles,
    view(windowX, chance, { wall: '', floor: '', main, accent }),
    rect(basin, 356, 210, 128, '#b98d63', { rx: 6 }) + rect(basin - 8, 344, 226, 16, '#fff', { rx: 6 }),
    ellipse(basin + 105, 344, 74, 18, '#fdfdfd') +
      line(
        [
          [basin + 105, 330],
          [basin + 105, 308],
          [basin + 128, 308],
        ],
        '#9aa4ab',
        7,
      ),
    circle(basin + 105, 190, 76, '#b98d63') +
      circle(basin + 105, 190, 66, '#cfe3ea') +
      polygon(
        [
          [basin + 66, 220],
          [basin + 130, 146],
          [basin + 146, 164],
          [basin + 84, 236],
        ],
        '#e8f3f6',
      ),
    rect(shower, 300, 190, 190, '#d7eaf0', { opacity: 0.55 }) +
      line(
        [
          [shower + 150, 470],
          [shower + 150, 210],
          [shower + 100, 210],
        ],
        '#9aa4ab',
        7,
      ) +
      ellipse(shower + 96, 218, 30, 8, '#9aa4ab'),
    rect(shower - 6, 486, 202, 16, '#fff', { rx: 6 }),
    rect(basin + 20, 390, 44, 66, accent, { rx: 4 }) + rect(basin + 72, 390, 44, 52, '#fff', { rx: 4 }),
    ellipse(basin + 105, 548, 150, 26, lighter(accent, 0.4)),
  ].join('')
}
