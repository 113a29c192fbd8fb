import { index, integer, jsonb, text } from 'drizzle-orm/pg-core'
import { accounts } from '../../../../core/accounts/schema.ts'
import {
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../../../platform/database/columns.ts'
import { owners } from '../../schema.ts'
import type { ImportError } from '../file.ts'
import type { ImportCounts } from '../plan.ts'

/** What one owner or lodging will become, in words, for the eyes of whoever imports. */
export interface ImportedChange {
  label: string
  changes: string[]
}

/** A file that was checked, and perhaps applied: who, when, what came of it. */
export const directoryImports = owners.table(
  'directory_imports',
  {
    organizationId: organizationId(),
    id: identity(),
    accountId: reference('account_id').notNull(),
    fileName: text('file_name').notNull(),
    /** The file itself, until it is applied or a day old: it is full of personal data. */
    content: text('content').notNull(),
    /** The first of them; `errorCount` says how many there are. */
    errors: jsonb('errors').$type<ImportError[]>().notNull(),
    errorCount: integer('error_count').notNull(),
    counts: jsonb('counts').$type<ImportCounts>(),
    changes: jsonb('changes').$type<ImportedChange[]>().notNull(),
    /** Of all that applying will write: nothing else is ever applied. */
    planHash: text('plan_hash').notNull(),
    checkedAt: moment('checked_at').notNull(),
    appliedAt: moment('applied_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.accountId, () => accounts),
    index('directory_imports_checked').on(table.organizationId, table.accountId, table.checkedAt),
  ],
)
