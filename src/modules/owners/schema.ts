import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgSchema, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { lodgings } from '../../core/directory/schema.ts'
import { organizations } from '../../core/organizations/schema.ts'
import { day, identity, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'

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

/**
 * OWN-61: of a month's let nights, how many in weeks whose guests came from where. Two tallies in one table: by
 * département (no type, no level), and by type and level (no département). Kept as `core.night_counts` is.
 */
export const originCounts = owners.table(
  'origin_counts',
  {
    organizationId: organizationId(),
    id: identity(),
    monthOn: day('month_on').notNull(),
    departmentCode: text('department_code'),
    lodgingTypeId: reference('lodging_type_id'),
    keys: smallint('keys'),
    originDepartmentCode: text('origin_department_code'),
    originCountryCode: text('origin_country_code'),
    nights: integer('nights').notNull(),
  },
  (table) => [
    tenantKey(table),
    index('origin_counts_month').on(table.organizationId, table.departmentCode, table.monthOn),
    check('origin_counts_tally', sql`num_nonnulls(${table.departmentCode}, ${table.lodgingTypeId}) <= 1`),
  ],
)

/**
 * OWN-61: how many owners had lodgings listed at a month's end, and how many of them kept all of these up to date. Written
 * every night for the month of the day before, never again once the month is over. Null: whatever it is.
 */
export const ownerCounts = owners.table(
  'owner_counts',
  {
    organizationId: organizationId(),
    id: identity(),
    monthOn: day('month_on').notNull(),
    departmentCode: text('department_code').notNull(),
    municipalityCode: text('municipality_code'),
    lodgingTypeId: reference('lodging_type_id'),
    keys: smallint('keys'),
    owners: integer('owners').notNull(),
    upToDate: integer('up_to_date').notNull(),
  },
  (table) => [
    tenantKey(table),
    index('owner_counts_month').on(table.organizationId, table.monthOn, table.departmentCode),
    check('owner_counts_share', sql`${table.upToDate} between 0 and ${table.owners}`),
  ],
)

/** OWN-61: the last day of which the statistics were told, by the organisation's clock. */
export const toldDays = owners.table(
  'told_days',
  { organizationId: organizationId(), lastOn: day('last_on').notNull() },
  (table) => [
    primaryKey({ columns: [table.organizationId] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
  ],
)
