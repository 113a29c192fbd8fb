import type { Chance } from '../../random.ts'
import { circle, ellipse, lighter, line, polygon, rect } from '../pen.ts'
import { type Tones, view } from './shell.ts'

export function bathroom({ main, accent }: Tones, chance: Chance, windowX: number): string {
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
