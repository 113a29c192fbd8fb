import { type Span, statesOf } from '../../../core/availability/rules.ts'
import type { Stay } from '../../../core/availability/search/rules.ts'
import {
  firstDayAfter,
  firstDayOf,
  isBefore,
  monthOf,
  monthsFrom,
  nightsBetween,
  parseMonth,
  weeksOf,
} from '../../../core/calendar/rules.ts'
import { publicState } from './rules.ts'

const monthsShown = 3

/** Nobody turns pages further than this. */
const farthestMonths = 36

const clamped = (month: Temporal.PlainYearMonth, first: Temporal.PlainYearMonth, last: Temporal.PlainYearMonth) => {
  if (Temporal.PlainYearMonth.compare(month, first) < 0) return first
  return Temporal.PlainYearMonth.compare(month, last) > 0 ? last : month
}

/** The first month to show: the one asked for, the one searched, or today's; never before today's. */
export function firstMonth(asked: string | undefined, stay: Stay | undefined, today: Temporal.PlainDate) {
  const now = monthOf(today)
  const wanted = parseMonth(asked ?? '') ?? (stay ? monthOf(stay.arrivalOn) : now)
  return clamped(wanted, now, now.add({ months: farthestMonths }))
}

/** The months before and after, as far as there are pages to turn. */
export function monthsAround(first: Temporal.PlainYearMonth, today: Temporal.PlainDate) {
  const now = monthOf(today)
  const [before, after] = [first.subtract({ months: 1 }), first.add({ months: 1 })]
  return {
    before: Temporal.PlainYearMonth.compare(before, now) < 0 ? undefined : before,
    after: Temporal.PlainYearMonth.compare(after, now.add({ months: farthestMonths })) > 0 ? undefined : after,
  }
}

/** The nights that the shown months hold. */
export const windowOf = (first: Temporal.PlainYearMonth) => ({
  from: firstDayOf(first),
  until: firstDayAfter(first.add({ months: monthsShown - 1 })),
})

/** The months as a page shows them: every day with what the public sees of its night. */
export function monthsOf(
  first: Temporal.PlainYearMonth,
  spans: readonly Span[],
  { today, stay }: { today: Temporal.PlainDate; stay: Stay | undefined },
) {
  const { from, until } = windowOf(first)
  const states = statesOf(spans, from, until)
  return monthsFrom(first, monthsShown).map((month) => ({
    year: month.year,
    month: month.month,
    weeks: weeksOf(month).map(({ days }) =>
      days.map((day) => {
        if (!day) return undefined
        return {
          number: day.day,
          state: publicState(states[nightsBetween(from, day)] ?? null),
          past: isBefore(day, today),
          today: day.equals(today),
          searched: stay !== undefined && !isBefore(day, stay.arrivalOn) && isBefore(day, stay.departureOn),
        }
      }),
    ),
  }))
}
