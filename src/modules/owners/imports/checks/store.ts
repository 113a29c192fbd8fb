import { and, count, desc, eq, inArray, isNull, lt, ne } from 'drizzle-orm'
import type { Actor } from '../../../../core/accounts/rules.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { directoryImports } from './schema.ts'

/** Whoever sent a file; nobody else sees it. */
type Sender = Pick<Actor, 'organizationId' | 'accountId'>

const own = ({ organizationId, accountId }: Sender) =>
  and(eq(directoryImports.organizationId, organizationId), eq(directoryImports.accountId, accountId))

export type CheckRow = typeof directoryImports.$inferSelect
export type CheckResult = Pick<CheckRow, 'errors' | 'errorCount' | 'counts' | 'changes' | 'planHash' | 'checkedAt'>

export async function insertCheck(tx: Transaction, row: typeof directoryImports.$inferInsert): Promise<number> {
  const [made] = await tx.insert(directoryImports).values(row).returning({ id: directoryImports.id })
  if (!made) throw new Error('a check was not inserted')
  return made.id
}

export async function selectOptionalCheck(tx: Transaction, sender: Sender, id: number): Promise<CheckRow | null> {
  const [row] = await tx
    .select()
    .from(directoryImports)
    .where(and(own(sender), eq(directoryImports.id, id)))
  return row ?? null
}

/** Two who apply the same file queue up here; the second finds it applied. */
export async function selectOptionalCheckForUpdate(tx: Transaction, sender: Sender, id: number) {
  const [row] = await tx
    .select()
    .from(directoryImports)
    .where(and(own(sender), eq(directoryImports.id, id)))
    .for('no key update')
  return row ?? null
}

export const selectLatestChecks = (tx: Transaction, sender: Sender) =>
  tx.select().from(directoryImports).where(own(sender)).orderBy(desc(directoryImports.id)).limit(10)

/** The sender's own files by number, for lists that name them. */
export const selectChecksNamed = (tx: Transaction, sender: Sender, ids: readonly number[]) =>
  tx
    .select({ id: directoryImports.id, fileName: directoryImports.fileName })
    .from(directoryImports)
    .where(and(own(sender), inArray(directoryImports.id, [...ids])))

/** The sender's own files that only wait to be applied. */
export async function countWaitingChecks(tx: Transaction, sender: Sender): Promise<number> {
  const waits = and(own(sender), isNull(directoryImports.appliedAt), eq(directoryImports.errorCount, 0))
  const [row] = await tx
    .select({ count: count() })
    .from(directoryImports)
    .where(and(waits, ne(directoryImports.content, '')))
  return row?.count ?? 0
}

const itself = ({ organizationId, id }: Pick<CheckRow, 'organizationId' | 'id'>) =>
  and(eq(directoryImports.organizationId, organizationId), eq(directoryImports.id, id))

export const updateCheck = async (tx: Transaction, row: CheckRow, result: CheckResult) =>
  tx.update(directoryImports).set(result).where(itself(row))

/** The file has done its work: what it held stands in the directory now. */
export const setApplied = async (tx: Transaction, row: CheckRow, at: Temporal.Instant) =>
  tx.update(directoryImports).set({ appliedAt: at, content: '' }).where(itself(row))

/** Files that nobody applied within a day are forgotten; that they were sent is not. */
export const emptyOldFiles = async (tx: Transaction, organizationId: number, before: Temporal.Instant) =>
  tx
    .update(directoryImports)
    .set({ content: '', changes: [] })
    .where(
      and(
        eq(directoryImports.organizationId, organizationId),
        lt(directoryImports.checkedAt, before),
        ne(directoryImports.content, ''),
      ),
    )

/** Whom a file named, and what was wrong in it; that it was sent and imported, and how many it changed, stays. */
export const emptyOldReports = async (tx: Transaction, organizationId: number, before: Temporal.Instant) =>
  tx
    .update(directoryImports)
    .set({ changes: [], errors: [] })
    .where(and(eq(directoryImports.organizationId, organizationId), lt(directoryImports.checkedAt, before)))
