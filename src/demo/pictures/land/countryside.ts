import { darker, hill, type Sheet } from '../pen.ts'
import { bush, roundTree } from '../plants.ts'
import type { Light } from '../sky.ts'
import { farHills, heights } from './relief.ts'

export function countryside(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const crops = chance.happens(0.5) ? ['#d9c25e', '#a9bf62', '#c7b457'] : ['#a78cc4', '#a9bf62', '#c9bd6e']
  return [
    farHills(sheet, light, '#7ea07c'),
    ...crops.flatMap((color, index) => {
      const level = horizon + height * (0.1 + index * 0.1)
      return [
        hill(heights(sheet, level, height * 0.05, 3), height, color),
        ...Array.from({ length: 4 }, () =>
          roundTree(
            width * chance.next(),
            level + 4,
            height * chance.between(0.04, 0.08),
            darker('#7d9c52', chance.between(0, 0.2)),
          ),
        ),
      ]
    }),
    hill(heights(sheet, height * 0.74, height * 0.03, 3), height, '#93b05e'),
    ...Array.from({ length: 4 }, () => bush(width * chance.next(), height * 0.78, height * 0.03, '#7e9a4d')),
  ].join('')
}
