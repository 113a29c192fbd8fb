import { removeBytes } from '../../../../core/media/actions.ts'
import type { Services } from '../../../../core/services.ts'
import { read, write } from '../../../../platform/database/database.ts'
import { selectUnneeded, setPurged } from './store.ts'

/**
 * Takes away the bytes of pictures that nothing shows any more: removed or declined a month ago, or left behind by a kill
 * a day ago. The bytes go first: cut off in between, the next night finds the row again.
 */
export async function purgePictures(
  { db, files }: Pick<Services, 'db' | 'files'>,
  organizationId: number,
  now: Temporal.Instant,
) {
  const scope = { organizationId }
  for (const picture of await read(db, scope, (tx) => selectUnneeded(tx, organizationId, now))) {
    await removeBytes(files, picture)
    await write(db, scope, (tx) => setPurged(tx, organizationId, picture.id, now))
  }
}
