import { firstDayAfter, monthOf, nightsBetween } from '../../../core/calendar/rules.ts'

/** OWN-11: how far ahead a planning is filled without a gap, and the months that lack nights. */
export interface Filling {
  /** The last night of the unbroken run that begins today; null when today's is missing. */
  filledUntil: Temporal.PlainDate | null
  /** Only months of the six to come, past nights not counted. */
  missing: { month: Temporal.PlainYearMonth; nights: number }[]
}

const monthsLookedAt = 6

/** `told`: of each night from `today` on, whether its state is known. */
export function fillingOf(told: readonly boolean[], today: Temporal.PlainDate): Filling {
  const gap = told.indexOf(false)
  const run = gap === -1 ? told.length : gap
  const until = firstDayAfter(monthOf(today).add({ months: monthsLookedAt - 1 }))
  const missing = new Map<string, number>()
  for (const [days, isTold] of told.slice(0, nightsBetween(today, until)).entries()) {
    const month = monthOf(today.add({ days })).toString()
    if (!isTold) missing.set(month, (missing.get(month) ?? 0) + 1)
  }
  return {
    filledUntil: run === 0 ? null : today.add({ days: run - 1 }),
    missing: [...missing].map(([month, nights]) => ({ month: Temporal.PlainYearMonth.from(month), nights })),
  }
}

/** The latest of some moments; null where there is none. */
export const latest = (moments: readonly (Temporal.Instant | null)[]) =>
  moments.reduce((last, one) => (one && (!last || Temporal.Instant.compare(last, one) < 0) ? one : last), null)

/** How many nights ahead are looked at: two years and a half, further than plannings are filled. */
export const horizonOf = (today: Temporal.PlainDate) => firstDayAfter(monthOf(today).add({ months: 30 }))
