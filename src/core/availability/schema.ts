import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { day, identity, moment, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { lodgings } from '../directory/schema.ts'
import { core } from '../schema.ts'

/** What a night can be; a night without a span is « Non communiqué ». */
export const nightStates = ['available', 'let', 'option', 'closed'] as const
export type NightState = (typeof nightStates)[number]

/**
 * What people typed, as spans of nights [first_night_on, departure_on). Never overlapping within a lodging
 * (exclusion constraint in migrations/0001_guards.sql).
 */
export const typedSpans = core.table(
  'typed_spans',
  {
    organizationId: organizationId(),
    lodgingId: reference('lodging_id').notNull(),
    firstNightOn: day('first_night_on').notNull(),
    departureOn: day('departure_on').notNull(),
    state: text('state').$type<NightState>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.lodgingId, table.firstNightOn] }),
    within(table.organizationId, table.lodgingId, () => lodgings),
    check('typed_spans_order', sql`${table.firstNightOn} < ${table.departureOn}`),
    check('typed_spans_state', sql`${table.state} in ('available', 'let', 'option', 'closed')`),
  ],
)

/** What holds once every layer is laid over the others: merged, disjoint; what visitors and statistics read. */
export const effectiveSpans = core.table(
  'effective_spans',
  {
    organizationId: organizationId(),
    lodgingId: reference('lodging_id').notNull(),
    firstNightOn: day('first_night_on').notNull(),
    departureOn: day('departure_on').notNull(),
    state: text('state').$type<NightState>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.lodgingId, table.firstNightOn] }),
    within(table.organizationId, table.lodgingId, () => lodgings),
    check('effective_spans_order', sql`${table.firstNightOn} < ${table.departureOn}`),
  ],
)

/** The version of one lodging's typed layer in one month: a save is refused when it was read at another one. */
export const planningMonths = core.table(
  'planning_months',
  {
    organizationId: organizationId(),
    lodgingId: reference('lodging_id').notNull(),
    /** First day of the month. */
    monthOn: day('month_on').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.lodgingId, table.monthOn] }),
    within(table.organizationId, table.lodgingId, () => lodgings),
  ],
)

/** What says that a planning stands as it is: somebody saved it, said so, or a calendar elsewhere changed it. */
export const confirmationKinds = ['saved', 'unchanged', 'feed'] as const
export type ConfirmationKind = (typeof confirmationKinds)[number]

/** OWN-41: every confirmation of a planning, so that « up to date » can be told of any day of the past. */
export const planningConfirmations = core.table(
  'planning_confirmations',
  {
    organizationId: organizationId(),
    id: identity(),
    lodgingId: reference('lodging_id').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
    kind: text('kind').$type<ConfirmationKind>().notNull(),
    /** Whose account did it; null for a calendar elsewhere. */
    accountId: reference('account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.lodgingId, () => lodgings),
    within(table.organizationId, table.accountId, () => accounts),
    index('planning_confirmations_lodging').on(table.organizationId, table.lodgingId, table.confirmedAt),
    check('planning_confirmations_kind', sql`${table.kind} in ('saved', 'unchanged', 'feed')`),
  ],
)

/**
 * The date search's own table: one row per effective available span and month that it touches, only of lodgings that
 * dates may find. « Free on all nights of [a, b) » is « one row of a's month with first_night_on <= a and
 * departure_on >= b ». docs/algorithms/search.md tells why it is made so, with figures.
 */
export const freeSpans = core.table(
  'free_spans',
  {
    organizationId: organizationId(),
    monthOn: day('month_on').notNull(),
    /** Of this month: a span that began earlier stands with the first of the month. */
    firstNightOn: day('first_night_on').notNull(),
    /** The whole span's, in whatever month. */
    departureOn: day('departure_on').notNull(),
    lodgingId: reference('lodging_id').notNull(),
    /** The code as a number (core.code_number): a text before other columns of an index slows each entry's reading. */
    department: integer('department').notNull(),
    municipalityCode: text('municipality_code').notNull(),
    lodgingTypeId: reference('lodging_type_id').notNull(),
    capacityMax: smallint('capacity_max').notNull(),
    keys: smallint('keys').notNull(),
    weekPriceMinCents: bigint('week_price_min_cents', { mode: 'number' }),
    /** One bit per entry of the equipment list, in its order. */
    equipmentBits: integer('equipment_bits').notNull(),
  },
  (table) => {
    const { organizationId, department, monthOn, lodgingId } = table
    const dates = [table.firstNightOn, table.departureOn, table.capacityMax] as const
    const filters = [table.keys, table.equipmentBits, table.lodgingTypeId, table.weekPriceMinCents] as const
    return [
      primaryKey({ columns: [organizationId, lodgingId, monthOn, table.firstNightOn] }),
      within(organizationId, lodgingId, () => lodgings),
      // A search counts from an index that has all it asks for, and takes its first page by price from another in that
      // order, which migrations/0001_guards.sql holds. The predicates are true of every row: they keep an index out of
      // the plans of searches that do not ask for it in these very words (search/conditions.ts), where the planner,
      // whose estimates of several ranges are poor, would take it wrongly.
      index('free_spans_department')
        .on(organizationId, department, monthOn, ...dates, ...filters, lodgingId)
        .where(sql`${department} > 0`),
      index('free_spans_country')
        .on(organizationId, monthOn, ...dates, ...filters, lodgingId)
        .where(sql`${lodgingId} > -1`),
    ]
  },
)

/**
 * How many nights of a month were what, by département, type and level: what statistics are read from. Triggers on the
 * spans and on the listings add rows, negative ones for what ceases to be, so that nobody waits for anybody; the nights
 * of a cell are the sum of its rows. docs/algorithms/statistics.md tells why.
 */
export const nightCounts = core.table(
  'night_counts',
  {
    organizationId: organizationId(),
    id: identity(),
    /** First day of the month. */
    monthOn: day('month_on').notNull(),
    departmentCode: text('department_code').notNull(),
    lodgingTypeId: reference('lodging_type_id').notNull(),
    keys: smallint('keys').notNull(),
    available: integer('available').notNull(),
    let: integer('let').notNull(),
    option: integer('option').notNull(),
    closed: integer('closed').notNull(),
  },
  (table) => [tenantKey(table), index('night_counts_month').on(table.organizationId, table.monthOn)],
)
