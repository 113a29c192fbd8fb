import { index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { identity, moment, organizationId, reference, tenantKey, within } from '../../platform/database/columns.ts'
import { accounts } from '../accounts/schema.ts'
import { core } from '../schema.ts'

/** Work on many things, asked for by one person and done one thing after the other while they watch. */
export const runs = core.table(
  'runs',
  {
    organizationId: organizationId(),
    id: identity(),
    /** `owner-credentials`: which `RunKind` does it. */
    kind: text('kind').notNull(),
    /** « Envoi des identifiants à 42 propriétaires » */
    title: text('title').notNull(),
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull(),
    accountId: reference('account_id').notNull(),
    total: integer('total').notNull(),
    askedAt: moment('asked_at').notNull(),
    /** The last thing was done, or refused. */
    finishedAt: moment('finished_at'),
    /** Somebody stopped it; what waits then goes on waiting until somebody resumes it. */
    stoppedAt: moment('stopped_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.accountId, () => accounts),
    index('runs_asked_at').on(table.organizationId, table.askedAt),
  ],
)

export type ItemState = 'waiting' | 'done' | 'refused'

/** One thing of a run: what it is, and what became of it. Never a name: that stands with the thing itself. */
export const runItems = core.table(
  'run_items',
  {
    organizationId: organizationId(),
    runId: reference('run_id').notNull(),
    position: integer('position').notNull(),
    /** As in the history: `provider`. */
    subject: text('subject').notNull(),
    subjectId: reference('subject_id').notNull(),
    state: text('state').$type<ItemState>().notNull(),
    /** The sentence that says why it was not done. */
    refusal: text('refusal').notNull().default(''),
    /** Faults so far: those that faulted come last. */
    faults: integer('faults').notNull().default(0),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.runId, table.position] }),
    within(table.organizationId, table.runId, () => runs),
    index('run_items_state').on(table.organizationId, table.runId, table.state, table.faults, table.position),
  ],
)
