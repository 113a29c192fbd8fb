import { type Database, write } from '../../../platform/database/database.ts'
import { purgeDrafts } from '../../forms/drafts/store.ts'
import { purgeFormKeys } from '../../forms/store.ts'
import { retention, timeOver } from '../../retention.ts'
import { administratorScope, deleteOldAdministratorSessions } from '../administrators/store.ts'
import { purgeLinks } from '../links/store.ts'
import { purgeSessions } from '../sessions/store.ts'
import { purgeAttempts } from '../throttling/store.ts'

/** Removes what has had its time of one organisation: keys of sent forms, drafts, links, sessions, failures. */
export function purge(db: Database, organizationId: number, now: Temporal.Instant): Promise<void> {
  const over = (kind: keyof typeof retention) => timeOver(now, retention[kind])
  return write(db, { organizationId }, async (tx) => {
    await purgeFormKeys(tx, organizationId, over('formKeys'))
    await purgeDrafts(tx, organizationId, now)
    await purgeAttempts(tx, organizationId, over('signInFailures'))
    await purgeLinks(tx, organizationId, over('links'))
    await purgeSessions(tx, organizationId, over('sessions'))
  })
}

/** The same of those who stand above the organisations. */
export function purgeAdministration(db: Database, now: Temporal.Instant): Promise<void> {
  return write(db, administratorScope, async (tx) => {
    await purgeAttempts(tx, null, timeOver(now, retention.signInFailures))
    await deleteOldAdministratorSessions(tx, timeOver(now, retention.sessions))
  })
}
