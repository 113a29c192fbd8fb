import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm'
import { type Span, statesOf } from '../../../core/availability/rules.ts'
import { effectiveSpans } from '../../../core/availability/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'

/** Of each lodging, whether each night of [from, until) is told. */
export async function selectToldNights(
  tx: Transaction,
  organizationId: number,
  lodgingIds: readonly number[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Map<number, boolean[]>> {
  const rows: (Span & { lodgingId: number })[] = await tx
    .select({
      lodgingId: effectiveSpans.lodgingId,
      firstNightOn: effectiveSpans.firstNightOn,
      departureOn: effectiveSpans.departureOn,
      state: effectiveSpans.state,
    })
    .from(effectiveSpans)
    .where(
      and(
        eq(effectiveSpans.organizationId, organizationId),
        inArray(effectiveSpans.lodgingId, [...lodgingIds]),
        lt(effectiveSpans.firstNightOn, until),
        gt(effectiveSpans.departureOn, from),
      ),
    )
    .orderBy(asc(effectiveSpans.firstNightOn))
  const spans = Map.groupBy(rows, (row) => row.lodgingId)
  return new Map(
    lodgingIds.map((id) => [id, statesOf(spans.get(id) ?? [], from, until).map((state) => state !== null)]),
  )
}
