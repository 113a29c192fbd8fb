/** How many failures are free, and what the next ones cost; over the last 24 hours. */
export interface Throttle {
  free: number
  /** Minutes to wait after the first failure that is not free; each further one doubles it. */
  firstWait: number
  longestWait: number
}

/**
 * CNIL, délibération 2022-100: after 5 failures more than a minute, and at most 25 attempts in 24 hours. With these
 * waits a patient attacker gets 21 (proved by a test).
 */
export const accountThrottle: Throttle = { free: 5, firstWait: 2, longestWait: 120 }

/** Many people share an office's or an operator's address: it is slowed down later, and less. */
export const addressThrottle: Throttle = { free: 50, firstWait: 1, longestWait: 15 }

/** Links by mail: nobody's mailbox is flooded through « Mot de passe oublié ». */
export const linkThrottle: Throttle = { free: 3, firstWait: 10, longestWait: 360 }

/** The moment from which another attempt is taken, or null when one may be made at once. */
export function waitUntil(attempts: readonly Temporal.Instant[], throttle: Throttle): Temporal.Instant | null {
  const beyond = attempts.length - throttle.free
  const last = attempts.reduce<Temporal.Instant | null>(
    (latest, at) => (latest && Temporal.Instant.compare(latest, at) > 0 ? latest : at),
    null,
  )
  if (beyond < 0 || last === null) return null
  const minutes = Math.min(throttle.firstWait * 2 ** beyond, throttle.longestWait)
  return last.add({ seconds: Math.round(minutes * 60) })
}

/** Whole seconds from `now` to the latest of these moments; 0 when none lies ahead. */
export function secondsUntil(moments: readonly (Temporal.Instant | null)[], now: Temporal.Instant): number {
  const waits = moments.map((moment) => (moment ? Math.ceil(moment.since(now).total('seconds')) : 0))
  return Math.max(0, ...waits)
}

/** « 45 secondes », « 2 minutes », « 1 heure 30 »: rounded up, as one reads a clock. */
export function waitInFrench(seconds: number): string {
  if (seconds < 60) return seconds <= 1 ? '1 seconde' : `${seconds} secondes`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `${hours} ${hours === 1 ? 'heure' : 'heures'}${rest ? ` ${String(rest).padStart(2, '0')}` : ''}`
}
