import { foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { identity, moment, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { organizations } from '../organizations/schema.ts'
import { searchText } from '../reference/searching.ts'
import { core } from '../schema.ts'

export type MailState = 'waiting' | 'sent' | 'kept' | 'failed'

/** Every mail that the program writes, sent or not; `kept` where no SMTP server is set. */
export const mails = core.table(
  'mails',
  {
    organizationId: organizationId(),
    id: identity(),
    /** Whose mail it is, when it belongs to an account; the address as it was at the time stands beside. */
    accountId: reference('account_id'),
    recipient: text('recipient').notNull(),
    sender: text('sender').notNull(),
    subject: text('subject').notNull(),
    searchText: searchText('recipient', 'subject'),
    text: text('text').notNull(),
    html: text('html').notNull(),
    state: text('state').$type<MailState>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    writtenAt: moment('written_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (table) => [
    tenantKey(table),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
    within(table.organizationId, table.accountId, () => accounts),
    index('mails_written_at').on(table.organizationId, table.writtenAt),
  ],
)
