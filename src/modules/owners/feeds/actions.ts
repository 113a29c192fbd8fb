import { authorOf } from '../../../core/accounts/rules.ts'
import { layAgain, lockLodging } from '../../../core/availability/store.ts'
import { type Outcome, once } from '../../../core/forms/once.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import { type Organization, todayOf } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { insertExport, selectExports, updateExport } from './exports/store.ts'
import type { FeedChangeForm, FeedForm } from './forms.ts'
import { admitReading, type TooSoon } from './reading/pace.ts'
import { syncWait } from './reading/patience.ts'
import { type AddressRefusal, refuseAddress } from './refusals.ts'
import { endStays } from './stays/store.ts'
import { insertFeed, selectOptionalFeedForUpdate, selectOptionalPlace, updateFeedValues } from './store.ts'

export interface FeedContext extends VerbContext {
  services: Services
  organization: Organization
  lodgingId: number
}

type Unknown = { ok: false; refusal: 'unknown' }

export const unknown: Unknown = { ok: false, refusal: 'unknown' }

/** Runs a verb on a lodging that the actor keeps, behind its lock; anything else is unknown. */
export function onLodging<T extends Outcome>(
  context: FeedContext,
  work: (tx: Transaction, organizationId: number) => Promise<T | Unknown>,
): Promise<T | Unknown> {
  const { organizationId } = context.actor
  return once<T | Unknown>({ ...context, organizationId }, async (tx) => {
    await lockLodging(tx, organizationId, context.lodgingId)
    const place = await selectOptionalPlace(tx, context.actor, context.lodgingId)
    return place ? work(tx, organizationId) : unknown
  })
}

export const recordOf = (tx: Transaction, context: FeedContext, verb: string, changes: Changes) =>
  record(tx, {
    ...{ organizationId: context.actor.organizationId, at: context.now, by: authorOf(context.actor) },
    ...{ subject: 'lodging', subjectId: context.lodgingId, verb, changes },
  })

/** Connects a calendar, due at once, with the address to give to its site in return. */
export function connectFeed(context: FeedContext, form: FeedForm) {
  return onLodging(
    context,
    async (tx, organizationId): Promise<{ ok: true; id: number } | AddressRefusal | TooSoon> => {
      const refusal =
        (await refuseAddress(tx, context, form.address, null)) ?? (await admitReading(tx, asking(context)))
      if (refusal) return refusal
      const { lodgingId, now } = context
      const id = await insertFeed(tx, { organizationId, lodgingId, ...form, createdAt: now, nextReadAt: now })
      const states = ['let', 'option', 'closed']
      await insertExport(tx, { organizationId, lodgingId, feedId: id, states, createdAt: now })
      await recordOf(tx, context, 'feed-connected', { feed: { to: form.name } })
      return { ok: true, id }
    },
  )
}

/**
 * Changes a calendar, over the version that was read. A changed address or meaning is read anew, whole, at once; a new
 * address begins without the failures of the old one.
 *
 * @returns whether there is something to read
 */
