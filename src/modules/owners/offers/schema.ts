import { sql } from 'drizzle-orm'
import { check, index, text } from 'drizzle-orm/pg-core'
import { accounts } from '../../../core/accounts/schema.ts'
import { publishedColumns } from '../../../core/content/items/columns.ts'
import { files } from '../../../core/files/schema.ts'
import { searchText } from '../../../core/reference/searching.ts'
import { day, identity, organizationId, reference, tenantKey, within } from '../../../platform/database/columns.ts'
import { owners } from '../schema.ts'

/** OWN-51: what a partner offers to the owners, shown on its days only, both included. */
export const offers = owners.table(
  'offers',
  {
    organizationId: organizationId(),
    id: identity(),
    partner: text('partner').notNull(),
    title: text('title').notNull(),
    /** Markdown. */
    body: text('body').notNull(),
    /** Empty where there is none. */
    link: text('link').notNull(),
    logoFileId: reference('logo_file_id'),
    /** Private: for the owners only. */
    fileId: reference('file_id'),
    validFromOn: day('valid_from_on').notNull(),
    validUntilOn: day('valid_until_on').notNull(),
    searchText: searchText('partner', 'title'),
    ...publishedColumns(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.logoFileId, () => files),
    within(table.organizationId, table.fileId, () => files),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    check('offers_days', sql`${table.validFromOn} <= ${table.validUntilOn}`),
    index('offers_days_shown').on(table.organizationId, table.validUntilOn),
  ],
)
