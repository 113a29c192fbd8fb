import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { administratorFailures, signInFailures } from '../schema.ts'

/** Which book: an organisation's, or (null) the one of /admin. */
type Book = number | null

/**
 * Attempts on the same account or from the same address wait for one another from here to the end of the transaction,
 * so that a hundred at once are counted one by one. Locks are taken in the keys' order.
 */
export async function lockKeys(tx: Transaction, keys: readonly Buffer[]) {
  for (const key of [...keys].sort(Buffer.compare)) {
    await tx.execute(sql`select pg_advisory_xact_lock(${key.readBigInt64BE().toString()}::bigint)`)
  }
}

/** Moments of the attempts counted under a key since `since`. */
export async function selectAttempts(
  tx: Transaction,
  book: Book,
  column: 'accountKey' | 'addressKey',
  key: Buffer,
  since: Temporal.Instant,
): Promise<Temporal.Instant[]> {
  if (book === null) {
    const table = administratorFailures
    const rows = await tx
      .select({ at: table.failedAt })
      .from(table)
      .where(and(eq(table[column], key), gte(table.failedAt, since)))
    return rows.map((row) => row.at)
  }
  const table = signInFailures
  const rows = await tx
    .select({ at: table.failedAt })
    .from(table)
    .where(and(eq(table.organizationId, book), eq(table[column], key), gte(table.failedAt, since)))
  return rows.map((row) => row.at)
}

export async function insertAttempt(
  tx: Transaction,
  book: Book,
  keys: { accountKey: Buffer; addressKey: Buffer },
  failedAt: Temporal.Instant,
) {
  if (book === null) await tx.insert(administratorFailures).values({ ...keys, failedAt })
  else await tx.insert(signInFailures).values({ organizationId: book, ...keys, failedAt })
}

/** The right password was given: what was counted under these account keys is forgotten. */
export async function deleteAttempts(tx: Transaction, book: Book, accountKeys: Buffer[]) {
  if (book === null)
    await tx.delete(administratorFailures).where(inArray(administratorFailures.accountKey, accountKeys))
  else
    await tx
      .delete(signInFailures)
      .where(and(eq(signInFailures.organizationId, book), inArray(signInFailures.accountKey, accountKeys)))
}

/** A day after, an attempt counts for nothing. */
export async function purgeAttempts(tx: Transaction, book: Book, before: Temporal.Instant) {
  if (book === null) await tx.delete(administratorFailures).where(lt(administratorFailures.failedAt, before))
  else
    await tx
      .delete(signInFailures)
      .where(and(eq(signInFailures.organizationId, book), lt(signInFailures.failedAt, before)))
}