export function changeFeed(context: FeedContext, feedId: number, form: FeedChangeForm) {
  type Changed = { ok: true; isDue: boolean } | AddressRefusal | TooSoon | { ok: false; refusal: 'changed-meanwhile' }
  return onLodging(context, async (tx, organizationId): Promise<Changed | Unknown> => {
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, context.lodgingId, feedId)
    if (!feed) return unknown
    if (String(feed.version) !== form.version) return { ok: false, refusal: 'changed-meanwhile' }
    const refusal = await refuseAddress(tx, context, form.address, feedId)
    if (refusal) return refusal
    const { name, address, endsOnLastNight } = form
    const isElsewhere = address !== feed.address
    const isDue = isElsewhere || endsOnLastNight !== feed.endsOnLastNight
    const tooSoon = isDue && (await admitReading(tx, asking(context)))
    if (tooSoon) return tooSoon
    await updateFeedValues(tx, organizationId, feedId, {
      ...{ name, address, endsOnLastNight, version: feed.version + 1 },
      // Taken from whoever reads the old address at this moment: what they bring is nobody's any more.
      ...(isDue && {
        etag: '',
        lastModified: '',
        digest: null,
        wholeReadAt: null,
        nextReadAt: context.now,
        takenAt: null,
      }),
      ...(isElsewhere && { triedAt: null, readAt: null, failures: 0, failingSince: null, problem: '', toldAt: null }),
      ...(isElsewhere && { emptyReadings: 0, emptySince: null, ignoredBlocks: 0 }),
    })
    // Neither address is kept: whoever has one reads the calendar.
    await recordOf(tx, context, 'feed-changed', {
      feed: name === feed.name ? { to: feed.name } : { from: feed.name, to: name },
      ...(isElsewhere && { feedAddress: {} }),
      ...(endsOnLastNight !== feed.endsOnLastNight && {
        endsOnLastNight: { from: feed.endsOnLastNight, to: endsOnLastNight },
      }),
    })
    return { ok: true, isDue }
  })
}

/** « Synchroniser maintenant »: the calendar becomes due, if neither it nor its lodging was read just now. */
export function askReading(context: FeedContext, feedId: number) {
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true } | TooSoon | Unknown> => {
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, context.lodgingId, feedId)
    if (!feed) return unknown
    if (feed.pausedAt) return { ok: true }
    const waitSeconds = syncWait(feed.triedAt, context.now)
    if (waitSeconds > 0) return { ok: false, refusal: 'too-soon', waitSeconds }
    const tooSoon = await admitReading(tx, asking(context))
    if (tooSoon) return tooSoon
    await updateFeedValues(tx, organizationId, feedId, { nextReadAt: context.now })
    return { ok: true }
  })
}

const asking = ({ services, actor, lodgingId, now }: FeedContext) => ({
  ...{ secret: services.secret, organizationId: actor.organizationId, lodgingId, now },
  accountId: authorOf(actor).accountId,
})

/** Its nights stay as they are, and nothing new comes. */
export const pauseFeed = (context: FeedContext, feedId: number) =>
  changePause(context, feedId, context.now, 'feed-paused')

/** Read again as soon as it is due; a site that asked for patience still has it. */
export const resumeFeed = (context: FeedContext, feedId: number) => changePause(context, feedId, null, 'feed-resumed')

function changePause(context: FeedContext, feedId: number, pausedAt: Temporal.Instant | null, verb: string) {
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true } | Unknown> => {
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, context.lodgingId, feedId)
    if (!feed) return unknown
    if (Boolean(feed.pausedAt) === Boolean(pausedAt)) return { ok: true }
    await updateFeedValues(tx, organizationId, feedId, { pausedAt })
    await recordOf(tx, context, verb, { feed: { to: feed.name }, paused: { from: !pausedAt, to: Boolean(pausedAt) } })
    return { ok: true }
  })
}

/** Closes a feed: its nights to come leave the planning, past ones stay, its site can read nothing more here. */
export function removeFeed(context: FeedContext, feedId: number) {
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true } | Unknown> => {
    const { lodgingId, now, actor } = context
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, lodgingId, feedId)
    if (!feed) return unknown
    const today = todayOf(context.organization, now)
    await endStays(tx, organizationId, feedId, today)
    const closed = { closedAt: now, closedByAccountId: authorOf(actor).accountId }
    await updateFeedValues(tx, organizationId, feedId, closed)
    for (const one of await selectExports(tx, organizationId, lodgingId))
      if (one.feedId === feedId) await updateExport(tx, organizationId, one.id, { closedAt: now })
    const until = today.add({ months: 37 })
    await layAgain(tx, { organizationId, lodgingId, from: today, until, today })
    await recordOf(tx, context, 'feed-removed', { feed: { from: feed.name, to: null } })
    return { ok: true }
  })
}
