import { type Database, read, write } from '../../../platform/database/database.ts'
import { purgeDrafts } from '../../forms/drafts/store.ts'
import { purgeFormKeys } from '../../forms/store.ts'
import { selectOrganizationIds } from '../../organizations/store.ts'
import { administratorScope, deleteOldAdministratorSessions } from '../administrators/store.ts'
import { purgeLinks } from '../links/store.ts'
import { purgeSessions } from '../sessions/store.ts'
import { purgeAttempts } from '../throttling/store.ts'

/** Sessions and links that are over are kept this long, for whoever asks what happened. */
const keptDays = 30

/** Removes what has had its time: keys of sent forms, drafts, links, sessions, failures. One transaction each. */
export async function purge(db: Database, now: Temporal.Instant): Promise<void> {
  const yesterday = now.subtract({ hours: 24 })
  const before = now.subtract({ hours: keptDays * 24 })
  await write(db, administratorScope, async (tx) => {
    await purgeAttempts(tx, null, yesterday)
    await deleteOldAdministratorSessions(tx, before)
  })
  for (const { id } of await read(db, administratorScope, selectOrganizationIds)) {
    await write(db, { organizationId: id }, async (tx) => {
      await purgeFormKeys(tx, id, yesterday)
      await purgeDrafts(tx, id, now)
      await purgeAttempts(tx, id, yesterday)
      await purgeLinks(tx, id, before)
      await purgeSessions(tx, id, before)
    })
  }
}
