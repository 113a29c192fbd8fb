import { sql } from 'drizzle-orm'
import { bigint, foreignKey, index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import {
  bytes,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../platform/database/columns.ts'
import type { Changes } from '../history/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { searchText } from '../reference/searching.ts'
import { core } from '../schema.ts'

/** Whoever is known to an organisation. All that identifies a person stands here, so that erasure empties one row. */
export const persons = core.table(
  'persons',
  {
    organizationId: organizationId(),
    id: identity(),
    /** As printed: « M. », « MME », « MLLE », or empty. */
    civility: text('civility').notNull().default(''),
    firstName: text('first_name').notNull().default(''),
    lastName: text('last_name').notNull(),
    email: text('email').notNull().default(''),
    phone: text('phone').notNull().default(''),
    address: text('address').notNull().default(''),
    searchText: searchText('first_name', 'last_name'),
    version: integer('version').notNull().default(1),
    /** When they asked to be erased, until staff answer. */
    erasureAskedAt: moment('erasure_asked_at'),
    erasedAt: moment('erased_at'),
  },
  (table) => [tenantKey(table), foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] })],
)

/** What signs in: an identifier on one portal of one organisation (for owners also within one département). */
export const accounts = core.table(
  'accounts',
  {
    organizationId: organizationId(),
    id: identity(),
    personId: reference('person_id').notNull(),
    /** `owners`, `office`… : the space that this account opens. */
    portal: text('portal').notNull(),
    /** OWN-01: an owner's identifier is unique within its département only; empty on other portals. */
    departmentCode: text('department_code').notNull().default(''),
    identifier: text('identifier').notNull(),
    /** PHC string of argon2id; null until the person has chosen a password. */
    passwordHash: text('password_hash'),
    passwordChosenAt: moment('password_chosen_at'),
    /** Where credentials are sent. */
    email: text('email').notNull(),
    searchText: searchText('identifier', 'email'),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
    closedByAccountId: bigint('closed_by_account_id', { mode: 'number' }),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.personId, () => persons),
    uniqueIndex('accounts_identifier').on(
      table.organizationId,
      table.portal,
      table.departmentCode,
      sql`lower(${table.identifier})`,
    ),
  ],
)

/** Activation and reset links: single use, only the token's hash is kept. */
export const accessLinks = core.table(
  'access_links',
  {
    organizationId: organizationId(),
    id: identity(),
    accountId: reference('account_id').notNull(),
    purpose: text('purpose').$type<'activation' | 'reset'>().notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.accountId, () => accounts),
    uniqueIndex('access_links_token').on(table.organizationId, table.tokenHash),
  ],
)

/** One per browser and account; only the token's hash is kept. */
export const sessions = core.table(
  'sessions',
  {
    organizationId: organizationId(),
    id: identity(),
    accountId: reference('account_id').notNull(),
    /** The member of staff who opened this session on behalf of the account. */
    actedByAccountId: reference('acted_by_account_id'),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** Absolute end, whatever the activity. */
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
    userAgent: text('user_agent').notNull().default(''),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.accountId, () => accounts),
    within(table.organizationId, table.actedByAccountId, () => accounts),
    uniqueIndex('sessions_token').on(table.organizationId, table.tokenHash),
    index('sessions_account').on(table.organizationId, table.accountId),
  ],
)

/** Failures of the last day, by what was tried and from where; keyed hashes, never the identifier itself. */
export const signInFailures = core.table(
  'sign_in_failures',
  {
    organizationId: organizationId(),
    id: identity(),
    accountKey: bytes('account_key').notNull(),
    addressKey: bytes('address_key').notNull(),
    failedAt: moment('failed_at').notNull(),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    index('sign_in_failures_account').on(table.organizationId, table.accountKey, table.failedAt),
    index('sign_in_failures_address').on(table.organizationId, table.addressKey, table.failedAt),
  ],
)

/** A named, editable set of rights. */
export const roles = core.table(
  'roles',
  {
    organizationId: organizationId(),
    id: identity(),
    name: text('name').notNull(),
    rights: text('rights').array().notNull(),
    version: integer('version').notNull().default(1),
    closedAt: moment('closed_at'),
  },
  (table) => [tenantKey(table), foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] })],
)

export const accountRoles = core.table(
  'account_roles',
  {
    organizationId: organizationId(),
    accountId: reference('account_id').notNull(),
    roleId: reference('role_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.accountId, table.roleId] }),
    within(table.organizationId, table.accountId, () => accounts),
    within(table.organizationId, table.roleId, () => roles),
  ],
)

/** Limits of an account: no row of a kind means no limit of that kind. */
export const accountScopes = core.table(
  'account_scopes',
  {
    organizationId: organizationId(),
    accountId: reference('account_id').notNull(),
    kind: text('kind').$type<'department'>().notNull(),
    value: text('value').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.accountId, table.kind, table.value] }),
    within(table.organizationId, table.accountId, () => accounts),
  ],
)

/** Platform administrators stand above the organisations: a global table, reached only by /admin. */
export const administrators = core.table('administrators', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  identifier: text('identifier').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  createdAt: moment('created_at').notNull(),
  closedAt: moment('closed_at'),
})

export const administratorSessions = core.table('administrator_sessions', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  administratorId: bigint('administrator_id', { mode: 'number' })
    .notNull()
    .references(() => administrators.id),
  tokenHash: bytes('token_hash').notNull().unique(),
  createdAt: moment('created_at').notNull(),
  lastSeenAt: moment('last_seen_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  endedAt: moment('ended_at'),
  userAgent: text('user_agent').notNull().default(''),
})

/** What was done at /admin. Append only, as organisations' own histories; theirs do not tell it. */
export const administratorHistory = core.table(
  'administrator_history',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    /** Who did it; null: the command line. */
    administratorId: bigint('administrator_id', { mode: 'number' }).references(() => administrators.id),
    subject: text('subject').$type<'organization' | 'administrator'>().notNull(),
    subjectId: bigint('subject_id', { mode: 'number' }).notNull(),
    verb: text('verb').notNull(),
    changes: jsonb('changes').$type<Changes>().notNull(),
  },
  (table) => [index('administrator_history_subject').on(table.subject, table.subjectId, table.at)],
)

/** Throttling of /admin, which belongs to no organisation. */
export const administratorFailures = core.table(
  'administrator_failures',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    accountKey: bytes('account_key').notNull(),
    addressKey: bytes('address_key').notNull(),
    failedAt: moment('failed_at').notNull(),
  },
  (table) => [index('administrator_failures_at').on(table.failedAt)],
)
