import { and, eq, lt } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { formKeys } from './schema.ts'

/** A form sent again a day later is no double sending any more. */
export function purgeFormKeys(tx: Transaction, organizationId: number, before: Temporal.Instant) {
  return tx.delete(formKeys).where(and(eq(formKeys.organizationId, organizationId), lt(formKeys.usedAt, before)))
}
