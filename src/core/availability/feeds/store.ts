import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import type { HeldSpan } from './rules.ts'
import { feedStays } from './schema.ts'

/** What laying layers over each other asks of a stay. */
export const heldColumns = {
  firstNightOn: feedStays.firstNightOn,
  departureOn: feedStays.departureOn,
  heldAs: feedStays.heldAs,
}

/** The nights of [from, until) that feeds hold, stays set aside left out; a stay is given whole. */
export async function selectHeldSpans(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<HeldSpan[]> {
  return tx
    .select(heldColumns)
    .from(feedStays)
    .where(
      and(
        eq(feedStays.organizationId, organizationId),
        eq(feedStays.lodgingId, lodgingId),
        gt(feedStays.departureOn, from),
        lt(feedStays.firstNightOn, until),
        isNull(feedStays.setAsideAt),
      ),
    )
}

/** All that feeds hold of these lodgings, by lodging: for who gives them whole plannings. */
export async function selectHeldSpansOf(
  tx: Transaction,
  organizationId: number,
  lodgingIds: number[],
): Promise<Map<number, HeldSpan[]>> {
  const rows = await tx
    .select({ lodgingId: feedStays.lodgingId, ...heldColumns })
    .from(feedStays)
    .where(
      and(
        eq(feedStays.organizationId, organizationId),
        inArray(feedStays.lodgingId, lodgingIds),
        isNull(feedStays.setAsideAt),
      ),
    )
    .orderBy(asc(feedStays.lodgingId))
  return Map.groupBy(rows, (row) => row.lodgingId)
}
