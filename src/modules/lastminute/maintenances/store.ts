import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { maintenances } from '../schema.ts'
import { nameOfHand } from '../standing.ts'

/** The closing that lasts, otherwise the last that ended, with whose word each is; null where the tool was never closed. */
export async function selectLastMaintenance(tx: Transaction, organizationId: number) {
  const { id, message, beganAt, endedAt } = maintenances
  const [row] = await tx
    .select({
      ...{ id, message, beganAt, endedAt },
      begunBy: nameOfHand('maintenances', 'began'),
      endedBy: nameOfHand('maintenances', 'ended'),
    })
    .from(maintenances)
    .where(eq(maintenances.organizationId, organizationId))
    .orderBy(desc(id))
    .limit(1)
  return row ?? null
}

export type Maintenance = NonNullable<Awaited<ReturnType<typeof selectLastMaintenance>>>

/** Whether it began: one lasts at a time, the database guards it. */
export async function insertMaintenance(
  tx: Transaction,
  values: { organizationId: number; message: string; beganAt: Temporal.Instant; beganByAccountId: number },
): Promise<boolean> {
  const rows = await tx.insert(maintenances).values(values).onConflictDoNothing().returning({ id: maintenances.id })
  return rows.length === 1
}

/** Whether this one was ended: false where somebody else ended it first. */
export async function endMaintenance(
  tx: Transaction,
  organizationId: number,
  id: number,
  { at, byAccountId }: { at: Temporal.Instant; byAccountId: number },
): Promise<boolean> {
  const rows = await tx
    .update(maintenances)
    .set({ endedAt: at, endedByAccountId: byAccountId })
    .where(and(eq(maintenances.organizationId, organizationId), eq(maintenances.id, id), isNull(maintenances.endedAt)))
    .returning({ id: maintenances.id })
  return rows.length > 0
}
