import { ellipse, rect } from '../pen.ts'
import { door, type Paint, pane, shadow, tiles } from './parts.ts'

/** Long and low, with a terrace under its pergola and a pool before it. */
export function villa(x: number, base: number, size: number, { wall, roof, shutter }: Paint): string {
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
