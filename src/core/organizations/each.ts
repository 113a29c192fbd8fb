import { read, write } from '../../platform/database/database.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import type { Services } from '../services.ts'
import { selectOrganizationIds } from './store.ts'

/** One organisation after the other, closed ones too. A fault with one is logged and does not keep the others waiting. */
export async function forEachOrganization(
  { db, log }: Pick<Services, 'db' | 'log'>,
  work: (organizationId: number) => Promise<unknown>,
): Promise<{ failed: number[] }> {
  const failed: number[] = []
  for (const { id } of await read(db, { organizationId: null, administrator: true }, selectOrganizationIds)) {
    try {
      await work(id)
    } catch (error) {
      log.error({ organizationId: id, err: error }, 'work on one organisation faulted')
      failed.push(id)
    }
  }
  return { failed }
}

/** A job goes through organisations for so long; those it did not come to get jobs of their own. */
const patienceMilliseconds = 30_000

/**
 * A job that the clock begins for all organisations at once. One that faults, or for which no time was left, gets a job
 * of its own under the same name: tried again without the others, and shown to its staff once it is given up.
 */
export const inEachOrganization = (
  services: () => Services,
  definition: Omit<JobDefinition, 'run'>,
  work: (services: Services, organizationId: number) => Promise<unknown>,
  patience = patienceMilliseconds,
): JobDefinition => ({
  ...definition,
  async run({ organizationId: only }) {
    const given = services()
    if (only !== null) return void (await work(given, only))
    const began = performance.now()
    const left: number[] = []
    const { failed } = await forEachOrganization(given, async (id) => {
      if (performance.now() - began > patience) left.push(id)
      else await work(given, id)
    })
    for (const organizationId of [...failed, ...left])
      await write(given.db, { organizationId }, (tx) => given.jobs.send(tx, definition.name, { organizationId }))
  },
})
