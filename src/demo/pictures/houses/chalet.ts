import { darker, line, polygon, rect } from '../pen.ts'
import { door, type Paint, pane, shadow } from './parts.ts'

export function chalet(x: number, base: number, size: number, { roof }: Paint): string {
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
