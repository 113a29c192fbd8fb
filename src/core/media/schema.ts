import { integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { identity, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { lodgings } from '../directory/schema.ts'
import { files } from '../files/schema.ts'
import { core } from '../schema.ts'

/** Pictures of a lodging in their order; `credit` is the copyright shown with each. */
export const lodgingPhotos = core.table(
  'lodging_photos',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    fileId: reference('file_id').notNull(),
    position: integer('position').notNull(),
    caption: text('caption').notNull(),
    credit: text('credit').notNull(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.fileId, () => files),
    uniqueIndex('lodging_photos_position').on(table.organizationId, table.lodgingId, table.position),
  ],
)
