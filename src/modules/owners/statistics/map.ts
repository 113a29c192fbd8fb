import { bounds } from '../../../core/reference/contours.ts'
import { drawMap } from '../lodgings/map.ts'
import type { PartRow } from './rows.ts'

/** The first percent of each shade; five are as many as eyes tell apart. */
export const rateSteps = [0, 20, 40, 60, 80] as const

/** « moins de 20 % », « 20 à 39 % », … « 80 % et plus » */
export function stepText(step: number): string {
  const [from, next] = [rateSteps[step] ?? 0, rateSteps[step + 1]]
  if (step === 0) return `moins de ${next}\u00a0%`
  return next === undefined ? `${from}\u00a0% et plus` : `${from} à ${next - 1}\u00a0%`
}

export const stepOf = (percent: number) => rateSteps.findLastIndex((from) => percent >= from)

export interface RateShape {
  path: string
  /** Null: nothing to tell of this département. */
  rate: { label: string; percent: number; step: number; x: number; y: number } | null
}

export interface RateMapDrawing {
  box: string
  width: number
  grid: number
  shapes: RateShape[]
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
  const shapes = contours.map(({ code, path }): RateShape => {
    const [rate, own] = [rates.get(code), bounds(code)]
    if (!rate || !own) return { path, rate: null }
    return {
      path,
      rate: { ...rate, step: stepOf(rate.percent), x: own.x + own.width / 2, y: own.y + own.height / 2 },
    }
  })
  return { box, width, grid, shapes }
}
