import { foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { day, identity, moment, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { files } from '../files/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/** News of the organisation for one of its spaces. */
export const articles = core.table(
  'articles',
  {
    organizationId: organizationId(),
    id: identity(),
    portal: text('portal').notNull(),
    title: text('title').notNull(),
    publishedOn: day('published_on').notNull(),
    /** Sanitised HTML: paragraphs, lists, emphasis, links. */
    body: text('body').notNull(),
    pictureFileId: reference('picture_file_id'),
    version: integer('version').notNull().default(1),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.pictureFileId, () => files),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('articles_published').on(table.organizationId, table.portal, table.publishedOn),
  ],
)
