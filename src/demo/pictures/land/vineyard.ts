import { darker, hill, type Point, polygon, rect, type Sheet } from '../pen.ts'
import { cypress } from '../plants.ts'
import type { Light } from '../sky.ts'
import { farHills, heights } from './relief.ts'

export function vineyard(sheet: Sheet, light: Light): string {
  const { width, height, horizon, chance } = sheet
  const vanishing: Point = [width * chance.between(0.2, 0.8), horizon + height * 0.06]
  const top = horizon + height * 0.14
  const leaf = chance.pick(['#6f9440', '#7f9a3c', '#a5863a'])
  const rows: string[] = []
  for (let foot = -width * 0.9; foot < width * 1.9; foot += 74) {
    const at = (y: number): number =>
      vanishing[0] + ((foot - vanishing[0]) * (y - vanishing[1])) / (height - vanishing[1])
    const wide = 17
    const narrow = (wide * (top - vanishing[1])) / (height - vanishing[1])
    rows.push(
      polygon(
        [
          [at(top) - narrow, top],
          [at(top) + narrow, top],
          [foot + wide, height],
          [foot - wide, height],
        ],
        leaf,
      ),
    )
    rows.push(
      polygon(
        [
          [at(top), top],
          [at(top) + narrow, top],
          [foot + wide, height],
          [foot + wide * 0.3, height],
        ],
        darker(leaf, 0.18),
      ),
    )
  }
  return [
    farHills(sheet, light, '#6d8b74'),
    hill(heights(sheet, horizon + height * 0.13, height * 0.03, 4), height, '#b7a36b'),
    rect(0, top, width, height - top, '#c9a873'),
    ...rows,
    ...Array.from({ length: 5 }, () => cypress(width * chance.next(), top + 6, height * chance.between(0.1, 0.17))),
  ].join('')
}
