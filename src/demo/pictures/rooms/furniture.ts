import { circle, hill, lighter, polygon, rect } from '../pen.ts'

export const lamp = (x: number, y: number, color: string) =>
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

export const picture = (x: number, y: number, color: string) =>
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
