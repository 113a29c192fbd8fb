/** OWN-02: a link to choose the password is good once, and for this many days. */
export const linkDays = 7

export type LinkPurpose = 'activation' | 'reset'

export interface LinkTimes {
  expiresAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

/** Whether a link still opens its page. */
export const isOpen = (link: LinkTimes, now: Temporal.Instant) =>
  link.usedAt === null && Temporal.Instant.compare(now, link.expiresAt) < 0
