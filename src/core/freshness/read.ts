import { read, type Transaction } from '../../platform/database/database.ts'
import type { RequestContext } from '../environment.ts'
import { organizationTopic, type Stamp, type Topic } from './rules.ts'
import { selectCounters, selectOrganizationVersion } from './store.ts'

/**
 * Reads what a public page shows, so that the page can be kept: `rest(topics)` must be awaited before anything that
 * these topics name is read. A change that comes in between makes the page newer than its stamp, never older.
 */
export async function readFresh<T>(
  c: RequestContext,
  work: (tx: Transaction, rest: (topics: readonly Topic[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { organization, services } = c.var
  const stamp: Stamp = {
    organizationId: organization.id,
    counters: new Map(),
    expiresAt: endOfDay(organization.timeZone, services.now()),
  }
  return read(services.db, { organizationId: organization.id }, async (tx) => {
    const rest = async (topics: readonly Topic[]) => {
      const unknown = topics.filter((topic) => !stamp.counters.has(topic))
      for (const [topic, counter] of await selectCounters(tx, organization.id, unknown))
        stamp.counters.set(topic, counter)
    }
    const [, version, result] = await Promise.all([
      rest([organizationTopic]),
      selectOrganizationVersion(tx, organization.id),
      work(tx, rest),
    ])
    if (version === organization.version) c.set('stamp', stamp)
    return result
  })
}

const endOfDay = (timeZone: string, now: Temporal.Instant) =>
  now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 }).epochMilliseconds
