import { and, asc, count, desc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { Changes } from '../../../history/schema.ts'
import { organizations } from '../../../organizations/schema.ts'
import { bearingAll } from '../../../reference/searching.ts'
import { administratorHistory, administrators } from '../../schema.ts'

export interface Deed {
  at: Temporal.Instant
  /** null: the command line. */
  administratorId: number | null
  subject: 'organization' | 'administrator'
  subjectId: number
  verb: string
  changes?: Changes
}

/** Writes what an administrator did, in the verb's own transaction, which speaks for one. */
export async function recordDeed(tx: Transaction, { changes = {}, ...deed }: Deed): Promise<void> {
  await tx.insert(administratorHistory).values({ ...deed, changes })
}

/** What is left out does not narrow. */
export interface DeedFilter {
  organizationId?: number
  /** Words of who did it, or of the organisation. */
  text?: string
}

const plain = (column: SQLWrapper) => sql`coalesce(core.plain_name(${column}), '')`

const conditions = ({ organizationId, text = '' }: DeedFilter) =>
  and(
    organizationId === undefined
      ? undefined
      : and(eq(administratorHistory.subject, 'organization'), eq(administratorHistory.subjectId, organizationId)),
    bearingAll(text, [plain(administrators.name), plain(organizations.name), plain(organizations.slug)]),
  )

const joined = (tx: Transaction) =>
  tx
    .select({
      at: administratorHistory.at,
      verb: administratorHistory.verb,
      changes: administratorHistory.changes,
      administratorName: administrators.name,
      organizationName: organizations.name,
      organizationSlug: organizations.slug,
    })
    .from(administratorHistory)
    .leftJoin(administrators, eq(administrators.id, administratorHistory.administratorId))
    .leftJoin(organizations, ofOrganization)
    .$dynamic()

const ofOrganization = and(
  eq(administratorHistory.subject, 'organization'),
  eq(organizations.id, administratorHistory.subjectId),
)

/** One page of what administrators did, newest first unless asked otherwise, with the names of today. */
export async function selectDeeds(
  tx: Transaction,
  filter: DeedFilter,
  page: number,
  size: number,
  { oldestFirst = false } = {},
) {
  const along = oldestFirst ? asc : desc
  const where = conditions(filter)
  const [rows, [total]] = await Promise.all([
    joined(tx)
      .where(where)
      .orderBy(along(administratorHistory.at), along(administratorHistory.id))
      .limit(size)
      .offset((page - 1) * size),
    tx
      .select({ count: count() })
      .from(administratorHistory)
      .leftJoin(administrators, eq(administrators.id, administratorHistory.administratorId))
      .leftJoin(organizations, ofOrganization)
      .where(where),
  ])
  return { rows, total: total?.count ?? 0 }
}

export type DeedRow = Awaited<ReturnType<typeof selectDeeds>>['rows'][number]

/** The last time that something was done to an organisation, or null. */
export async function selectOptionalLastDeed(tx: Transaction, organizationId: number, verb: string) {
  const [row] = await joined(tx)
    .where(and(conditions({ organizationId }), eq(administratorHistory.verb, verb)))
    .orderBy(desc(administratorHistory.id))
    .limit(1)
  return row ?? null
}

/** Whether a module of an organisation was ever switched off: it has begun before. */
export async function hasModuleStopped(tx: Transaction, organizationId: number, module: string): Promise<boolean> {
  const stopped = and(
    conditions({ organizationId }),
    eq(administratorHistory.verb, 'module-stopped'),
    sql`${administratorHistory.changes}->'module'->>'to' = ${module}`,
  )
  return (await joined(tx).where(stopped).limit(1)).length > 0
}
