import { integer } from 'drizzle-orm/pg-core'
import { moment, reference } from '../../../platform/database/columns.ts'

/** What everything that staff write has: a version, and the moment when it was closed. */
export const itemColumns = () => ({
  version: integer('version').notNull().default(1),
  closedAt: moment('closed_at'),
  closedByAccountId: reference('closed_by_account_id'),
})

/** The same for what has drafts: null until it is published. */
export const publishedColumns = () => ({ ...itemColumns(), publishedAt: moment('published_at') })
