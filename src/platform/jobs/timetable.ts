export interface Schedule {
  /** When the clock begins it. */
  cron: string
  timeZone: string
  /** Of each organisation's own day, where the clock looks more often: from this hour once a day, or again until that one. */
  hours?: { from: number; until?: number }
}

/** When work of the clock comes next to an organisation, as a line of cron in a time zone. */
export function nextBy(
  { cron, timeZone, hours }: Schedule,
  { now, zone, last }: { now: Temporal.Instant; zone: string; last: Temporal.Instant | null },
): { cron: string; timeZone: string } {
  if (!hours || isMissed(hours, now.toZonedDateTimeISO(zone), last?.toZonedDateTimeISO(zone))) return { cron, timeZone }
  const { from, until = from + 1 } = hours
  const [minutes, , ...days] = cron.split(' ')
  return { cron: [minutes, until > from + 1 ? `${from}-${until - 1}` : from, ...days].join(' '), timeZone: zone }
}

/** Its hour has come and nothing was done that day, because the program was down: it is done as soon as may be. */
function isMissed(
  { from, until }: NonNullable<Schedule['hours']>,
  local: Temporal.ZonedDateTime,
  last: Temporal.ZonedDateTime | undefined,
) {
  return until === undefined && local.hour >= from && !last?.toPlainDate().equals(local.toPlainDate())
}
