import { foreignKey, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { bytes, identity, moment, organizationId, tenantKey } from '../../platform/database/columns.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/** What is known of a stored file; the bytes lie in the files folder under their SHA-256. */
export const files = core.table(
  'files',
  {
    organizationId: organizationId(),
    id: identity(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: bytes('sha256').notNull(),
    /** `public` files are served to anyone; `private` ones by the page that owns them. */
    visibility: text('visibility').$type<'public' | 'private'>().notNull(),
    storedAt: moment('stored_at').notNull(),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    uniqueIndex('files_content').on(table.organizationId, table.sha256, table.name, table.visibility),
  ],
)
