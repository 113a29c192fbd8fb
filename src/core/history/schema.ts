import { foreignKey, index, jsonb, text } from 'drizzle-orm/pg-core'
import { identity, moment, organizationId, reference, tenantKey } from '../../platform/database/columns.ts'
import { organizations } from '../organizations/schema.ts'
import { core } from '../schema.ts'

/** What a field was and became; keys of the code, values as stored. Never a name or an address of a person. */
export type Changes = Record<string, { from?: unknown; to?: unknown }>

/** Append only: the program may insert and read, nothing else. */
export const history = core.table(
  'history',
  {
    organizationId: organizationId(),
    id: identity(),
    at: moment('at').notNull(),
    /** Who did it; null for the program itself (imports at start, nightly jobs). */
    accountId: reference('account_id'),
    /** For whom, when staff act in an owner's place. */
    onBehalfOfAccountId: reference('on_behalf_of_account_id'),
    /** `lodging`, `account`, `organization`… */
    subject: text('subject').notNull(),
    subjectId: reference('subject_id').notNull(),
    /** `planning-saved`, `lodging-created`… */
    verb: text('verb').notNull(),
    changes: jsonb('changes').$type<Changes>().notNull(),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    index('history_subject').on(table.organizationId, table.subject, table.subjectId, table.at),
    index('history_at').on(table.organizationId, table.at),
  ],
)
