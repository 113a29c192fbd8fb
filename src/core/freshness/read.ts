import { type Database, read, type Transaction } from '../../platform/database/database.ts'
import type { RequestContext } from '../environment.ts'
import { organizationTopic, type Stamp, type Topic } from './rules.ts'
import { selectCounters, selectOrganizationVersion } from './store.ts'

/** How a page that may be kept reads its data. */
export interface FreshRead {
  tx: Transaction
  /** The page rests on these topics. Await it before reading anything that they name. */
  rest(topics: readonly Topic[]): Promise<void>
  /** Leaves a word for the module's gate, which sees each serving of the page. */
  note(note: NonNullable<Stamp['note']>): void
  /** What `load` read last time, as long as these topics stand; the page rests on them. */
  recall<T>(name: string, topics: readonly Topic[], load: () => Promise<T>): Promise<T>
}

/**
 * Reads what a public page shows, so that the page can be kept. A change that comes in while it is read makes the page newer
 * than its stamp, never older.
 */
export async function readFresh<T>(c: RequestContext, work: (fresh: FreshRead) => Promise<T>): Promise<T> {
  const { organization, services } = c.var
  const stamp: Stamp = {
    organizationId: organization.id,
    counters: new Map(),
    expiresAt: endOfDay(organization.timeZone, services.now()),
  }
  return read(services.db, { organizationId: organization.id }, async (tx) => {
    const rest = async (topics: readonly Topic[]) => {
      const unknown = topics.filter((topic) => !stamp.counters.has(topic))
      if (unknown.length === 0) return
      for (const [topic, counter] of await selectCounters(tx, organization.id, unknown))
        stamp.counters.set(topic, counter)
    }
    const recall = async <R>(name: string, topics: readonly Topic[], load: () => Promise<R>): Promise<R> => {
      await rest(topics)
      const counters = topics.map((topic) => stamp.counters.get(topic)).join(' ')
      const memory = memoryOf(services.db)
      const key = `${organization.id} ${name}`
      const known = memory.get(key)
      if (known?.counters === counters) return known.value as R
      const value = await load()
      memory.set(key, { counters, value })
      return value
    }
    const note: FreshRead['note'] = (word) => {
      stamp.note = word
    }
    const [, version, result] = await Promise.all([
      rest([organizationTopic]),
      selectOrganizationVersion(tx, organization.id),
      work({ tx, rest, recall, note }),
    ])
    if (version === organization.version) c.set('stamp', stamp)
    return result
  })
}

type Memory = Map<string, { counters: string; value: unknown }>

const memories = new WeakMap<Database, Memory>()

function memoryOf(db: Database): Memory {
  const known = memories.get(db)
  if (known) return known
  const made: Memory = new Map()
  memories.set(db, made)
  return made
}

const endOfDay = (timeZone: string, now: Temporal.Instant) =>
  now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 }).epochMilliseconds
