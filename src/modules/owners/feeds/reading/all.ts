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

/** Below the minute after which a job counts as cut off. */
const runSeconds = 45

/** Reads every feed that is due, of every organisation, until none is left or the run has lasted its time. */
export async function readDueFeeds(services: Services, seconds = runSeconds): Promise<number> {
  const end = performance.now() + seconds * 1000
  const scope = { organizationId: null, administrator: true } as const
  const gently = oneThenRest()
  let count = 0
  await forEachOrganization(services, async (id) => {
    const organization = await read(services.db, scope, (tx) => selectOptionalOrganizationById(tx, id))
    if (organization) count += await readOrganization({ services, organization, inTurn: gently }, end)
  })
  return count
}

const longestRest = 100

/**
 * What comes of readings is written by one at a time, which then rests for as long as it worked: a thousand calendars that
 * all changed take half of one connection's time at most, and visitors have the rest of the machine.
 */
function oneThenRest() {
  const queue = inTurn(1)
  return <T>(work: () => Promise<T>): Promise<T> =>
    queue(async () => {
      const start = performance.now()
      try {
        return await work()
      } finally {
        await wait(Math.min(performance.now() - start, longestRest))
      }
    })
}

async function readOrganization(context: ReadingContext, end: number): Promise<number> {
  let count = 0
  const next = taking(context, end)
  const reader = async () => {
    for (let feed = await next(); feed; feed = await next()) {
      await readSafely(context, feed)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return count
}

/**
 * Hands out feeds one by one, taken as many at a time as there are readers, until none is due or the time is over; those
 * that are taken are handed out in any case. Most organisations have nothing to read most minutes: that is one statement.
 */
function taking(context: ReadingContext, end: number): () => Promise<Feed | undefined> {
  const taken: Feed[] = []
  let refill: Promise<boolean> | undefined
  /** Whether some came; once none did, that stands. */
  const more = async () => {
    const feeds = performance.now() < end ? await take(context, { limit: readers }) : []
    taken.push(...feeds)
    if (feeds.length > 0) refill = undefined
    return feeds.length > 0
  }
  return async () => {
    while (taken.length === 0) {
      refill ??= more()
      if (!(await refill)) return undefined
    }
    return taken.shift()
  }
}

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
