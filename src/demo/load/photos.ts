import { storeFile } from '../../core/files/store.ts'
import { lodgingPhotos } from '../../core/media/schema.ts'
import { insertDrawing } from '../../core/media/store.ts'
import type { FileStore } from '../../core/services.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { choosePictures } from '../photos.ts'
import { album, type Picture, pictureCredit } from '../pictures/album.ts'
import { chance } from '../random.ts'
import type { LoadedLodging } from './lodgings.ts'
import { rasterLodging } from './rasters.ts'

export type StoredPicture = Picture & { fileId: number; pictureId: number }

export async function storeAlbum(
  tx: Transaction,
  store: FileStore,
  organizationId: number,
  now: Temporal.Instant,
): Promise<StoredPicture[]> {
  const stored: StoredPicture[] = []
  for (const picture of album()) {
    const bytes = new TextEncoder().encode(picture.svg)
    const name = `${picture.name}.svg`
    const file = { organizationId, name, mediaType: 'image/svg+xml', bytes, visibility: 'public' as const, now }
    const fileId = await storeFile(tx, store, file)
    stored.push({
      ...picture,
      fileId,
      pictureId: await insertDrawing(tx, { organizationId, fileId, ...drawingSize }, now),
    })
  }
  return stored
}

/** Of the drawings' own frame. */
const drawingSize = { width: 900, height: 600 }

/** Hangs each lodging's drawings, captioned and credited. */
export async function hangPhotos(
  tx: Transaction,
  organizationId: number,
  lodgings: readonly LoadedLodging[],
  pictures: readonly StoredPicture[],
  now: Temporal.Instant,
) {
  const pictureIds = new Map(pictures.map(({ name, pictureId }) => [name, pictureId]))
  const drawn = lodgings.filter(({ approvalNumber }) => approvalNumber !== rasterLodging)
  const rows = drawn.flatMap((lodging) =>
    choosePictures(lodging, pictures, chance(`photos ${lodging.approvalNumber}`)).map(({ name, caption }, index) => ({
      ...{ organizationId, lodgingId: lodging.id, pictureId: pictureIds.get(name) ?? 0, position: index + 1 },
      ...{ caption, credit: pictureCredit, depositedAt: now },
    })),
  )
  for (let start = 0; start < rows.length; start += 2000)
    await tx.insert(lodgingPhotos).values(rows.slice(start, start + 2000))
}
