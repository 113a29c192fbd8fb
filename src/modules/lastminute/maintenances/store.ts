import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { maintenances } from '../schema.ts'

/** Whether it began: one lasts at a time, the database guards it. */
export async function insertMaintenance(
  tx: Transaction,
  values: { organizationId: number; message: string; beganAt: Temporal.Instant; beganByAccountId: number },
): Promise<boolean> {
  const rows = await tx.insert(maintenances).values(values).onConflictDoNothing().returning({ id: maintenances.id })
  return rows.length === 1
}

/** Whether one was ended. */
export async function endMaintenance(
  tx: Transaction,
  organizationId: number,
  { at, byAccountId }: { at: Temporal.Instant; byAccountId: number },
): Promise<boolean> {
  const rows = await tx
    .update(maintenances)
    .set({ endedAt: at, endedByAccountId: byAccountId })
    .where(and(eq(maintenances.organizationId, organizationId), isNull(maintenances.endedAt)))
    .returning({ id: maintenances.id })
  return rows.length > 0
}
