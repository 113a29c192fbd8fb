import { and, asc, desc, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { pictures } from '../../../../core/media/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { photoProposals } from './schema.ts'

const pictureOf = and(
  eq(pictures.organizationId, photoProposals.organizationId),
  eq(pictures.id, photoProposals.pictureId),
)

const proposal = {
  id: photoProposals.id,
  lodgingId: photoProposals.lodgingId,
  caption: photoProposals.caption,
  credit: photoProposals.credit,
  sentAt: photoProposals.sentAt,
  answeredAt: photoProposals.answeredAt,
  photoId: photoProposals.photoId,
  word: photoProposals.word,
  width: pictures.width,
  height: pictures.height,
  sizes: pictures.sizes,
}

/** The pictures of these lodgings that wait for their technician, oldest first. */
export const selectWaiting = async (tx: Transaction, organizationId: number, lodgingIds: readonly number[]) =>
  lodgingIds.length === 0
    ? []
    : tx
        .select(proposal)
        .from(photoProposals)
        .innerJoin(pictures, pictureOf)
        .where(
          and(
            eq(photoProposals.organizationId, organizationId),
            inArray(photoProposals.lodgingId, [...lodgingIds]),
            isNull(photoProposals.answeredAt),
          ),
        )
        .orderBy(asc(photoProposals.sentAt), asc(photoProposals.id))

export type ProposalRow = Awaited<ReturnType<typeof selectWaiting>>[number]

/** Those that were answered with a word since a moment, latest first. */
export const selectDeclined = async (
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  since: Temporal.Instant,
) =>
  tx
    .select({ caption: photoProposals.caption, word: photoProposals.word, answeredAt: photoProposals.answeredAt })
    .from(photoProposals)
    .where(
      and(
        eq(photoProposals.organizationId, organizationId),
        eq(photoProposals.lodgingId, lodgingId),
        isNotNull(photoProposals.answeredAt),
        isNull(photoProposals.photoId),
        gt(photoProposals.answeredAt, since),
      ),
    )
    .orderBy(desc(photoProposals.answeredAt))

export async function insertProposal(tx: Transaction, row: typeof photoProposals.$inferInsert): Promise<void> {
  await tx.insert(photoProposals).values(row)
}

/** One that still waits, of this lodging. */
export async function selectOptionalWaiting(tx: Transaction, organizationId: number, lodgingId: number, id: number) {
  const [row] = await tx
    .select()
    .from(photoProposals)
    .where(
      and(
        eq(photoProposals.organizationId, organizationId),
        eq(photoProposals.lodgingId, lodgingId),
        eq(photoProposals.id, id),
        isNull(photoProposals.answeredAt),
      ),
    )
  return row ?? null
}

/** What its bytes are found by, while it waits. */
export async function selectOptionalProposedPicture(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  id: number,
) {
  const [row] = await tx
    .select({ key: pictures.key, sizes: pictures.sizes })
    .from(photoProposals)
    .innerJoin(pictures, pictureOf)
    .where(
      and(
        eq(photoProposals.organizationId, organizationId),
        eq(photoProposals.lodgingId, lodgingId),
        eq(photoProposals.id, id),
        isNull(photoProposals.answeredAt),
      ),
    )
  return row ?? null
}

export const answerProposal = async (
  tx: Transaction,
  organizationId: number,
  id: number,
  answer: { answeredAt: Temporal.Instant; answeredByAccountId: number; photoId: number | null; word: string },
) =>
  tx
    .update(photoProposals)
    .set(answer)
    .where(and(eq(photoProposals.organizationId, organizationId), eq(photoProposals.id, id)))
