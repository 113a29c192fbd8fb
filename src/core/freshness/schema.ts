import { bigint, foreignKey, primaryKey, text } from 'drizzle-orm/pg-core'
import { organizationId } from '../../platform/database/columns.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/**
 * How often something that public pages show has changed, by topic (rules.ts).
 * A cached page is served only while the counters it was made from still stand.
 */
export const changeCounters = core.table(
  'change_counters',
  {
    organizationId: organizationId(),
    topic: text('topic').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.topic] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
  ],
)
