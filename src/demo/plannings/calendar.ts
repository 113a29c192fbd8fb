/** Nights of the demonstration's plannings are counted from the Saturday fifteen months before today. */
export interface Calendar {
  /** All nights, and one day more: the departure after the last. */
  days: readonly Temporal.PlainDate[]
  /** Place of today's night. */
  today: number
  weeks: number
  /** Month of the year (1 to 12) of each week's Wednesday. */
  monthOfWeek: readonly number[]
}

const pastWeeks = 66
/** Fourteen months, and the rest of the last week. */
const comingWeeks = 62

export function calendarAround(today: Temporal.PlainDate): Calendar {
  const sinceSaturday = (today.dayOfWeek + 1) % 7
  const start = today.subtract({ days: sinceSaturday + pastWeeks * 7 })
  const weeks = pastWeeks + comingWeeks
  const days = Array.from({ length: weeks * 7 + 1 }, (_, index) => start.add({ days: index }))
  const monthOfWeek = Array.from({ length: weeks }, (_, week) => days[week * 7 + 4]?.month ?? 1)
  return { days, today: pastWeeks * 7 + sinceSaturday, weeks, monthOfWeek }
}
