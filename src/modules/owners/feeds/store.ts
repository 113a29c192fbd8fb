import { and, asc, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { feedExports, feedStays, feeds } from '../../../core/availability/feeds/schema.ts'
import { typedSpans } from '../../../core/availability/schema.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { lodgingsSeenBy } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { prepared } from '../../../platform/database/prepared.ts'

/** The open lodgings that an actor sees: those whose calendars are kept. */
export const keptBy = (actor: Actor) => and(lodgingsSeenBy(actor), isNull(lodgings.closedAt))

export async function selectOptionalPlace(tx: Transaction, actor: Actor, lodgingId: number) {
  const [row] = await tx
    .select({
      id: lodgings.id,
      name: lodgings.name,
      approvalNumber: lodgings.approvalNumber,
      municipalityName: lodgings.municipalityName,
    })
    .from(lodgings)
    .where(and(keptBy(actor), eq(lodgings.id, lodgingId)))
  return row ?? null
}

export type Place = NonNullable<Awaited<ReturnType<typeof selectOptionalPlace>>>

const openFeedsOf = (organizationId: number, lodgingId: number) =>
  and(eq(feeds.organizationId, organizationId), eq(feeds.lodgingId, lodgingId), isNull(feeds.closedAt))

export const selectFeeds = async (tx: Transaction, organizationId: number, lodgingId: number) =>
  tx.select().from(feeds).where(openFeedsOf(organizationId, lodgingId)).orderBy(asc(feeds.id))

/** Of each of these lodgings that has some: how many calendars are connected, and how many cannot be read. */
export async function selectFeedCounts(tx: Transaction, organizationId: number, lodgingIds: readonly number[]) {
  const rows = await tx
    .select({
      lodgingId: feeds.lodgingId,
      connected: count(),
      failing: sql<number>`count(*) filter (where ${feeds.problem} <> '' and ${feeds.pausedAt} is null)`.mapWith(
        Number,
      ),
    })
    .from(feeds)
    .where(
      and(eq(feeds.organizationId, organizationId), inArray(feeds.lodgingId, [...lodgingIds]), isNull(feeds.closedAt)),
    )
    .groupBy(feeds.lodgingId)
  return new Map(rows.map((row) => [row.lodgingId, row]))
}

export async function selectOptionalFeedForUpdate(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  feedId: number,
) {
  const [row] = await tx
    .select()
    .from(feeds)
    .where(and(openFeedsOf(organizationId, lodgingId), eq(feeds.id, feedId)))
    .for('no key update')
  return row ?? null
}

export const selectExports = async (tx: Transaction, organizationId: number, lodgingId: number) =>
  tx
    .select()
    .from(feedExports)
    .where(
      and(
        eq(feedExports.organizationId, organizationId),
        eq(feedExports.lodgingId, lodgingId),
        isNull(feedExports.closedAt),
      ),
    )
    .orderBy(asc(feedExports.id))

/** Stays that have a night from `from` on, of feeds still connected or not, those set aside too. */
export const selectStays = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
) =>
  tx
    .select({
      id: feedStays.id,
      feedId: feedStays.feedId,
      feedName: feeds.name,
      firstNightOn: feedStays.firstNightOn,
      departureOn: feedStays.departureOn,
      heldAs: feedStays.heldAs,
      isEcho: feedStays.isEcho,
      setAsideAt: feedStays.setAsideAt,
    })
    .from(feedStays)
    .innerJoin(feeds, and(eq(feeds.organizationId, feedStays.organizationId), eq(feeds.id, feedStays.feedId)))
    .where(
      and(
        eq(feedStays.organizationId, organizationId),
        eq(feedStays.lodgingId, lodgingId),
        gt(feedStays.departureOn, from),
      ),
    )
    .orderBy(asc(feedStays.firstNightOn), asc(feedStays.id))

export type Stay = Awaited<ReturnType<typeof selectStays>>[number]

/** The stays that hold a night of [from, until); part of every page of a planning. */
export const selectStaysHolding = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) =>
  prepared(tx, 'stays-holding', staysHolding).execute({
    ...{ organizationId, lodgingId, from: from.toString(), until: until.toString() },
  })

