import { removeBytes } from '../../../../core/media/actions.ts'
import type { Services } from '../../../../core/services.ts'
import { read, write } from '../../../../platform/database/database.ts'
import { selectUnneeded, setPurged } from './store.ts'

export const purgeJob = 'purge-pictures'

/** `milliseconds`: well below the time after which the queue takes a run for cut off. */
const usual = { milliseconds: 40_000, atOnce: 500 }

/**
 * Takes away the bytes of pictures that nothing shows any more: removed or declined a month ago, or left behind by a kill
 * a day ago. The bytes go first: cut off in between, the next run finds the row again. All of them go: after so many
 * `milliseconds` the rest is another run's. What cannot be removed holds nothing else up, and is told at the end.
 */
export async function purgePictures(
  { db, files, jobs, log }: Pick<Services, 'db' | 'files' | 'jobs' | 'log'>,
  organizationId: number,
  now: Temporal.Instant,
  { milliseconds, atOnce } = usual,
): Promise<void> {
  const scope = { organizationId }
  const end = performance.now() + milliseconds
  let [after, failed] = [0, 0]
  for (;;) {
    const some = await read(db, scope, (tx) => selectUnneeded(tx, organizationId, now, { after, limit: atOnce }))
    for (const picture of some) {
      if (performance.now() > end) return write(db, scope, (tx) => jobs.send(tx, purgeJob, { organizationId }))
      try {
        await removeBytes(files, picture)
        await write(db, scope, (tx) => setPurged(tx, organizationId, picture.id, now))
      } catch (error) {
        failed += 1
        log.error({ err: error, organizationId, pictureId: picture.id }, 'a picture was not purged')
      }
    }
    if (some.length < atOnce) break
    after = some.at(-1)?.id ?? after
  }
  if (failed > 0) throw new Error(`${failed} pictures were not purged`)
}
