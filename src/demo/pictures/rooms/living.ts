import type { Chance } from '../../random.ts'
import { circle, darker, ellipse, lighter, polygon, rect } from '../pen.ts'
import { lamp, picture } from './furniture.ts'
import type { Tones } from './shell.ts'

export function living({ main, accent }: Tones, chance: Chance, windowX: number): string {
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
