import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { suspensions } from '../schema.ts'

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
