import { createHash, randomBytes } from 'node:crypto'
import type { Portal } from '../rules.ts'

export interface Timeouts {
  /** Minutes without activity. */
  idleMinutes: number
  /** Hours after sign-in, whatever the activity. */
  absoluteHours: number
}

/** OWN-03 sets 20 minutes for owners; organisations may change both. */
export const defaultTimeouts: Record<Portal, Timeouts> = {
  owners: { idleMinutes: 20, absoluteHours: 12 },
  hosts: { idleMinutes: 20, absoluteHours: 12 },
  office: { idleMinutes: 60, absoluteHours: 12 },
}

export interface SessionTimes {
  createdAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  expiresAt: Temporal.Instant
  endedAt: Temporal.Instant | null
}

export type SessionState = 'live' | 'idle' | 'over'

/** Whether a session still opens doors at `now`. */
export function sessionState(session: SessionTimes, timeouts: Timeouts, now: Temporal.Instant): SessionState {
  // A setting that was shortened meanwhile holds for open sessions too.
  const ends = [session.expiresAt, session.createdAt.add({ hours: timeouts.absoluteHours })]
  if (session.endedAt || ends.some((end) => Temporal.Instant.compare(now, end) >= 0)) return 'over'
  const idleUntil = session.lastSeenAt.add({ minutes: timeouts.idleMinutes })
  return Temporal.Instant.compare(now, idleUntil) >= 0 ? 'idle' : 'live'
}

/** 256 random bits for the cookie, and their hash for the table. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** One cookie per organisation and portal, so that staff and owner sessions of one browser do not push each other out. */
export function sessionCookieName(slug: string, portal: Portal | 'admin', https: boolean): string {
  return `${https ? '__Host-' : ''}session-${slug}-${portal}`
}
