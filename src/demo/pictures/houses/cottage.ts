import { darker, rect, type Sheet } from '../pen.ts'
import { door, type Paint, pane, shadow, stones, tiles } from './parts.ts'

export function cottage(x: number, base: number, size: number, { wall, roof, shutter }: Paint, sheet: Sheet): string {
  const wide = size * 1.35
  const top = base - size * 0.8
  const ridge = base - size * 1.24
  return [
    shadow(x, base, wide),
    rect(x + wide * 0.72, ridge - size * 0.08, size * 0.13, size * 0.3, darker(wall, 0.12)),
    rect(x, top, wide, base - top, wall),
    stones(sheet, x, top, wide, base - top, wall),
    tiles(
      [
        [x + wide * 0.1, ridge],
        [x + wide * 0.9, ridge],
        [x + wide + 16, top + 6],
        [x - 16, top + 6],
      ],
      roof,
    ),
    pane(x + wide * 0.14, top + size * 0.16, size * 0.17, size * 0.23, shutter),
    pane(x + wide * 0.72, top + size * 0.16, size * 0.17, size * 0.23, shutter),
    pane(x + wide * 0.14, top + size * 0.52, size * 0.17, size * 0.2, shutter),
    door(x + wide * 0.43, base, size * 0.22, size * 0.42, shutter),
    pane(x + wide * 0.72, top + size * 0.5, size * 0.17, size * 0.22, shutter),
  ].join('')
}
