import type { Chance } from '../../random.ts'
import { ellipse, lighter, rect } from '../pen.ts'
import { lamp, picture } from './furniture.ts'
import type { Tones } from './shell.ts'

export function bedroom({ main, accent }: Tones, chance: Chance, windowX: number): string {
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
