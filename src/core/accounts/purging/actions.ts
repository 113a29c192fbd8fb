import { type Database, write } from '../../../platform/database/database.ts'
import { purgeDrafts } from '../../forms/drafts/store.ts'
import { purgeFormKeys } from '../../forms/store.ts'
import { administratorScope, deleteOldAdministratorSessions } from '../administrators/store.ts'
import { purgeLinks } from '../links/store.ts'
import { purgeSessions } from '../sessions/store.ts'
import { purgeAttempts } from '../throttling/store.ts'

/** Sessions and links that are over are kept this long, for whoever asks what happened. */
const keptDays = 30

const limits = (now: Temporal.Instant) => ({
  yesterday: now.subtract({ hours: 24 }),
  before: now.subtract({ hours: keptDays * 24 }),
})

/** Removes what has had its time of one organisation: keys of sent forms, drafts, links, sessions, failures. */
export function purge(db: Database, organizationId: number, now: Temporal.Instant): Promise<void> {
  const { yesterday, before } = limits(now)
  return write(db, { organizationId }, async (tx) => {
    await purgeFormKeys(tx, organizationId, yesterday)
    await purgeDrafts(tx, organizationId, now)
    await purgeAttempts(tx, organizationId, yesterday)
    await purgeLinks(tx, organizationId, before)
    await purgeSessions(tx, organizationId, before)
  })
}

/** The same of those who stand above the organisations. */
export function purgeAdministration(db: Database, now: Temporal.Instant): Promise<void> {
  const { yesterday, before } = limits(now)
  return write(db, administratorScope, async (tx) => {
    await purgeAttempts(tx, null, yesterday)
    await deleteOldAdministratorSessions(tx, before)
  })
}
