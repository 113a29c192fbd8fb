import { and, eq, gt, lt } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { formDrafts } from '../schema.ts'

export function insertDraft(tx: Transaction, row: typeof formDrafts.$inferInsert) {
  return tx.insert(formDrafts).values(row)
}

/** A draft that still stands, of this very account. */
export async function selectOptionalDraft(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  tokenHash: Buffer,
  now: Temporal.Instant,
) {
  const [row] = await tx
    .select()
    .from(formDrafts)
    .where(
      and(
        eq(formDrafts.organizationId, organizationId),
        eq(formDrafts.accountId, accountId),
        eq(formDrafts.tokenHash, tokenHash),
        gt(formDrafts.expiresAt, now),
      ),
    )
  return row ?? null
}

/** Drafts whose hour is over; nobody can read them any more. */
export function purgeDrafts(tx: Transaction, organizationId: number, now: Temporal.Instant) {
  return tx.delete(formDrafts).where(and(eq(formDrafts.organizationId, organizationId), lt(formDrafts.expiresAt, now)))
}
