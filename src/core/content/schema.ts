import { foreignKey, index, text } from 'drizzle-orm/pg-core'
import { day, identity, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { files } from '../files/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { searchText } from '../reference/searching.ts'
import { core } from '../schema.ts'
import { publishedColumns } from './items/columns.ts'

/** News of the organisation for one of its spaces. */
export const articles = core.table(
  'articles',
  {
    organizationId: organizationId(),
    id: identity(),
    portal: text('portal').notNull(),
    title: text('title').notNull(),
    publishedOn: day('published_on').notNull(),
    /** Markdown; rich-text/render.ts makes its HTML. */
    body: text('body').notNull(),
    pictureFileId: reference('picture_file_id'),
    searchText: searchText('title'),
    ...publishedColumns(),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.pictureFileId, () => files),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('articles_published').on(table.organizationId, table.portal, table.publishedOn),
  ],
)
