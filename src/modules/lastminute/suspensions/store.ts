import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { suspensions } from '../schema.ts'
import { nameOfHand } from '../standing.ts'

interface Hand {
  at: Temporal.Instant
  byAccountId: number
}

export const insertSuspension = async (
  tx: Transaction,
  organizationId: number,
  providerId: number,
  reason: string,
  { at, byAccountId }: Hand,
) => tx.insert(suspensions).values({ organizationId, providerId, reason, beganAt: at, beganByAccountId: byAccountId })

export const endSuspension = async (
  tx: Transaction,
  organizationId: number,
  providerId: number,
  endReason: string,
  { at, byAccountId }: Hand,
) =>
  tx
    .update(suspensions)
    .set({ endedAt: at, endedByAccountId: byAccountId, endReason })
    .where(
      and(
        eq(suspensions.organizationId, organizationId),
        eq(suspensions.providerId, providerId),
        isNull(suspensions.endedAt),
      ),
    )

/** The one that lasts, otherwise the last that ended, with whose word each is; null for a host never put out. */
export async function selectLastSuspension(tx: Transaction, organizationId: number, providerId: number) {
  const { id, reason, beganAt, endedAt, endReason } = suspensions
  const [row] = await tx
    .select({
      ...{ id, reason, beganAt, endedAt, endReason },
      begunBy: nameOfHand('suspensions', 'began'),
      endedBy: nameOfHand('suspensions', 'ended'),
    })
    .from(suspensions)
    .where(and(eq(suspensions.organizationId, organizationId), eq(suspensions.providerId, providerId)))
    .orderBy(desc(id))
    .limit(1)
  return row ?? null
}

export type Suspension = NonNullable<Awaited<ReturnType<typeof selectLastSuspension>>>
