import { and, eq, sql } from 'drizzle-orm'
import { lodgingPhotos, photoConditions } from '../../media/schema.ts'
import { type Holding, ofLodgings } from '../holding.ts'

const theirs = ofLodgings(lodgingPhotos, lodgingPhotos.lodgingId)

/** The photos of a person's lodgings, and what was accepted with each. */
export const photoHoldings: readonly Holding[] = [
  {
    table: lodgingPhotos,
    title: 'Photos',
    theirs,
    fields: {},
    // The bytes follow, as those of any photo that was removed.
    erase: (tx, { subject, at, byAccountId }) =>
      tx
        .update(lodgingPhotos)
        .set({
          ...{ caption: '', credit: '', version: sql`${lodgingPhotos.version} + 1` },
          closedAt: sql`coalesce(${lodgingPhotos.closedAt}, ${at.toString()}::timestamptz)`,
          closedByAccountId: sql`coalesce(${lodgingPhotos.closedByAccountId}, ${byAccountId}::bigint)`,
        })
        .where(theirs(subject)),
    async read(tx, subject) {
      const rows = await tx
        .select({
          lodgingId: lodgingPhotos.lodgingId,
          Place: lodgingPhotos.position,
          Légende: lodgingPhotos.caption,
          Copyright: lodgingPhotos.credit,
          'Déposée le': lodgingPhotos.depositedAt,
          'Retirée le': lodgingPhotos.closedAt,
          'Conditions acceptées, version': photoConditions.version,
          'Conditions acceptées': photoConditions.text,
        })
        .from(lodgingPhotos)
        .leftJoin(
          photoConditions,
          and(
            eq(photoConditions.organizationId, lodgingPhotos.organizationId),
            eq(photoConditions.id, lodgingPhotos.conditionsId),
          ),
        )
        .where(theirs(subject))
        .orderBy(lodgingPhotos.id)
      return rows.map(({ lodgingId, ...row }) => ({ Hébergement: subject.lodgings.get(lodgingId), ...row }))
    },
  },
]
