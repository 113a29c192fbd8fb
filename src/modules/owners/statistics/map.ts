import { bounds } from '../../../core/reference/contours.ts'
import { drawMap } from '../lodgings/map.ts'
import type { PartRow } from './rows.ts'

/** Five shades are as many as eyes tell apart. */
const shades = 5

/** The shades of a map: the first percent of the first, and how many percents each covers. */
export interface Shading {
  from: number
  width: number
}

/** The narrowest round shades that hold all rates: where all lie between 24 and 39 %, the map still tells them apart. */
export function shadingOf(percents: readonly number[]): Shading {
  const [least, most] = [Math.min(...percents), Math.max(...percents)]
  for (const width of [1, 2, 5, 10]) {
    const from = Math.min(Math.floor(least / width) * width, 100 - shades * width)
    const end = from + shades * width
    if (end > most || end === 100) return { from, width }
  }
  return { from: 0, width: 20 }
}

const lastShade = shades - 1

/** 100 % lies in the last shade. */
export const shadeOf = (percent: number, { from, width }: Shading) =>
  Math.min(Math.floor((percent - from) / width), lastShade)

/** « 24 à 25 % », « 26 à 27 % »… for each shade, from the palest. */
export const shadeTexts = ({ from, width }: Shading): string[] =>
  Array.from({ length: shades }, (_, shade) => {
    const first = from + shade * width
    const last = shade === lastShade && first + width === 100 ? 100 : first + width - 1
    return first === last ? `${first}\u00a0%` : `${first} à ${last}\u00a0%`
  })

interface RateShape {
  path: string
  /** Null: nothing to tell of this département. */
  rate: { label: string; percent: number; shade: number; x: number; y: number } | null
}

export interface RateMapDrawing {
  box: string
  width: number
  grid: number
  shapes: RateShape[]
  /** What each shade means, from the palest. */
  legend: string[]
}

/** The map framed on the départements that have a rate, or null where it would show none: overseas is not on it. */
export function drawRates(rows: readonly PartRow[]): RateMapDrawing | null {
  const rates = new Map(
    rows.flatMap(({ key, label, occupancy }) =>
      occupancy.percent === null || !bounds(key) ? [] : [[key, { label, percent: occupancy.percent }]],
    ),
  )
  if (rates.size === 0) return null
  const { box, width, grid, contours } = drawMap([...rates.keys()], [])
  const shading = shadingOf([...rates.values()].map(({ percent }) => percent))
  const shapes = contours.map(({ code, path }): RateShape => {
    const [rate, own] = [rates.get(code), bounds(code)]
    if (!rate || !own) return { path, rate: null }
    return {
      path,
      rate: { ...rate, shade: shadeOf(rate.percent, shading), x: own.x + own.width / 2, y: own.y + own.height / 2 },
    }
  })
  return { box, width, grid, shapes, legend: shadeTexts(shading) }
}
