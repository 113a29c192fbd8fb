import { and, asc, eq, gt, isNull, lt, ne } from 'drizzle-orm'
import { feedExports, feedStays } from '../../../../core/availability/feeds/schema.ts'
import { heldColumns } from '../../../../core/availability/feeds/store.ts'
import { typedSpans } from '../../../../core/availability/schema.ts'
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

/** What an export sends of the feeds, within [from, until): nothing of its own site's, no echo, nothing that is set aside. */
export const selectSentStays = async (
  tx: Transaction,
  { organizationId, lodgingId, feedId }: typeof feedExports.$inferSelect,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) =>
  tx
    .select(heldColumns)
    .from(feedStays)
    .where(
      and(
        eq(feedStays.organizationId, organizationId),
        eq(feedStays.lodgingId, lodgingId),
        feedId === null ? undefined : ne(feedStays.feedId, feedId),
        eq(feedStays.isEcho, false),
        isNull(feedStays.setAsideAt),
        gt(feedStays.departureOn, from),
        lt(feedStays.firstNightOn, until),
      ),
    )

export const selectExports = async (tx: Transaction, organizationId: number, lodgingId: number) =>
  tx
    .select()
    .from(feedExports)
    .where(
      and(
        eq(feedExports.organizationId, organizationId),
        eq(feedExports.lodgingId, lodgingId),
        isNull(feedExports.closedAt),
      ),
    )
    .orderBy(asc(feedExports.id))

/** What people typed from `from` on. */
export const selectTypedSpans = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
) =>
  tx
    .select({ firstNightOn: typedSpans.firstNightOn, departureOn: typedSpans.departureOn, state: typedSpans.state })
    .from(typedSpans)
    .where(
      and(
        eq(typedSpans.organizationId, organizationId),
        eq(typedSpans.lodgingId, lodgingId),
        gt(typedSpans.departureOn, from),
      ),
    )
    .orderBy(asc(typedSpans.firstNightOn))

export async function insertExport(tx: Transaction, row: typeof feedExports.$inferInsert): Promise<void> {
  await tx.insert(feedExports).values(row)
}

export async function updateExport(
  tx: Transaction,
  organizationId: number,
  exportId: number,
  values: Partial<typeof feedExports.$inferSelect>,
) {
  await tx
    .update(feedExports)
    .set(values)
    .where(and(eq(feedExports.organizationId, organizationId), eq(feedExports.id, exportId)))
}
