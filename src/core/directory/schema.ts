import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { day, identity, moment, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts, persons } from '../accounts/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { searchText } from '../reference/searching.ts'
import { core } from '../schema.ts'

/** Who provides something: an owner, a last-minute host; caterers, professionals later. */
export const providers = core.table(
  'providers',
  {
    organizationId: organizationId(),
    id: identity(),
    kind: text('kind').$type<'owner' | 'host'>().notNull(),
    /** Shown beside the name and searchable, unique in the organisation. */
    code: text('code').notNull(),
    personId: reference('person_id').notNull(),
    departmentCode: text('department_code').notNull(),
    searchText: searchText('code'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.personId, () => persons),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    uniqueIndex('providers_code').on(table.organizationId, table.code),
    index('providers_department').on(table.organizationId, table.departmentCode),
  ],
)

/** Which accounts may act for which providers. */
export const accountProviders = core.table(
  'account_providers',
  {
    organizationId: organizationId(),
    accountId: reference('account_id').notNull(),
    providerId: reference('provider_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.accountId, table.providerId] }),
    within(table.organizationId, table.accountId, () => accounts),
    within(table.organizationId, table.providerId, () => providers),
    index('account_providers_provider').on(table.organizationId, table.providerId),
  ],
)

/** The organisation's own kinds of lodging (« Gîte rural », « Chambre d'hôtes »…). */
export const lodgingTypes = core.table(
  'lodging_types',
  {
    organizationId: organizationId(),
    id: identity(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEnglish: text('name_english').notNull(),
    version: integer('version').notNull().default(1),
    /** Since when nothing new is of this kind. */
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    uniqueIndex('lodging_types_code').on(table.organizationId, table.code),
  ],
)

export const lodgings = core.table(
  'lodgings',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    lodgingTypeId: reference('lodging_type_id').notNull(),
    approvalNumber: text('approval_number').notNull(),
    name: text('name').notNull(),
    departmentCode: text('department_code').notNull(),
    /** INSEE code of the commune. */
    municipalityCode: text('municipality_code').notNull(),
    municipalityName: text('municipality_name').notNull(),
    searchText: searchText('name', 'approval_number', 'municipality_name', 'municipality_code'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    capacityMin: smallint('capacity_min').notNull(),
    capacityMax: smallint('capacity_max').notNull(),
    /** The label's level, 1 to 5 keys. */
    keys: smallint('keys').notNull(),
    description: text('description').notNull().default(''),
    weekPriceMinCents: bigint('week_price_min_cents', { mode: 'number' }),
    weekPriceMaxCents: bigint('week_price_max_cents', { mode: 'number' }),
    priceComment: text('price_comment').notNull().default(''),
    priceValidUntilOn: day('price_valid_until_on'),
    /** Codes of `equipment` in rules.ts. */
    equipment: text('equipment').array().notNull(),
    /** OWN-20: null until the owner has chosen; false: not shown and without dates. */
    planningShown: boolean('planning_shown'),
    /** Last time that the owner saved or confirmed the planning. */
    planningUpdatedAt: moment('planning_updated_at'),
    /** OWN-41: the day from which dates do not find it any more, unless its planning is confirmed before. */
    searchableUntil: day('searchable_until'),
    /** Since when dates do not find it for want of a confirmation; null while they do. */
    leftSearchesOn: day('left_searches_on'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.lodgingTypeId, () => lodgingTypes),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    uniqueIndex('lodgings_approval_number').on(table.organizationId, table.approvalNumber),
    index('lodgings_department').on(table.organizationId, table.departmentCode),
    // Searches without dates count from this index alone: the rows themselves are wide.
    index('lodgings_open')
      .on(
        table.organizationId,
        table.departmentCode,
        table.capacityMax,
        table.keys,
        table.lodgingTypeId,
        table.weekPriceMinCents,
        table.id,
      )
      .where(sql`${table.closedAt} is null`),
    // The few that the date search has lost: counted on the back office's home.
    index('lodgings_left')
      .on(table.organizationId, table.departmentCode)
      .where(sql`${table.leftSearchesOn} is not null and ${table.closedAt} is null`),
    index('lodgings_provider').on(table.organizationId, table.providerId),
  ],
)

/**
 * When a lodging was listed, and as what: a row ends and another begins on the day on which something changes that
 * statistics are broken down by, so that past months stay as they were. Rows of a lodging never overlap (exclusion
 * constraint in the migrations); nights count from `from_on` to the one before `until_on`, null while it lasts.
 */
export const lodgingListings = core.table(
  'lodging_listings',
  {
    organizationId: organizationId(),
    lodgingId: reference('lodging_id').notNull(),
    fromOn: day('from_on').notNull(),
    untilOn: day('until_on'),
    providerId: reference('provider_id').notNull(),
    departmentCode: text('department_code').notNull(),
    municipalityCode: text('municipality_code').notNull(),
    municipalityName: text('municipality_name').notNull(),
    lodgingTypeId: reference('lodging_type_id').notNull(),
    keys: smallint('keys').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.lodgingId, table.fromOn] }),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.lodgingTypeId, () => lodgingTypes),
    index('lodging_listings_place').on(table.organizationId, table.departmentCode, table.municipalityCode),
    index('lodging_listings_provider').on(table.organizationId, table.providerId),
    check('lodging_listings_order', sql`${table.untilOn} > ${table.fromOn}`),
  ],
)
