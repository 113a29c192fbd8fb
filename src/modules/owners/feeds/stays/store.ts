import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import { feedStays, feeds } from '../../../../core/availability/feeds/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { prepared } from '../../../../platform/database/prepared.ts'

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
