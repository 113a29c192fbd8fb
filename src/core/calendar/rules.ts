/** A planning's week, from Saturday to Friday: days of other months are null. */
export interface Week {
  /** Names the week, also where that Saturday belongs to the month before. */
  saturday: Temporal.PlainDate
  days: (Temporal.PlainDate | null)[]
}

/** Reads `YYYY-MM-DD` and nothing else; null for a day that no calendar has, as 2026-02-30. */
export function parseDay(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}

/** Reads `YYYY-MM` and nothing else. */
export function parseMonth(text: string): Temporal.PlainYearMonth | null {
  const first = parseDay(`${text}-01`)
  return first && text.length === 7 ? first.toPlainYearMonth() : null
}

export const monthOf = (day: Temporal.PlainDate) => day.toPlainYearMonth()

export const firstDayOf = (month: Temporal.PlainYearMonth) => month.toPlainDate({ day: 1 })

/** The departure of someone who stays the month's last night. */
export const firstDayAfter = (month: Temporal.PlainYearMonth) => firstDayOf(month.add({ months: 1 }))

export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

export const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isBefore(a, b) ? a : b)

export const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (isBefore(a, b) ? b : a)

/** How many nights a stay from `from` to `until` has; negative where `until` comes first. */
export const nightsBetween = (from: Temporal.PlainDate, until: Temporal.PlainDate) => from.until(until).days

/** Every night of [from, until); none where `until` does not come later. */
export function nightsOf(from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = Math.max(0, nightsBetween(from, until))
  return Array.from({ length: count }, (_, days) => from.add({ days }))
}

/** A cell is the night from that day to the next, so a month has as many nights as days. */
export const nightsOfMonth = (month: Temporal.PlainYearMonth) => nightsOf(firstDayOf(month), firstDayAfter(month))

/** The Saturday that opens the week of `day`: `day` itself or one of the six days before. */
export const saturdayOf = (day: Temporal.PlainDate) => day.subtract({ days: (day.dayOfWeek + 1) % 7 })

/**
 * The month as rows from Saturday to Friday (OWN-21). A week over two months is in both, under the same Saturday, each
 * time with the other month's days absent.
 */
export function weeksOf(month: Temporal.PlainYearMonth): Week[] {
  const start = saturdayOf(firstDayOf(month))
  const count = Math.ceil(nightsBetween(start, firstDayAfter(month)) / 7)
  return Array.from({ length: count }, (_, weeks) => {
    const saturday = start.add({ weeks })
    const days = nightsOf(saturday, saturday.add({ weeks: 1 }))
    return { saturday, days: days.map((day) => (monthOf(day).equals(month) ? day : null)) }
  })
}

/** The month as rows from Monday to Sunday, where nothing asks for Saturdays; the other months' days absent. */
export function mondayWeeksOf(month: Temporal.PlainYearMonth): (Temporal.PlainDate | null)[][] {
  const first = firstDayOf(month)
  const start = first.subtract({ days: first.dayOfWeek - 1 })
  const count = Math.ceil(nightsBetween(start, firstDayAfter(month)) / 7)
  return Array.from({ length: count }, (_, weeks) => {
    const monday = start.add({ weeks })
    return nightsOf(monday, monday.add({ weeks: 1 })).map((day) => (monthOf(day).equals(month) ? day : null))
  })
}

/** `count` months in a row, the first one `first`. */
export const monthsFrom = (first: Temporal.PlainYearMonth, count: number) =>
  Array.from({ length: count }, (_, months) => first.add({ months }))

/** How many months later `until` is: 0 for the same one, negative before. */
export const monthsBetween = (from: Temporal.PlainYearMonth, until: Temporal.PlainYearMonth) =>
  from.until(until, { largestUnit: 'months' }).months

/** The months that nights of [from, until) belong to. */
export function monthsTouched(from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainYearMonth[] {
  if (!isBefore(from, until)) return []
  const first = monthOf(from)
  return monthsFrom(first, monthsBetween(first, monthOf(until.subtract({ days: 1 }))) + 1)
}
