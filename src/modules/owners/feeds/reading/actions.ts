import { boundsOf } from '../../../../core/availability/feeds/rules.ts'
import { layAgain, lockLodging } from '../../../../core/availability/store.ts'
import type { Changes } from '../../../../core/history/schema.ts'
import { record, theProgram } from '../../../../core/history/store.ts'
import { type Organization, todayOf } from '../../../../core/organizations/rules.ts'
import type { Services } from '../../../../core/services.ts'
import { type Transaction, write } from '../../../../platform/database/database.ts'
import { confirm } from '../../confirmations/actions.ts'
import { markOf } from '../addresses.ts'
import { sentBlocks } from '../exports/blocks.ts'
import { tellFailing } from '../failing/actions.ts'
import { type Fetched, fetchFeed } from './fetch.ts'
import { judgeEmptiness, nextReading } from './patience.ts'
import { compareStays, type Differences, isEcho, type ReadStay } from './rules.ts'
import {
  type Feed,
  type NewStay,
  selectKnownStays,
  selectOptionalAskedExport,
  selectTakenFeedForUpdate,
  updateFeed,
  updateTakenFeed,
  writeStays,
} from './store.ts'

/** What one reading needs beside the feed. */
export interface ReadingContext {
  services: Services
  organization: Organization
  /** Lets one reading of a run write after the other; absent: at once. */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>
}

/** Reads a feed that the caller has taken: the network first, without any transaction, then what it says in one. */
export async function readTakenFeed(context: ReadingContext, taken: Feed): Promise<void> {
  const { services, organization, inTurn = (work) => work() } = context
  const now = services.now()
  const today = todayOf(organization, now)
  const fetched = await fetchFeed(taken, {
    ...{ now, today, timeZone: organization.timeZone, mayBeLocal: services.mayFetchLocally },
    ownMark: markOf(services.secret, organization.id, taken.lodgingId),
  })
  const note = async (tx: Transaction) => {
    if (fetched.kind === 'unchanged') return updateTakenFeed(tx, taken, { ...healthy(now), ...fetched.validators })
    // Every change of a lodging's nights takes the lodging first; a reading that changes none leaves it alone.
    if (fetched.kind === 'stays') await lockLodging(tx, organization.id, taken.lodgingId)
    const feed = await selectTakenFeedForUpdate(tx, taken)
    if (!feed) return
    const at = { tx, services, organization, feed, now, today }
    if (fetched.kind === 'problem') await noteFailure(at, fetched)
    else await noteStays(at, fetched)
  }
  await inTurn(() => write(services.db, { organizationId: organization.id }, note))
}

interface At extends ReadingContext {
  tx: Transaction
  feed: Feed
  now: Temporal.Instant
  today: Temporal.PlainDate
}

const healthy = (now: Temporal.Instant) => ({
  ...{ triedAt: now, readAt: now, nextReadAt: nextReading(now, 0, Math.random()) },
  ...{ failures: 0, failingSince: null, problem: '', toldAt: null, emptyReadings: 0, emptySince: null },
})

/** Nothing of what is known changes: the last good copy stands. */
async function noteFailure(at: At, { problem, retryAfterSeconds }: Extract<Fetched, { kind: 'problem' }>) {
  const { tx, feed, now } = at
  const failures = feed.failures + 1
  const failingSince = feed.failingSince ?? now
  const toldAt = await tellFailing(at, { ...feed, failingSince, problem })
  const nextReadAt = nextReading(now, failures, Math.random(), retryAfterSeconds)
  await updateFeed(tx, feed, { triedAt: now, nextReadAt, failures, failingSince, problem, toldAt })
}

async function noteStays(at: At, fetched: Extract<Fetched, { kind: 'stays' }>) {
  const { tx, feed, now, today } = at
  const known = await selectKnownStays(tx, feed)
  const isEmpty = fetched.stays.length === 0 && fetched.ignored === 0
  if (isEmpty && known.some(({ until }) => until > today.toString())) {
    const before = feed.emptySince && { readings: feed.emptyReadings, since: feed.emptySince }
    const { readings, since, isBelieved } = judgeEmptiness(before, now)
    if (!isBelieved) {
      const nextReadAt = nextReading(now, 0, Math.random())
      const emptiness = { emptyReadings: readings, emptySince: since, problem: 'empty' }
      await updateFeed(tx, feed, { triedAt: now, nextReadAt, failures: 0, failingSince: null, ...emptiness })
      return
    }
  }
  const differences = compareStays(known, fetched.stays, today.toString())
  const changes = await applyDifferences(at, differences)
  await updateFeed(tx, feed, {
    ...healthy(now),
    ...fetched.validators,
    ignoredBlocks: fetched.ignored,
    ...(fetched.isWhole && { wholeReadAt: now }),
    ...(changes && { changedAt: now }),
  })
}

/** Writes the stays and lays the nights anew from the first to the last that they touch; false where nothing changed. */
async function applyDifferences(at: At, differences: Differences): Promise<boolean> {
  const { tx, organization, feed, now, today } = at
  const { added, changed, forgotten, back, gone, renamed } = differences
  const moved = [...changed, ...forgotten, ...back]
  const nights = [...added, ...gone, ...moved.flatMap(({ before, after }) => [before, after])]
  if (nights.length === 0 && renamed.length === 0) return false
  const sent = await sentToItsSite(at, added.length + changed.length > 0)
  const marked = (stay: ReadStay): NewStay => ({ ...stay, isEcho: isEcho(stay, sent) })
  const rewritten = changed.map(({ before, after }) => ({ id: before.id, stay: marked(after) }))
  await writeStays(tx, feed, { ...differences, added: added.map(marked), changed: rewritten }, now)
  const bounds = boundsOf(
    nights.map(({ from, until }) => ({
      firstNightOn: Temporal.PlainDate.from(from),
      departureOn: Temporal.PlainDate.from(until),
    })),
  )
  if (!bounds) return false
  const { organizationId, lodgingId } = feed
  await layAgain(tx, { organizationId, lodgingId, ...bounds, today })
  // OWN-41: a booking made or dropped elsewhere says that the calendar is in use (docs/decisions/confirmations.md).
  await confirm(tx, { organizationId, lodgingIds: [lodgingId], kind: 'feed', by: theProgram, at: now, today })
  await record(tx, {
    ...{ organizationId: organization.id, at: now, by: theProgram },
    ...{ subject: 'lodging', subjectId: lodgingId, verb: 'feed-nights-changed' },
    changes: toRecord(feed, differences),
  })
  return true
}

async function sentToItsSite(at: At, isNeeded: boolean) {
  const asked = isNeeded ? await selectOptionalAskedExport(at.tx, at.feed) : null
  return asked ? sentBlocks(at.tx, asked, at.today) : []
}

const told = 30

function toRecord(feed: Feed, { added, changed, forgotten, back, gone }: Differences): Changes {
  const moved = [...changed, ...forgotten, ...back]
  const periods = (stays: readonly ReadStay[]) => stays.slice(0, told).map(({ from, until }) => `${from} → ${until}`)
  const changes: Changes = { feed: { to: feed.name } }
  if (added.length > 0) changes.staysAdded = { to: periods(added) }
  if (gone.length > 0) changes.staysGone = { to: periods(gone) }
  if (moved.length > 0)
    changes.staysMoved = {
      from: periods(moved.map(({ before }) => before)),
      to: periods(moved.map(({ after }) => after)),
    }
  return changes
}
