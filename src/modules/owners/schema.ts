import { sql } from 'drizzle-orm'
import { check, integer, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import { lodgings } from '../../core/directory/schema.ts'
import { day, organizationId, reference, within } from '../../platform/database/columns.ts'

/** The PostgreSQL schema of this module. */
export const owners = pgSchema('owners')

/** OWN-23: where the guests of one week came from; a département or a country, never both. */
export const guestOrigins = owners.table(
  'guest_origins',
  {
    organizationId: organizationId(),
    lodgingId: reference('lodging_id').notNull(),
    /** The week's Saturday. */
    weekOn: day('week_on').notNull(),
    departmentCode: text('department_code'),
    /** ISO 3166-1 alpha-2. */
    countryCode: text('country_code'),
    /** Grows with each change; a cleared origin keeps its row, so that its version never starts again. */
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.lodgingId, table.weekOn] }),
    within(table.organizationId, table.lodgingId, () => lodgings),
    check('guest_origins_one', sql`${table.departmentCode} is null or ${table.countryCode} is null`),
    check('guest_origins_saturday', sql`extract(isodow from ${table.weekOn}) = 6`),
  ],
)
