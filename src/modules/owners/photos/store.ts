import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { lodgingsSeenBy } from '../../../core/directory/seen.ts'
import { lodgingPhotos } from '../../../core/media/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Placed } from './rules.ts'

/** What a page about a lodging's photos says of it. */
const lodging = {
  id: lodgings.id,
  name: lodgings.name,
  approvalNumber: lodgings.approvalNumber,
  municipalityName: lodgings.municipalityName,
  departmentCode: lodgings.departmentCode,
  closedAt: lodgings.closedAt,
}

export const selectLodgings = async (tx: Transaction, actor: Actor) =>
  tx.select(lodging).from(lodgings).where(lodgingsSeenBy(actor)).orderBy(asc(lodgings.name), asc(lodgings.id))

export type AlbumLodging = Awaited<ReturnType<typeof selectLodgings>>[number]

/** One of the lodgings that the actor sees; null for an unknown or foreign one. */
export async function selectOptionalLodging(tx: Transaction, actor: Actor, id: number): Promise<AlbumLodging | null> {
  const [row] = await tx
    .select(lodging)
    .from(lodgings)
    .where(and(lodgingsSeenBy(actor), eq(lodgings.id, id)))
  return row ?? null
}

/** Whoever changes the photos of a lodging queues up here, so that places are counted by one at a time. */
export async function lockAlbum(tx: Transaction, organizationId: number, lodgingId: number): Promise<void> {
  await tx
    .select({ id: lodgings.id })
    .from(lodgings)
    .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId)))
    .for('no key update')
}

const open = (organizationId: number, lodgingId: number) =>
  and(
    eq(lodgingPhotos.organizationId, organizationId),
    eq(lodgingPhotos.lodgingId, lodgingId),
    isNull(lodgingPhotos.closedAt),
  )

/** The open photos of a lodging and where they stand. */
export const selectPlaces = async (tx: Transaction, organizationId: number, lodgingId: number): Promise<Placed[]> =>
  tx
    .select({ id: lodgingPhotos.id, position: lodgingPhotos.position })
    .from(lodgingPhotos)
    .where(open(organizationId, lodgingId))
    .orderBy(asc(lodgingPhotos.position))

export async function selectOptionalPhoto(tx: Transaction, organizationId: number, lodgingId: number, id: number) {
  const [row] = await tx
    .select()
    .from(lodgingPhotos)
    .where(and(open(organizationId, lodgingId), eq(lodgingPhotos.id, id)))
  return row ?? null
}

export async function insertPhoto(tx: Transaction, row: typeof lodgingPhotos.$inferInsert): Promise<number> {
  const [made] = await tx.insert(lodgingPhotos).values(row).returning({ id: lodgingPhotos.id })
  if (!made) throw new Error('a photo was not inserted')
  return made.id
}

/** Places may be exchanged: the constraint looks at them at the commit. */
export async function updatePlaces(tx: Transaction, organizationId: number, places: readonly Placed[]): Promise<void> {
  if (places.length === 0) return
  const cases = places.map(({ id, position }) => sql`when ${id} then ${position}`)
  await tx
    .update(lodgingPhotos)
    .set({ position: sql`case ${lodgingPhotos.id} ${sql.join(cases, sql` `)} end::int` })
    .where(
      and(
        eq(lodgingPhotos.organizationId, organizationId),
        inArray(
          lodgingPhotos.id,
          places.map(({ id }) => id),
        ),
      ),
    )
}

const itself = (organizationId: number, id: number) =>
  and(eq(lodgingPhotos.organizationId, organizationId), eq(lodgingPhotos.id, id))

/** False when somebody changed the photo since it was read. */
export async function updateWords(
  tx: Transaction,
  organizationId: number,
  id: number,
  values: { caption: string; credit: string; version: number },
): Promise<boolean> {
  const rows = await tx
    .update(lodgingPhotos)
    .set({ caption: values.caption, credit: values.credit, version: sql`${lodgingPhotos.version} + 1` })
    .where(and(itself(organizationId, id), eq(lodgingPhotos.version, values.version)))
    .returning({ id: lodgingPhotos.id })
  return rows.length === 1
}

export const closePhoto = async (
  tx: Transaction,
  organizationId: number,
  id: number,
  closed: { at: Temporal.Instant; byAccountId: number },
) =>
  tx
    .update(lodgingPhotos)
    .set({ closedAt: closed.at, closedByAccountId: closed.byAccountId })
    .where(itself(organizationId, id))
