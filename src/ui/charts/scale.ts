import { formatNumber } from '../format.ts'

/** The top of an axis of counts, and the words beside its lines from there to nought. */
export interface CountScale {
  top: number
  axis: string[]
}

/** The least round number that holds `most`, cut into four, two or one whole parts. */
export function countScale(most: number): CountScale {
  const wanted = Math.max(1, Math.ceil(most))
  const power = 10 ** Math.floor(Math.log10(wanted))
  const top = [1, 2, 4, 6, 8, 10].map((step) => step * power).find((round) => round >= wanted) ?? 10 * power
  const parts = [4, 2, 1].find((count) => Number.isInteger(top / count)) ?? 1
  return { top, axis: Array.from({ length: parts + 1 }, (_, line) => formatNumber((top * (parts - line)) / parts)) }
}
