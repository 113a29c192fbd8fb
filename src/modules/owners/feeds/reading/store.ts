import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { feedExports, feedStays, feeds } from '../../../../core/availability/feeds/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { Differences, KnownStay, ReadStay } from './rules.ts'

export type Feed = typeof feeds.$inferSelect

/** A reader that has not come back by then was cut off. */
const readerMinutes = 2

/**
 * Takes feeds that are due, or that one of them, so that no other reader of any process does. A feed of a closed lodging
 * is never due.
 */
export async function takeFeeds(
  tx: Transaction,
  organizationId: number,
  now: Temporal.Instant,
  which: { limit: number } | { feedId: number },
): Promise<Feed[]> {
  const asked = 'feedId' in which ? sql`feed.id = ${which.feedId}` : sql`true`
  const limit = 'limit' in which ? which.limit : 1
  const free = now.subtract({ minutes: readerMinutes }).toString()
  // An array, which is made once: as a plain subquery it may be run for each row, and would then take more than its limit.
  // The lodging is looked up by its key: a join may be planned over all of an organisation's.
  const due = sql`array(
    select feed.id from core.feeds as feed
    where feed.organization_id = ${organizationId} and feed.closed_at is null and feed.paused_at is null and ${asked}
      and feed.next_read_at <= ${now.toString()} and (feed.taken_at is null or feed.taken_at < ${free})
      and (select lodging.closed_at from core.lodgings as lodging
        where lodging.organization_id = feed.organization_id and lodging.id = feed.lodging_id) is null
    order by feed.next_read_at limit ${limit} for update of feed skip locked)`
  return tx
    .update(feeds)
    .set({ takenAt: now })
    .where(and(eq(feeds.organizationId, organizationId), sql`${feeds.id} = any(${due})`))
    .returning()
}

/** The feed as it was taken, locked; null where another reader has taken it over, or it was closed or paused meanwhile. */
export async function selectTakenFeedForUpdate(tx: Transaction, taken: Feed): Promise<Feed | null> {
  const [feed] = await tx
    .select()
    .from(feeds)
    .where(and(eq(feeds.organizationId, taken.organizationId), eq(feeds.id, taken.id)))
    .for('no key update')
  const isOurs = feed?.takenAt && taken.takenAt?.equals(feed.takenAt)
  return feed && isOurs && !feed.closedAt && !feed.pausedAt ? feed : null
}

/** Writes how a reading went of a feed that is still its reader's, in one statement; otherwise nothing. */
export async function updateTakenFeed(tx: Transaction, taken: Feed, values: Partial<Feed>) {
  await tx
    .update(feeds)
    .set({ ...values, takenAt: null })
    .where(
      and(
        eq(feeds.organizationId, taken.organizationId),
        eq(feeds.id, taken.id),
        sql`${feeds.takenAt} = ${taken.takenAt?.toString() ?? null}`,
        isNull(feeds.closedAt),
        isNull(feeds.pausedAt),
      ),
    )
}

export async function updateFeed(tx: Transaction, { organizationId, id }: Feed, values: Partial<Feed>) {
  await tx
    .update(feeds)
    .set({ ...values, takenAt: null })
    .where(and(eq(feeds.organizationId, organizationId), eq(feeds.id, id)))
}

export async function selectKnownStays(tx: Transaction, { organizationId, id }: Feed): Promise<KnownStay[]> {
  const rows = await tx
    .select()
    .from(feedStays)
    .where(and(eq(feedStays.organizationId, organizationId), eq(feedStays.feedId, id)))
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    from: row.firstNightOn.toString(),
    until: row.departureOn.toString(),
    heldAs: row.heldAs,
    forgottenUntil: row.forgottenDepartureOn?.toString() ?? null,
  }))
}

export type NewStay = ReadStay & { isEcho: boolean }

/**
 * Writes what a reading changed. A stay whose dates change is looked at anew: it is set aside no longer; one that its site
 * forgets, or that comes back as it was, stays as its owner left it.
 */
export async function writeStays(
  tx: Transaction,
  { organizationId, lodgingId, id }: Feed,
  changes: {
    added: NewStay[]
    changed: { id: number; stay: NewStay }[]
    forgotten: Differences['forgotten']
    back: Differences['back']
    gone: Differences['gone']
    renamed: Differences['renamed']
  },
  now: Temporal.Instant,
) {
  const { added, changed, forgotten, back, gone, renamed } = changes
  const update = async (stayId: number, values: Partial<typeof feedStays.$inferInsert>) =>
    tx
      .update(feedStays)
      .set(values)
      .where(and(eq(feedStays.organizationId, organizationId), eq(feedStays.id, stayId)))
  if (gone.length > 0) {
    const ids = gone.map((stay) => stay.id)
    await tx.delete(feedStays).where(and(eq(feedStays.organizationId, organizationId), inArray(feedStays.id, ids)))
  }
  if (renamed.length > 0)
    await tx.execute(sql`
      update core.feed_stays as stay set uid = given.uid
      from unnest(${sql.param(renamed.map((one) => one.id))}::bigint[],
        ${sql.param(renamed.map((one) => one.uid))}::text[]) as given (id, uid)
      where stay.organization_id = ${organizationId} and stay.id = given.id`)
  for (const { id: stayId, stay } of changed)
    await update(stayId, {
      ...{ uid: stay.uid, heldAs: stay.heldAs, isEcho: stay.isEcho, setAsideAt: null, setAsideByAccountId: null },
      ...{ firstNightOn: Temporal.PlainDate.from(stay.from), departureOn: Temporal.PlainDate.from(stay.until) },
      forgottenDepartureOn: null,
    })
  for (const { before, after } of forgotten)
    await update(before.id, {
      departureOn: Temporal.PlainDate.from(after.until),
      forgottenDepartureOn: Temporal.PlainDate.from(before.until),
    })
  for (const { before, after } of back)
    await update(before.id, {
      uid: after.uid,
      departureOn: Temporal.PlainDate.from(after.until),
      forgottenDepartureOn: null,
    })
  if (added.length > 0)
    await tx.execute(sql`
      insert into core.feed_stays
        (organization_id, lodging_id, feed_id, uid, first_night_on, departure_on, held_as, is_echo, first_seen_at)
      select ${organizationId}, ${lodgingId}, ${id}, given.*, ${now.toString()}::timestamptz from unnest(
        ${sql.param(added.map((stay) => stay.uid))}::text[],
        ${sql.param(added.map((stay) => stay.from))}::date[],
        ${sql.param(added.map((stay) => stay.until))}::date[],
        ${sql.param(added.map((stay) => stay.heldAs))}::text[],
        ${sql.param(added.map((stay) => stay.isEcho))}::boolean[]) as given`)
}

/** The address that the feed's own site reads, where it has read it. */
export async function selectOptionalAskedExport(tx: Transaction, { organizationId, id }: Feed) {
  const [row] = await tx
    .select()
    .from(feedExports)
    .where(
      and(
        eq(feedExports.organizationId, organizationId),
        eq(feedExports.feedId, id),
        sql`${feedExports.askedAt} is not null`,
        sql`${feedExports.closedAt} is null`,
      ),
    )
  return row ?? null
}
