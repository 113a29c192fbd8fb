import { blend, darker, hill, type Point, polygon, type Sheet } from '../pen.ts'
import { pine } from '../plants.ts'
import type { Light } from '../sky.ts'
import { heights } from './relief.ts'

export function mountain(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const peaks: string[] = []
  for (const [layer, color] of ['#8fa3bd', '#6d86a3'].entries()) {
    const base = horizon + 30
    const fill = blend(color, light.haze, 0.45 - layer * 0.25)
    let x = -width * 0.1 * chance.next() - 60
    while (x < width) {
      const half = height * chance.between(0.22, 0.36)
      const top: Point = [x + half, base - half * chance.between(0.9, 1.15) * (layer ? 0.75 : 1.05)]
      const rise = base - top[1]
      peaks.push(polygon([[x, base], top, [x + half * 2, base]], fill))
      peaks.push(polygon([top, [x + half * 2, base], [x + half * 1.15, base]], darker(fill, 0.12)))
      const snow = 0.3
      const at = (share: number): Point => [top[0] + half * share, top[1] + rise * Math.abs(share)]
      peaks.push(
        polygon(
          [
            top,
            at(snow),
            [top[0] + half * 0.12, top[1] + rise * 0.2],
            [top[0], top[1] + rise * 0.32],
            [top[0] - half * 0.1, top[1] + rise * 0.2],
            at(-snow),
          ],
          '#fbfdff',
          { opacity: 0.92 },
        ),
      )
      x += half * chance.between(1.1, 1.7)
    }
  }
  const forest = blend('#3f6b58', light.haze, 0.2)
  return [
    ...peaks,
    hill(heights(sheet, horizon + 20, height * 0.06, 5), height, forest),
    ...Array.from({ length: Math.round(width / 34) }, (_, index) =>
      pine(
        index * 34 + chance.between(-8, 8),
        horizon + height * 0.09 + chance.between(-6, 10),
        height * chance.between(0.07, 0.12),
        darker(forest, chance.between(0.05, 0.3)),
      ),
    ),
    hill(heights(sheet, horizon + height * 0.12, height * 0.05, 4), height, '#8fb56a'),
    hill(heights(sheet, horizon + height * 0.22, height * 0.05, 3), height, '#7ba659'),
  ].join('')
}
