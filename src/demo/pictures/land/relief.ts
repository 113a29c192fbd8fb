import { blend, hill, type Point, type Sheet } from '../pen.ts'
import type { Light } from '../sky.ts'

/** A line of heights around `level`, waving by `swing`; every third of a screen or so. */
export function heights({ width, chance }: Sheet, level: number, swing: number, steps: number): Point[] {
  const step = width / steps
  return Array.from({ length: steps + 3 }, (_, index) => [
    (index - 1) * step + chance.between(-0.2, 0.2) * step,
    level - swing * chance.next(),
  ])
}

export function farHills(sheet: Sheet, light: Light, color: string): string {
  const { height, horizon } = sheet
  return [0.7, 0.45, 0.2]
    .map((haze, index) =>
      hill(
        heights(sheet, horizon + index * height * 0.035, height * (0.13 - index * 0.03), 4 + index),
        height,
        blend(color, light.haze, haze),
      ),
    )
    .join('')
}
