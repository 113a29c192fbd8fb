import { and, eq, exists, gt, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import { lodgingPhotos, pictures } from '../../../../core/media/schema.ts'
import { retention, timeOver } from '../../../../core/retention.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { photoProposals } from '../proposals/schema.ts'

/** A picture that no verb pointed at within a day was left by a refusal or a kill. */
const abandonedHours = 24

/** Pictures of one organisation whose bytes nothing needs any more, some at a time: those behind the number `after`. */
export function selectUnneeded(
  tx: Transaction,
  organizationId: number,
  now: Temporal.Instant,
  { after, limit }: { after: number; limit: number },
) {
  const cutoff = timeOver(now, retention.removedPhotos).toString()
  const recent = (at: typeof lodgingPhotos.closedAt | typeof photoProposals.answeredAt) =>
    or(isNull(at), sql`${at} > ${cutoff}::timestamptz`)
  const shown = tx
    .select({ id: lodgingPhotos.id })
    .from(lodgingPhotos)
    .where(
      and(
        eq(lodgingPhotos.organizationId, pictures.organizationId),
        eq(lodgingPhotos.pictureId, pictures.id),
        recent(lodgingPhotos.closedAt),
      ),
    )
  const proposed = tx
    .select({ id: photoProposals.id })
    .from(photoProposals)
    .where(
      and(
        eq(photoProposals.organizationId, pictures.organizationId),
        eq(photoProposals.pictureId, pictures.id),
        recent(photoProposals.answeredAt),
      ),
    )
  return tx
    .select({ id: pictures.id, key: pictures.key, sizes: pictures.sizes })
    .from(pictures)
    .where(
      and(
        eq(pictures.organizationId, organizationId),
        gt(pictures.id, after),
        isNull(pictures.purgedAt),
        isNull(pictures.fileId),
        lt(pictures.madeAt, now.subtract({ hours: abandonedHours })),
        notExists(shown),
        notExists(proposed),
      ),
    )
    .orderBy(pictures.id)
    .limit(limit)
}

/** Pictures that something once showed keep their row; the others leave nothing. */
export async function setPurged(tx: Transaction, organizationId: number, id: number, at: Temporal.Instant) {
  const itself = and(eq(pictures.organizationId, organizationId), eq(pictures.id, id))
  const pointed = or(
    exists(
      tx
        .select({ id: lodgingPhotos.id })
        .from(lodgingPhotos)
        .where(and(eq(lodgingPhotos.organizationId, organizationId), eq(lodgingPhotos.pictureId, id))),
    ),
    exists(
      tx
        .select({ id: photoProposals.id })
        .from(photoProposals)
        .where(and(eq(photoProposals.organizationId, organizationId), eq(photoProposals.pictureId, id))),
    ),
  )
  const kept = await tx
    .update(pictures)
    .set({ purgedAt: at })
    .where(and(itself, pointed))
    .returning({ id: pictures.id })
  if (kept.length === 0) await tx.delete(pictures).where(itself)
}
