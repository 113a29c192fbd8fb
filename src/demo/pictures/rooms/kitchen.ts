import type { Chance } from '../../random.ts'
import { blend, circle, darker, lighter, line, rect } from '../pen.ts'
import { type Tones, width } from './shell.ts'

export function kitchen({ main, accent }: Tones, chance: Chance, windowX: number): string {
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
