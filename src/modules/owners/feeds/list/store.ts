import { and, asc, count, desc, eq, isNotNull, isNull, ne, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '../../../../core/accounts/rules.ts'
import { feeds } from '../../../../core/availability/feeds/schema.ts'
import { lodgings } from '../../../../core/directory/schema.ts'
import { bearingAll } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { Sorting } from '../../../../ui/sorting.ts'
import { keptBy } from '../store.ts'

export const feedStates = ['tous', 'en-panne', 'en-pause'] as const
type FeedState = (typeof feedStates)[number]

export const pageSize = 50

export const feedSorts = ['panne', 'hebergement', 'calendrier', 'lecture'] as const

/** What the list of connected calendars shows: `text` is words of a lodging or its approval number. */
export interface FeedQuery {
  text: string
  state: FeedState
  sorting: Sorting<(typeof feedSorts)[number]>
}

const inFrench = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`

const columnOf = {
  panne: feeds.failures,
  hebergement: inFrench(lodgings.name),
  calendrier: inFrench(feeds.name),
  lecture: sql`coalesce(${feeds.readAt}, '-infinity')`,
}

const inOrder = ({ by, descending }: FeedQuery['sorting']) => [
  descending ? desc(columnOf[by]) : asc(columnOf[by]),
  inFrench(lodgings.name),
  asc(feeds.id),
]

const conditions = (actor: Actor, { text, state }: Pick<FeedQuery, 'text' | 'state'>) =>
  and(
    keptBy(actor),
    bearingAll(text, [lodgings.searchText]),
    isNull(feeds.closedAt),
    state === 'en-panne' ? and(isNull(feeds.pausedAt), ne(feeds.problem, '')) : undefined,
    state === 'en-pause' ? isNotNull(feeds.pausedAt) : undefined,
  )

const ofLodging = and(eq(lodgings.organizationId, feeds.organizationId), eq(lodgings.id, feeds.lodgingId))

/** How many connected calendars there are within the actor's départements. */
export async function countFeeds(
  tx: Transaction,
  actor: Actor,
  query: Pick<FeedQuery, 'text' | 'state'>,
): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(feeds)
    .innerJoin(lodgings, ofLodging)
    .where(conditions(actor, query))
  return row?.count ?? 0
}

/** All of them: for exports. */
export const selectFeedList = (tx: Transaction, actor: Actor, query: FeedQuery) =>
  tx
    .select({ feed: feeds, lodgingName: lodgings.name, approvalNumber: lodgings.approvalNumber })
    .from(feeds)
    .innerJoin(lodgings, ofLodging)
    .where(conditions(actor, query))
    .orderBy(...inOrder(query.sorting))

/** One page of them. */
export const selectFeedPage = (tx: Transaction, actor: Actor, query: FeedQuery, page: number) =>
  selectFeedList(tx, actor, query)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
