import { darker, lighter, rect, type Sheet } from '../pen.ts'
import { door, type Paint, pane, shadow, tiles } from './parts.ts'

export function building(
  x: number,
  base: number,
  size: number,
  { wall, roof, shutter }: Paint,
  { chance }: Sheet,
): string {
  const parts: string[] = []
  let left = x - size * 0.55
  for (let index = 0; index < 3; index += 1) {
    const wide = size * chance.between(0.62, 0.78)
    const high = size * chance.between(1.15, 1.4)
    const color = [lighter(wall, 0.35), wall, darker(wall, 0.06)][index] ?? wall
    const blind = [shutter, '#8a9a78', '#a86f5a'][index] ?? shutter
    parts.push(rect(left, base - high, wide, high, color))
    parts.push(
      tiles(
        [
          [left + 4, base - high - size * 0.14],
          [left + wide - 4, base - high - size * 0.14],
          [left + wide + 6, base - high + 3],
          [left - 6, base - high + 3],
        ],
        roof,
      ),
    )
    for (const floor of [0.3, 0.58])
      for (const share of [0.2, 0.62])
        parts.push(pane(left + wide * share, base - high + high * (floor - 0.2), wide * 0.17, high * 0.15, blind))
    parts.push(rect(left + wide * 0.12, base - high * 0.46, wide * 0.76, 4, '#4d5560'))
    for (let bar = 0; bar < 9; bar += 1)
      parts.push(rect(left + wide * (0.13 + bar * 0.09), base - high * 0.54, 2, high * 0.08, '#4d5560'))
    parts.push(door(left + wide * 0.36, base, wide * 0.28, high * 0.3, blind))
    left += wide
  }
  return shadow(x - size * 0.55, base, left - x + size * 0.55) + parts.join('')
}
