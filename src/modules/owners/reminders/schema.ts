import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from '../../../core/accounts/schema.ts'
import { lodgings, providers } from '../../../core/directory/schema.ts'
import { organizations } from '../../../core/organizations/schema.ts'
import { mails } from '../../../core/outbox/schema.ts'
import {
  bytes,
  day,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../../platform/database/columns.ts'
import { owners } from '../schema.ts'

/** What a mail tells of a planning: that it is behind, that it will leave the date searches, that it has. */
export const steps = ['behind', 'first', 'second', 'left'] as const
export type Step = (typeof steps)[number]

/** OWN-40, OWN-41: every reminder, one row per mail; without a mail where the owner has no address. */
export const reminders = owners.table(
  'reminders',
  {
    organizationId: organizationId(),
    id: identity(),
    providerId: reference('provider_id').notNull(),
    /** Whose address it went to; null: nobody could be written to. */
    accountId: reference('account_id'),
    mailId: reference('mail_id'),
    sentAt: moment('sent_at').notNull(),
    /** The organisation's day. */
    sentOn: day('sent_on').notNull(),
    /** The member of staff who sent it; null: the nightly run. */
    sentByAccountId: reference('sent_by_account_id'),
    /** Of the link to « Rien n'a changé »; null where nothing listed can be confirmed. */
    tokenHash: bytes('token_hash'),
    linkExpiresAt: moment('link_expires_at'),
    /** When the link was used. */
    confirmedAt: moment('confirmed_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.providerId, () => providers),
    within(table.organizationId, table.accountId, () => accounts),
    within(table.organizationId, table.mailId, () => mails),
    within(table.organizationId, table.sentByAccountId, () => accounts),
    uniqueIndex('reminders_token').on(table.organizationId, table.tokenHash),
    index('reminders_provider').on(table.organizationId, table.providerId, table.sentAt),
    index('reminders_sent_at').on(table.organizationId, table.sentAt),
  ],
)

/** The plannings that a reminder lists. */
export const reminderLodgings = owners.table(
  'reminder_lodgings',
  {
    organizationId: organizationId(),
    reminderId: reference('reminder_id').notNull(),
    lodgingId: reference('lodging_id').notNull(),
    step: text('step').$type<Step>().notNull(),
    /** The day on which the planning leaves the date searches, as the owner was told. */
    leavesOn: day('leaves_on'),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.reminderId, table.lodgingId] }),
    within(table.organizationId, table.reminderId, () => reminders),
    within(table.organizationId, table.lodgingId, () => lodgings),
    // Each notice of one departure is given once, whatever the program does.
    uniqueIndex('reminder_lodgings_once')
      .on(table.organizationId, table.lodgingId, table.step, table.leavesOn)
      .where(sql`${table.step} <> 'behind'`),
    check('reminder_lodgings_step', sql`${table.step} in ('behind', 'first', 'second', 'left')`),
    check('reminder_lodgings_day', sql`${table.step} = 'behind' or ${table.leavesOn} is not null`),
  ],
)

/** One row per night: what starts a run once, and tells the staff how far it is. */
export const reminderRuns = owners.table(
  'reminder_runs',
  {
    organizationId: organizationId(),
    runOn: day('run_on').notNull(),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.runOn] }),
    foreignKey({ columns: [table.organizationId], foreignColumns: [organizations.id] }),
  ],
)
