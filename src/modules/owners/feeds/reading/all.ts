import { setTimeout as wait } from 'node:timers/promises'
import { forEachOrganization } from '../../../../core/organizations/each.ts'
import { selectOptionalOrganizationById } from '../../../../core/organizations/store.ts'
import type { Services } from '../../../../core/services.ts'
import { read, write } from '../../../../platform/database/database.ts'
import { inTurn } from '../../../../platform/jobs/in-turn.ts'
import { type ReadingContext, readTakenFeed } from './actions.ts'
import { type Feed, takeFeeds } from './store.ts'

/** Sites that one process asks at once: enough that slow ones do not hold up the others. */
const readers = 12

const writers = 1

/** Below the minute after which a job counts as cut off. */
const runSeconds = 45

/** Reads every feed that is due, of every organisation, until none is left or the run has lasted its time. */
export async function readDueFeeds(services: Services, seconds = runSeconds): Promise<number> {
  const end = performance.now() + seconds * 1000
  // What comes of it is written by one at a time: a thousand calendars must not keep the database from visitors.
  const queue = inTurn(writers)
  const scope = { organizationId: null, administrator: true } as const
  let count = 0
  await forEachOrganization(services, async (id) => {
    const organization = await read(services.db, scope, (tx) => selectOptionalOrganizationById(tx, id))
    if (organization) count += await readOrganization({ services, organization, inTurn: queue }, end)
  })
  return count
}

async function readOrganization(context: ReadingContext, end: number): Promise<number> {
  let count = 0
  const reader = async (first?: Feed) => {
    for (let feed = first ?? (await takeNext(context)); feed; feed = await takeNext(context)) {
      await readSafely(context, feed)
      count += 1
      if (performance.now() >= end) return
    }
  }
  const first = await takeNext(context)
  // Most organisations have nothing to read most minutes: the other readers come only then.
  if (first) await Promise.all([reader(first), ...Array.from({ length: readers - 1 }, () => reader())])
  return count
}

const takeNext = async (context: ReadingContext) => (await take(context, { limit: 1 }))[0]

const take = ({ services, organization }: ReadingContext, which: { limit: number } | { feedId: number }) =>
  write(services.db, { organizationId: organization.id }, (tx) => takeFeeds(tx, organization.id, services.now(), which))

/** A fault of ours with one feed must not keep the others from being read. */
async function readSafely(context: ReadingContext, feed: Feed): Promise<void> {
  try {
    await readTakenFeed(context, feed)
  } catch (error) {
    context.services.log.error({ feed: feed.id, err: error }, 'a feed could not be read')
  }
}

/**
 * Reads one feed now, if it is due and nobody else is at it. Whoever asks waits `patience` milliseconds at most; a slower
 * site is read to its end all the same.
 *
 * @returns whether it was read within that time
 */
export async function readFeedNow(context: ReadingContext, feedId: number, patience = 5_000): Promise<boolean> {
  const [feed] = await take(context, { feedId })
  if (!feed) return false
  const reading = readSafely(context, feed).then(() => true)
  return Promise.race([reading, wait(patience, false, { ref: false })])
}
