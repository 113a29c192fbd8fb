import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { accounts } from '../../core/accounts/schema.ts'
import { lodgingTypes, providers } from '../../core/directory/schema.ts'
import { organizations } from '../../core/organizations/schema.ts'
import {
  bytes,
  day,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../platform/database/columns.ts'

/** The PostgreSQL schema of this module. */
export const lastminute = pgSchema('lastminute')

/** LAST-13: what the office's members subscribe to; `entitled` offers let them use the tool. */
export const offers = lastminute.table(
  'offers',
  {
    organizationId: organizationId(),
    id: identity(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    entitled: boolean('entitled').notNull(),
    version: integer('version').notNull().default(1),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    uniqueIndex('offers_code').on(table.organizationId, table.code),
  ],
)

/** A provider as the last-minute search shows it. */
export const hosts = lastminute.table(
  'hosts',
  {
    organizationId: organizationId(),
    providerId: reference('provider_id').notNull(),
    /** The establishment's name and telephone number, as visitors see them. */
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    /** Its kind: a row of the directory's list (« Hôtel », « Camping »…). */
    lodgingTypeId: reference('lodging_type_id').notNull(),
    /** INSEE code of the commune. */
    municipalityCode: text('municipality_code').notNull(),
    municipalityName: text('municipality_name').notNull(),
    /** Null: no member of the office, hence not entitled. */
    offerId: reference('offer_id'),
    /** LAST-15: asks each afternoon whether tonight's room is still there. */
    askedInAfternoon: boolean('asked_in_afternoon').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
    closedByAccountId: reference('closed_by_account_id'),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.providerId] }),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.lodgingTypeId, () => lodgingTypes),
    within(table.organizationId, table.offerId, () => offers),
    within(table.organizationId, table.closedByAccountId, () => accounts),
  ],
)

/** LAST-20: a host put out for a reason, and let in again; the open one has no `ended_at`. */
export const suspensions = lastminute.table(
  'suspensions',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    reason: text('reason').notNull(),
    beganAt: moment('began_at').notNull(),
    beganByAccountId: reference('began_by_account_id').notNull(),
    endedAt: moment('ended_at'),
    endedByAccountId: reference('ended_by_account_id'),
    endReason: text('end_reason'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.beganByAccountId, () => accounts),
    within(table.organizationId, table.endedByAccountId, () => accounts),
    uniqueIndex('suspensions_open').on(table.organizationId, table.providerId).where(sql`${table.endedAt} is null`),
  ],
)

/** LAST-20: the whole tool closed with a message; the open one has no `ended_at`. */
export const maintenances = lastminute.table(
  'maintenances',
  {
    organizationId: organizationId(),
    id: identity(),
    message: text('message').notNull(),
    beganAt: moment('began_at').notNull(),
    beganByAccountId: reference('began_by_account_id').notNull(),
    endedAt: moment('ended_at'),
    endedByAccountId: reference('ended_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.beganByAccountId, () => accounts),
    within(table.organizationId, table.endedByAccountId, () => accounts),
    uniqueIndex('maintenances_open').on(table.organizationId).where(sql`${table.endedAt} is null`),
  ],
)

/** Whether a host has room on a night, said once: the row that holds has no `superseded_at`, the others are the past. */
export const declarations = lastminute.table(
  'declarations',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    nightOn: day('night_on').notNull(),
    state: text('state').$type<'room' | 'full'>().notNull(),
    declaredAt: moment('declared_at').notNull(),
    /** The host itself, by its space or by the afternoon's mail; or an agent, who says why. */
    source: text('source').$type<'host' | 'mail' | 'agent'>().notNull(),
    /** Where the mail's button was pressed: the account that was written to, though nobody had signed in. */
    accountId: reference('account_id'),
    reason: text('reason'),
    supersededAt: moment('superseded_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.accountId, () => accounts),
    uniqueIndex('declarations_current')
      .on(table.organizationId, table.nightOn, table.providerId)
      .where(sql`${table.supersededAt} is null`),
    index('declarations_provider').on(table.organizationId, table.providerId, table.nightOn),
    check('declarations_reason', sql`${table.source} <> 'agent' or ${table.reason} is not null`),
  ],
)

/** LAST-15: the afternoon's question to one host about one night, answered at most once. */
export const questions = lastminute.table(
  'questions',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    nightOn: day('night_on').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    askedAt: moment('asked_at').notNull(),
    answeredAt: moment('answered_at'),
    answer: text('answer').$type<'room' | 'full'>(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    uniqueIndex('questions_token').on(table.organizationId, table.tokenHash),
    uniqueIndex('questions_night').on(table.organizationId, table.providerId, table.nightOn),
  ],
)

/** LAST-21: « appelé », shared between agents; a mark taken back keeps its row. */
export const calls = lastminute.table(
  'calls',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    nightOn: day('night_on').notNull(),
    calledAt: moment('called_at').notNull(),
    calledByAccountId: reference('called_by_account_id').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnByAccountId: reference('withdrawn_by_account_id'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.calledByAccountId, () => accounts),
    within(table.organizationId, table.withdrawnByAccountId, () => accounts),
    uniqueIndex('calls_current')
      .on(table.organizationId, table.nightOn, table.providerId)
      .where(sql`${table.withdrawnAt} is null`),
  ],
)

/** LAST-22: how many asked on a day for a night, and how many of them found nobody. No visitor is known. */
export const searches = lastminute.table(
  'searches',
  {
    organizationId: organizationId(),
    searchedOn: day('searched_on').notNull(),
    nightOn: day('night_on').notNull(),
    /** All of them, of which in the widget's frame and by the JSON API; the others on our own page. */
    count: integer('count').notNull(),
    framed: integer('framed').notNull().default(0),
    asData: integer('as_data').notNull().default(0),
    withoutResult: integer('without_result').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.searchedOn, table.nightOn] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
  ],
)
