import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type ItemQuery, itemConditions, itemsPerPage } from '../../../core/content/items/list.ts'
import { articles } from '../../../core/content/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inFrenchOrder } from '../directory/store.ts'

export const newsSorts = ['date', 'titre'] as const
type NewsSort = (typeof newsSorts)[number]
export type NewsQuery = ItemQuery<NewsSort>

/** The news of the owners' space. */
export const newsPortal = 'owners'

const sortKeys: Record<NewsSort, SQL> = {
  date: sql`${articles.publishedOn}`,
  titre: inFrenchOrder(articles.title),
}

const ofSpace = (organizationId: number) =>
  and(eq(articles.organizationId, organizationId), eq(articles.portal, newsPortal))

const conditions = (organizationId: number, query: NewsQuery, today: Temporal.PlainDate) =>
  and(ofSpace(organizationId), itemConditions(articles, query, today, { from: articles.publishedOn }))

/** Every article of a list: for exports. */
export const selectNews = (tx: Transaction, organizationId: number, query: NewsQuery, today: Temporal.PlainDate) =>
  tx
    .select()
    .from(articles)
    .where(conditions(organizationId, query, today))
    .orderBy(query.descending ? desc(sortKeys[query.sort]) : asc(sortKeys[query.sort]), desc(articles.id))
    .$dynamic()

export type NewsRow = Awaited<ReturnType<typeof selectNews>>[number]

/** One page of a list, and how many articles there are in all. */
export async function selectNewsPage(
  tx: Transaction,
  organizationId: number,
  query: NewsQuery,
  today: Temporal.PlainDate,
) {
  const [rows, [total]] = await Promise.all([
    selectNews(tx, organizationId, query, today)
      .limit(itemsPerPage)
      .offset((query.page - 1) * itemsPerPage),
    tx
      .select({ count: count() })
      .from(articles)
      .where(conditions(organizationId, query, today)),
  ])
  return { rows, total: total?.count ?? 0 }
}

export async function selectOptionalNews(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(articles)
    .where(and(ofSpace(organizationId), eq(articles.id, id)))
  return row ?? null
}
