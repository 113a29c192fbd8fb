/** A calendar that lists nothing any more must say so that often, over that long, before it is believed. */
export const emptyConfirmations = 4
const emptyMinutes = 90

export interface Emptiness {
  readings: number
  since: Temporal.Instant
}

/** Whether an empty reading of a feed with stays to come may be believed, and if not, how far its confirmation is. */
export function judgeEmptiness(before: Emptiness | null, now: Temporal.Instant): Emptiness & { isBelieved: boolean } {
  const readings = (before?.readings ?? 0) + 1
  const since = before?.since ?? now
  const minutes = now.since(since).total('minutes')
  return { readings, since, isBelieved: readings >= emptyConfirmations && minutes >= emptyMinutes }
}

const pollMinutes = 30
const longestPauseMinutes = 12 * 60

/**
 * When a feed is read next: every 30 minutes, twice as long after each failure in a row up to half a day; a site may
 * ask for more patience, a day at most. `chance` in [0, 1) spreads the feeds by a tenth either way.
 */
export function nextReading(now: Temporal.Instant, failures: number, chance: number, retryAfterSeconds = 0) {
  const pause = Math.min(pollMinutes * 2 ** Math.min(failures, 10), longestPauseMinutes)
  const spread = pause * 60 * (0.9 + chance * 0.2)
  return now.add({ seconds: Math.round(Math.max(spread, Math.min(retryAfterSeconds, 86_400))) })
}

/** « Synchroniser maintenant » again only after that long: sites turn away whoever asks too often. */
const syncPauseSeconds = 120

/** Seconds until one calendar may be asked for again. */
export const syncWait = (triedAt: Temporal.Instant | null, now: Temporal.Instant) =>
  triedAt === null ? 0 : Math.max(0, Math.ceil(syncPauseSeconds - now.since(triedAt).total('seconds')))

/** Readings that people may cause within an hour, by connecting, changing or synchronising calendars. */
export const readingsAnHour = { ofLodging: 20, ofAccount: 100 }

/** Seconds until another one may be asked for, after those of the last hour. */
export function paceWait(asked: readonly Temporal.Instant[], most: number, now: Temporal.Instant): number {
  const oldest = asked.toSorted((a, b) => Temporal.Instant.compare(b, a))[most - 1]
  return oldest ? Math.max(0, Math.ceil(oldest.add({ hours: 1 }).since(now).total('seconds'))) : 0
}
