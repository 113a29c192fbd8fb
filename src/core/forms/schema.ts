import { foreignKey, index, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import {
  bytes,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/** One-time keys of forms: the second sending finds the first's outcome here. Kept a day. */
export const formKeys = core.table(
  'form_keys',
  {
    organizationId: organizationId(),
    key: text('key').notNull(),
    outcome: jsonb('outcome').$type<unknown>(),
    usedAt: moment('used_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.key] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    index('form_keys_used_at').on(table.organizationId, table.usedAt),
  ],
)

/** A form posted on an expired session: its fields, encrypted, for an hour, for the same account only. */
export const formDrafts = core.table(
  'form_drafts',
  {
    organizationId: organizationId(),
    id: identity(),
    accountId: reference('account_id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    /** Where the form was going; the page that redisplays it answers there. */
    path: text('path').notNull(),
    sealed: bytes('sealed').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.accountId, () => accounts),
    uniqueIndex('form_drafts_token').on(table.organizationId, table.tokenHash),
  ],
)
