import { and, asc, count, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Actor } from '../../../../core/accounts/rules.ts'
import { feeds } from '../../../../core/availability/feeds/schema.ts'
import { lodgings } from '../../../../core/directory/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { keptBy } from '../store.ts'

export const feedStates = ['tous', 'en-panne', 'en-pause'] as const
export type FeedState = (typeof feedStates)[number]

export const pageSize = 50

const conditions = (actor: Actor, state: FeedState) =>
  and(
    keptBy(actor),
    isNull(feeds.closedAt),
    state === 'en-panne' ? and(isNull(feeds.pausedAt), ne(feeds.problem, '')) : undefined,
    state === 'en-pause' ? isNotNull(feeds.pausedAt) : undefined,
  )

const ofLodging = and(eq(lodgings.organizationId, feeds.organizationId), eq(lodgings.id, feeds.lodgingId))

/** How many connected calendars there are within the actor's départements. */
export async function countFeeds(tx: Transaction, actor: Actor, state: FeedState): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(feeds)
    .innerJoin(lodgings, ofLodging)
    .where(conditions(actor, state))
  return row?.count ?? 0
}

/** One page of them, those that cannot be read first. */
export const selectFeedPage = async (tx: Transaction, actor: Actor, state: FeedState, page: number) =>
  tx
    .select({ feed: feeds, lodgingName: lodgings.name, approvalNumber: lodgings.approvalNumber })
    .from(feeds)
    .innerJoin(lodgings, ofLodging)
    .where(conditions(actor, state))
    .orderBy(desc(feeds.failures), asc(lodgings.name), asc(feeds.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
