import { writeCalendar } from '../../platform/documents/ics/write.ts'

/** Where the demonstration serves calendars, as a site elsewhere would; only these may be read from this machine. */
export const calendarsPath = '/demo/calendriers'

/**
 * A healthy calendar: in each month to come a week from its second Saturday or a week-end from its third Friday. The same
 * from one day to the next, so that its stays do not move at every reading.
 */
export function healthyCalendar(today: Temporal.PlainDate, now: Temporal.Instant): string {
  const events = Array.from({ length: 9 }, (_, months) => {
    const first = today.with({ day: 1 }).add({ months })
    const isWeek = first.month % 2 === 0
    const from = isWeek ? nth(first, 6, 2) : nth(first, 5, 3)
    const until = from.add({ days: isWeek ? 7 : 2 })
    return { uid: `sejour-${first.toPlainYearMonth()}@demonstration`, from, until, summary: 'Reserved' }
  })
  return writeCalendar({
    name: 'Le Balcon de la Cité',
    refreshMinutes: 30,
    stamp: now,
    events: events.map((event) => ({ ...event, from: event.from.toString(), until: event.until.toString() })),
  })
}

/** The n-th of a weekday (Monday 1, Sunday 7) in the month of `first`. */
const nth = (first: Temporal.PlainDate, weekday: number, n: number) =>
  first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (n - 1) * 7 })
