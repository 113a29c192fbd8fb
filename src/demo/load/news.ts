import { articles as articleTable } from '../../core/content/schema.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { articles } from '../news.ts'
import type { StoredPicture } from './photos.ts'

/** The news of the owners' space, each with a drawing. */
export async function loadNews(
  tx: Transaction,
  organizationId: number,
  pictures: readonly StoredPicture[],
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
) {
  await tx.insert(articleTable).values(
    articles.map(({ title, age, picture, body }) => ({
      ...{ organizationId, portal: 'owners', title, body },
      publishedAt: now,
      publishedOn: today.subtract(age),
      pictureFileId: pictures.find(({ name }) => name === picture)?.fileId ?? null,
    })),
  )
}