const staysHolding = (tx: Transaction, name: string) =>
  tx
    .select({
      id: feedStays.id,
      feedName: feeds.name,
      firstNightOn: feedStays.firstNightOn,
      departureOn: feedStays.departureOn,
      heldAs: feedStays.heldAs,
    })
    .from(feedStays)
    .innerJoin(feeds, and(eq(feeds.organizationId, feedStays.organizationId), eq(feeds.id, feedStays.feedId)))
    .where(
      and(
        eq(feedStays.organizationId, sql.placeholder('organizationId')),
        eq(feedStays.lodgingId, sql.placeholder('lodgingId')),
        sql`${feedStays.departureOn} > ${sql.placeholder('from')}::date`,
        sql`${feedStays.firstNightOn} < ${sql.placeholder('until')}::date`,
        isNull(feedStays.setAsideAt),
      ),
    )
    .orderBy(asc(feedStays.firstNightOn), asc(feedStays.id))
    .prepare(name)

/** What people typed from `from` on. */
export const selectTypedSpans = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
) =>
  tx
    .select({ firstNightOn: typedSpans.firstNightOn, departureOn: typedSpans.departureOn, state: typedSpans.state })
    .from(typedSpans)
    .where(
      and(
        eq(typedSpans.organizationId, organizationId),
        eq(typedSpans.lodgingId, lodgingId),
        gt(typedSpans.departureOn, from),
      ),
    )
    .orderBy(asc(typedSpans.firstNightOn))

export async function insertFeed(tx: Transaction, row: typeof feeds.$inferInsert): Promise<number> {
  const [inserted] = await tx.insert(feeds).values(row).returning({ id: feeds.id })
  if (!inserted) throw new Error('a feed was not inserted')
  return inserted.id
}

export async function updateFeedValues(
  tx: Transaction,
  organizationId: number,
  feedId: number,
  values: Partial<typeof feeds.$inferSelect>,
) {
  await tx
    .update(feeds)
    .set(values)
    .where(and(eq(feeds.organizationId, organizationId), eq(feeds.id, feedId)))
}

/** A feed that is closed leaves its nights to come, and keeps those that are past. */
export async function endStays(tx: Transaction, organizationId: number, feedId: number, today: Temporal.PlainDate) {
  const ofFeed = and(eq(feedStays.organizationId, organizationId), eq(feedStays.feedId, feedId))
  await tx.delete(feedStays).where(and(ofFeed, sql`${feedStays.firstNightOn} >= ${today.toString()}`))
  await tx
    .update(feedStays)
    .set({ departureOn: today })
    .where(and(ofFeed, gt(feedStays.departureOn, today)))
}

export async function selectOptionalStayForUpdate(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  stayId: number,
) {
  const [row] = await tx
    .select()
    .from(feedStays)
    .where(
      and(eq(feedStays.organizationId, organizationId), eq(feedStays.lodgingId, lodgingId), eq(feedStays.id, stayId)),
    )
    .for('no key update')
  return row ?? null
}

/** What a calendar is called, also one that is no longer connected. */
export async function selectFeedName(tx: Transaction, organizationId: number, feedId: number): Promise<string> {
  const [row] = await tx
    .select({ name: feeds.name })
    .from(feeds)
    .where(and(eq(feeds.organizationId, organizationId), eq(feeds.id, feedId)))
  return row?.name ?? ''
}

export async function updateStayAside(
  tx: Transaction,
  organizationId: number,
  stayId: number,
  aside: { at: Temporal.Instant; byAccountId: number | null } | null,
) {
  await tx
    .update(feedStays)
    .set({ setAsideAt: aside?.at ?? null, setAsideByAccountId: aside?.byAccountId ?? null })
    .where(and(eq(feedStays.organizationId, organizationId), eq(feedStays.id, stayId)))
}

export async function insertExport(tx: Transaction, row: typeof feedExports.$inferInsert): Promise<void> {
  await tx.insert(feedExports).values(row)
}

export async function updateExport(
  tx: Transaction,
  organizationId: number,
  exportId: number,
  values: Partial<typeof feedExports.$inferSelect>,
) {
  await tx
    .update(feedExports)
    .set(values)
    .where(and(eq(feedExports.organizationId, organizationId), eq(feedExports.id, exportId)))
}
