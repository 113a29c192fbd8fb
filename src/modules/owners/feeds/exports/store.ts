import { and, eq, isNull } from 'drizzle-orm'
import { feedExports } from '../../../../core/availability/feeds/schema.ts'
import { lodgings } from '../../../../core/directory/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'

/** An address that is open, of a lodging that is. */
export async function selectOptionalOpenExport(tx: Transaction, organizationId: number, exportId: number) {
  const [row] = await tx
    .select({ one: feedExports, lodgingName: lodgings.name })
    .from(feedExports)
    .innerJoin(
      lodgings,
      and(eq(lodgings.organizationId, feedExports.organizationId), eq(lodgings.id, feedExports.lodgingId)),
    )
    .where(
      and(
        eq(feedExports.organizationId, organizationId),
        eq(feedExports.id, exportId),
        isNull(feedExports.closedAt),
        isNull(lodgings.closedAt),
      ),
    )
  return row ?? null
}

export async function updateAskedAt(tx: Transaction, organizationId: number, exportId: number, at: Temporal.Instant) {
  await tx
    .update(feedExports)
    .set({ askedAt: at })
    .where(and(eq(feedExports.organizationId, organizationId), eq(feedExports.id, exportId)))
}
