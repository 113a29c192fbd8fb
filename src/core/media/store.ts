import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { lodgings } from '../directory/schema.ts'
import { filePath } from '../files/paths.ts'
import { files } from '../files/schema.ts'
import { photoFilePath } from './paths.ts'
import { shownPhoto } from './rules.ts'
import { lodgingPhotos, pictures } from './schema.ts'

const photo = {
  id: lodgingPhotos.id,
  lodgingId: lodgingPhotos.lodgingId,
  position: lodgingPhotos.position,
  caption: lodgingPhotos.caption,
  credit: lodgingPhotos.credit,
  version: lodgingPhotos.version,
  depositedAt: lodgingPhotos.depositedAt,
  width: pictures.width,
  height: pictures.height,
  sizes: pictures.sizes,
  fileId: pictures.fileId,
  fileName: files.name,
}

const pictureOf = and(
  eq(pictures.organizationId, lodgingPhotos.organizationId),
  eq(pictures.id, lodgingPhotos.pictureId),
)
const fileOf = and(eq(files.organizationId, pictures.organizationId), eq(files.id, pictures.fileId))

const open = (organizationId: number, lodgingIds: readonly number[]) =>
  and(
    eq(lodgingPhotos.organizationId, organizationId),
    inArray(lodgingPhotos.lodgingId, [...lodgingIds]),
    isNull(lodgingPhotos.closedAt),
  )

/** The photos that these lodgings show, in their order. */
export const selectPhotos = async (tx: Transaction, organizationId: number, lodgingIds: readonly number[]) =>
  lodgingIds.length === 0
    ? []
    : tx
        .select(photo)
        .from(lodgingPhotos)
        .innerJoin(pictures, pictureOf)
        .leftJoin(files, fileOf)
        .where(open(organizationId, lodgingIds))
        .orderBy(asc(lodgingPhotos.lodgingId), asc(lodgingPhotos.position))

export type PhotoRow = Awaited<ReturnType<typeof selectPhotos>>[number]

/** The first photo of each of these lodgings. */
export async function selectFirstPhotos(
  tx: Transaction,
  organizationId: number,
  lodgingIds: readonly number[],
): Promise<Map<number, PhotoRow>> {
  if (lodgingIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([lodgingPhotos.lodgingId], photo)
    .from(lodgingPhotos)
    .innerJoin(pictures, pictureOf)
    .leftJoin(files, fileOf)
    .where(open(organizationId, lodgingIds))
    .orderBy(lodgingPhotos.lodgingId, asc(lodgingPhotos.position))
  return new Map(rows.map((row) => [row.lodgingId, row]))
}

/** A photo of the site as pages show it; where it has no caption, `name` tells what one sees. */
export const publicPhoto = (slug: string, row: PhotoRow, name: string) =>
  shownPhoto(
    row,
    { alt: row.caption || name },
    (fileName) => photoFilePath(slug, row.id, fileName),
    row.fileId === null ? null : filePath(slug, row.fileId, row.fileName ?? 'image'),
  )

const stored = { key: pictures.key, sizes: pictures.sizes }

/** The picture behind a photo that the site shows: neither it nor its lodging is closed. */
export async function selectOptionalPublicPicture(tx: Transaction, organizationId: number, photoId: number) {
  const [row] = await tx
    .select(stored)
    .from(lodgingPhotos)
    .innerJoin(pictures, pictureOf)
    .innerJoin(
      lodgings,
      and(eq(lodgings.organizationId, lodgingPhotos.organizationId), eq(lodgings.id, lodgingPhotos.lodgingId)),
    )
    .where(
      and(
        eq(lodgingPhotos.organizationId, organizationId),
        eq(lodgingPhotos.id, photoId),
        isNull(lodgingPhotos.closedAt),
        isNull(lodgings.closedAt),
      ),
    )
  return row ?? null
}

export type StoredPicture = NonNullable<Awaited<ReturnType<typeof selectOptionalPublicPicture>>>

/** A drawing that is shown as it is, from its file. */
export const insertDrawing = (
  tx: Transaction,
  drawing: { organizationId: number; fileId: number; width: number; height: number },
  now: Temporal.Instant,
) => insertPicture(tx, { ...drawing, key: Buffer.alloc(0), sizes: [], madeAt: now })

export async function insertPicture(tx: Transaction, row: typeof pictures.$inferInsert): Promise<number> {
  const [made] = await tx.insert(pictures).values(row).returning({ id: pictures.id })
  if (!made) throw new Error('a picture was not inserted')
  return made.id
}

export async function selectPictureKey(tx: Transaction, organizationId: number, id: number): Promise<Buffer> {
  const [row] = await tx
    .select({ key: pictures.key })
    .from(pictures)
    .where(and(eq(pictures.organizationId, organizationId), eq(pictures.id, id)))
  if (!row) throw new Error('a picture is not there')
  return row.key
}

/** Only what nothing ever pointed at: the database refuses the others. */
export const deletePicture = async (tx: Transaction, organizationId: number, id: number) =>
  tx.delete(pictures).where(and(eq(pictures.organizationId, organizationId), eq(pictures.id, id)))
