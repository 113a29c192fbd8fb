/** One figure as a bench measured it. */
export interface Measure {
  case: string
  value: number
  unit: string
  /** What the same machine does at best, measured in the same run and unit. */
  floor?: number
  /** For value / floor, or for the value itself where there is no floor. None: the figure is told, not judged. */
  budget?: { atMost: number } | { atLeast: number }
}

/** One line of the table and of bench/results. */
export interface Row {
  bench: string
  case: string
  value: number
  unit: string
  floor: number | null
  ratio: number | null
  budget: string | null
  ok: boolean
}

export interface Options {
  /** Stops at sizes that a developer has time for. */
  quick: boolean
  /** Says how far a bench is; not part of its figures. */
  tell(line: string): void
}

/** What every bench/NAME.ts exports as `cases`: rows come as soon as they are known. */
export type Cases = (options: Options) => AsyncIterable<Measure>

export function judge(bench: string, measure: Measure): Row {
  const { floor, budget, value } = measure
  const ratio = floor === undefined ? null : value / floor
  const judged = ratio ?? value
  return {
    bench,
    case: measure.case,
    value: round(value),
    unit: measure.unit,
    floor: floor === undefined ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    budget: !budget ? null : 'atMost' in budget ? `<= ${budget.atMost}` : `>= ${budget.atLeast}`,
    ok: !budget || ('atMost' in budget ? judged <= budget.atMost : judged >= budget.atLeast),
  }
}

export const heading = line(['bench', 'case', 'value', 'unit', 'floor', 'ratio', 'budget', 'ok'])

export const lineOf = (row: Row) =>
  line([row.bench, row.case, row.value, row.unit, row.floor, row.ratio, row.budget, row.ok ? 'yes' : 'NO'])

function line(cells: (string | number | null)[]) {
  const widths = [7, 62, 11, 9, 9, 8, 8, 3]
  return cells
    .map((cell, column) => {
      const text = String(cell ?? '')
      return typeof cell === 'number' ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)
    })
    .join('  ')
    .trimEnd()
}

const round = (value: number) => Number(value.toPrecision(4))
