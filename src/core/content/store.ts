import { and, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import type { ItemKind } from './items/store.ts'
import { articles } from './schema.ts'

export const articleKind: ItemKind = { subject: 'article', table: articles }

/** The news of one space that are out at `today`, newest first. */
export const selectArticles = async (
  tx: Transaction,
  organizationId: number,
  portal: string,
  today: Temporal.PlainDate,
  { limit, offset = 0 }: { limit: number; offset?: number },
) =>
  tx
    .select({
      id: articles.id,
      title: articles.title,
      publishedOn: articles.publishedOn,
      body: articles.body,
      pictureFileId: articles.pictureFileId,
    })
    .from(articles)
    .where(
      and(
        eq(articles.organizationId, organizationId),
        eq(articles.portal, portal),
        lte(articles.publishedOn, today),
        isNotNull(articles.publishedAt),
        isNull(articles.closedAt),
      ),
    )
    .orderBy(desc(articles.publishedOn), desc(articles.id))
    .limit(limit)
    .offset(offset)

export type Article = Awaited<ReturnType<typeof selectArticles>>[number]

/** Whether any news was ever written. */
export const hasArticle = async (tx: Transaction, organizationId: number): Promise<boolean> =>
  (await tx.select({ id: articles.id }).from(articles).where(eq(articles.organizationId, organizationId)).limit(1))
    .length > 0
