import { isIP } from 'node:net'
import { authorOf } from '../../../core/accounts/rules.ts'
import { layAgain, lockLodging } from '../../../core/availability/store.ts'
import { type Outcome, once } from '../../../core/forms/once.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import { type Organization, todayOf } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { isPublicAddress } from '../../../platform/http/outgoing/rules.ts'
import type { FeedForm } from './forms.ts'
import {
  endStays,
  insertExport,
  insertFeed,
  selectExports,
  selectFeeds,
  selectOptionalFeedForUpdate,
  selectOptionalPlace,
  updateExport,
  updateFeedValues,
} from './store.ts'

export interface FeedContext extends VerbContext {
  services: Services
  organization: Organization
  lodgingId: number
}

type Unknown = { ok: false; refusal: 'unknown' }
export type AddressRefusal = { ok: false; refusal: 'connected-already' | 'own-address' | 'private-address' }

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
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true; id: number } | AddressRefusal> => {
    const refusal = await refuseAddress(tx, context, form.address, null)
    if (refusal) return refusal
    const { lodgingId, now } = context
    const id = await insertFeed(tx, { organizationId, lodgingId, ...form, createdAt: now, nextReadAt: now })
    const states = ['let', 'option', 'closed']
    await insertExport(tx, { organizationId, lodgingId, feedId: id, states, createdAt: now })
    await recordOf(tx, context, 'feed-connected', { feed: { to: form.name } })
    return { ok: true, id }
  })
}

/** A changed address or meaning is read anew, whole, at once. */
export function changeFeed(context: FeedContext, feedId: number, form: FeedForm) {
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true } | AddressRefusal | Unknown> => {
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, context.lodgingId, feedId)
    if (!feed) return unknown
    const refusal = await refuseAddress(tx, context, form.address, feedId)
    if (refusal) return refusal
    // Taken from whoever reads the old address at this moment: what they bring is nobody's any more.
    const anew = { etag: '', lastModified: '', digest: null, wholeReadAt: null, nextReadAt: context.now, takenAt: null }
    await updateFeedValues(tx, organizationId, feedId, { ...form, ...anew })
    // Neither address is kept: whoever has one reads the calendar.
    await recordOf(tx, context, 'feed-changed', {
      feed: form.name === feed.name ? { to: feed.name } : { from: feed.name, to: form.name },
      ...(form.address !== feed.address && { feedAddress: {} }),
      ...(form.endsOnLastNight !== feed.endsOnLastNight && {
        endsOnLastNight: { from: feed.endsOnLastNight, to: form.endsOnLastNight },
      }),
    })
    return { ok: true }
  })
}

async function refuseAddress(
  tx: Transaction,
  { actor, lodgingId, services, organization }: FeedContext,
  address: string,
  feedId: number | null,
): Promise<AddressRefusal | null> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host))
  const own = new RegExp(`^/${organization.slug}/calendriers/(\\d+)/`).exec(url.pathname)?.[1]
  if (own && url.origin === new URL(services.publicUrl).origin) {
    const exports = await selectExports(tx, actor.organizationId, lodgingId)
    if (exports.some(({ id }) => id === Number(own))) return { ok: false, refusal: 'own-address' }
  }
  if (isPrivate && !services.mayFetchLocally?.(url)) return { ok: false, refusal: 'private-address' }
  const connected = await selectFeeds(tx, actor.organizationId, lodgingId)
  const isTwice = connected.some((feed) => feed.id !== feedId && feed.address === address)
  return isTwice ? { ok: false, refusal: 'connected-already' } : null
}

/** Its nights stay as they are, and nothing new comes. */
export const pauseFeed = (context: FeedContext, feedId: number) =>
  changePause(context, feedId, context.now, 'feed-paused')

export const resumeFeed = (context: FeedContext, feedId: number) => changePause(context, feedId, null, 'feed-resumed')

function changePause(context: FeedContext, feedId: number, pausedAt: Temporal.Instant | null, verb: string) {
  return onLodging(context, async (tx, organizationId): Promise<{ ok: true } | Unknown> => {
    const feed = await selectOptionalFeedForUpdate(tx, organizationId, context.lodgingId, feedId)
    if (!feed) return unknown
    if (Boolean(feed.pausedAt) === Boolean(pausedAt)) return { ok: true }
    await updateFeedValues(tx, organizationId, feedId, { pausedAt, nextReadAt: context.now })
    await recordOf(tx, context, verb, { feed: { to: feed.name } })
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
    await recordOf(tx, context, 'feed-removed', { feed: { to: feed.name } })
    return { ok: true }
  })
}
