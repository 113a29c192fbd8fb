import { nightsBetween } from '../../../core/calendar/rules.ts'

/** Whole days, both ends in it. */
export interface Period {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** What one column of a chart stands for. */
export type Step = 'day' | 'week' | 'month'

const lengthOf = ({ from, to }: Period) => nightsBetween(from, to) + 1

const isWholeMonths = ({ from, to }: Period) => from.day === 1 && to.day === to.daysInMonth

/** As long a time that ends the day before; before whole months as many whole months. */
export function periodBefore(period: Period): Period {
  const to = period.from.subtract({ days: 1 })
  if (!isWholeMonths(period)) return { from: to.subtract({ days: lengthOf(period) - 1 }), to }
  const { months } = period.from.until(period.to.add({ days: 1 }), { largestUnit: 'months' })
  return { from: period.from.subtract({ months }), to }
}

/** As fine as a phone can show: at most some thirty columns. */
export function stepOf(period: Period): Step {
  const days = lengthOf(period)
  if (days <= 31) return 'day'
  return days <= 31 * 7 ? 'week' : 'month'
}

/** The period cut into days, weeks or months; the first and the last of these may be cut short. */
export function bucketsOf({ from, to }: Period, step: Step): Period[] {
  const buckets: Period[] = []
  for (let first = from; Temporal.PlainDate.compare(first, to) <= 0; ) {
    const next = nextAfter(first, step)
    const last = next.subtract({ days: 1 })
    buckets.push({ from: first, to: Temporal.PlainDate.compare(last, to) < 0 ? last : to })
    first = next
  }
  return buckets
}

/** Weeks begin on Monday. */
function nextAfter(day: Temporal.PlainDate, step: Step): Temporal.PlainDate {
  if (step === 'day') return day.add({ days: 1 })
  if (step === 'week') return day.add({ days: 8 - day.dayOfWeek })
  return day.with({ day: 1 }).add({ months: 1 })
}

/** Adds up what fell on the days of each bucket; days outside all of them count nowhere. */
export function sumsOf<Row>(
  buckets: readonly Period[],
  rows: readonly Row[],
  dayOf: (row: Row) => Temporal.PlainDate,
  countOf: (row: Row) => number,
): number[] {
  const sums = buckets.map(() => 0)
  const placeOf = new Map<string, number>()
  for (const [place, { from, to }] of buckets.entries())
    for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
      placeOf.set(day.toString(), place)
  for (const row of rows) {
    const place = placeOf.get(dayOf(row).toString())
    if (place !== undefined) sums[place] = (sums[place] ?? 0) + countOf(row)
  }
  return sums
}

/** Periods one press away, with the words of their links. */
export function quickPeriods(today: Temporal.PlainDate): (Period & { label: string })[] {
  const month = today.with({ day: 1 })
  return [
    { label: '7 derniers jours', from: today.subtract({ days: 6 }), to: today },
    { label: '30 derniers jours', from: today.subtract({ days: 29 }), to: today },
    { label: 'Ce mois-ci', from: month, to: today },
    { label: 'Le mois dernier', from: month.subtract({ months: 1 }), to: month.subtract({ days: 1 }) },
    { label: '12 derniers mois', from: today.subtract({ years: 1 }).add({ days: 1 }), to: today },
  ]
}
