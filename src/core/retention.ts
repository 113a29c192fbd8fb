type Period = { hours: number } | { days: number } | { months: number }

/**
 * How long each kind of data stays: what the purges delete by and what the pages on personal data tell, from this one place.
 * `core/personal-data/retention/pages/retention-table.tsx` has the words.
 */
export const retention = {
  /** Of a sent form, so that a second sending acts once. */
  formKeys: { hours: 24 },
  /** What was typed on a session that was over. */
  drafts: { hours: 1 },
  signInFailures: { hours: 24 },
  /** After they ended, for whoever asks what happened. */
  sessions: { days: 30 },
  links: { days: 30 },
  /** Bytes of a photo that was removed, or of one proposed and declined. */
  removedPhotos: { days: 30 },
  /** A directory's file that was checked and not applied. */
  importFiles: { hours: 24 },
  /** Names and errors that the check of such a file found. */
  importReports: { months: 12 },
  runs: { days: 365 },
  mails: { months: 24 },
  /** Whoever has nothing open any more. */
  closedPersons: { months: 36 },
} as const satisfies Record<string, Period>

/** The moment before which what lasts so long has had its time. Days are of 24 hours. */
export const timeOver = (now: Temporal.Instant, period: Period): Temporal.Instant =>
  now.toZonedDateTimeISO('UTC').subtract(period).toInstant()
