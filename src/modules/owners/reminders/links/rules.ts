/** What a reminder's link still does. */
export type LinkState = 'open' | 'used' | 'expired'

interface LinkTimes {
  linkExpiresAt: Temporal.Instant | null
  confirmedAt: Temporal.Instant | null
}

/** OWN-41: good once; whoever comes back after that is told that it is done. */
export function linkStateOf({ linkExpiresAt, confirmedAt }: LinkTimes, now: Temporal.Instant): LinkState {
  if (confirmedAt) return 'used'
  return linkExpiresAt && Temporal.Instant.compare(now, linkExpiresAt) < 0 ? 'open' : 'expired'
}
