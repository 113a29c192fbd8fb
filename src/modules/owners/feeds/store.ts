import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { feeds } from '../../../core/availability/feeds/schema.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { lodgingsSeenBy } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'

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

/** What a calendar is called, also one that is no longer connected. */
export async function selectFeedName(tx: Transaction, organizationId: number, feedId: number): Promise<string> {
  const [row] = await tx
    .select({ name: feeds.name })
    .from(feeds)
    .where(and(eq(feeds.organizationId, organizationId), eq(feeds.id, feedId)))
  return row?.name ?? ''
}
