import { and, eq } from 'drizzle-orm'
import { accounts } from '../../core/accounts/schema.ts'
import { putBytes } from '../../core/media/actions.ts'
import { lodgingPhotos } from '../../core/media/schema.ts'
import { insertPicture } from '../../core/media/store.ts'
import type { FileStore } from '../../core/services.ts'
import { acceptedConditions } from '../../modules/owners/photos/conditions/actions.ts'
import { photoProposals } from '../../modules/owners/photos/proposals/schema.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { type RemadePhoto, remakePhoto } from '../../platform/images/remake.ts'
import { missTest } from '../directory/directory.ts'
import { album, type Picture, pictureCredit } from '../pictures/album.ts'
import type { LoadedLodging } from './lodgings.ts'

/** MLLE TEST's first lodging shows photos rather than drawings: the technician's four and one of hers. */
export const rasterLodging = 'HL0LAR011CM01647'

/** Hers too: it lacks photos, and one that she proposes waits for the technician. */
const proposingLodging = 'HL0LAR011CM01648'

const shown = ['town-building-1', 'living-1', 'kitchen-1', 'bedroom-1', 'vue-town-1']
const proposed = 'vue-vineyard-1'

export type Raster = Picture & { photo: RemadePhoto }

/** Some of the drawings as photos, by the very way that people's photos go. */
export function makeRasters(): Promise<Raster[]> {
  const making = Promise.all(album().filter(isRaster).map(makeRaster))
  // Whoever waits for it hears of a fault; where the load fails first, nobody does.
  making.catch(() => undefined)
  return making
}

const isRaster = ({ name }: Picture) => name === proposed || shown.includes(name)

async function makeRaster(picture: Picture): Promise<Raster> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(Buffer.from(picture.svg)).resize({ width: 800 }).jpeg({ quality: 85 }).toBuffer()
  const photo = await remakePhoto(new Uint8Array(bytes))
  if (!photo.ok) throw new Error(`${picture.name} is no photo: ${photo.refusal}`)
  return { ...picture, photo }
}

interface When {
  organizationId: number
  now: Temporal.Instant
}

export async function hangRasters(
  tx: Transaction,
  store: FileStore,
  { organizationId, now }: When,
  lodgings: readonly LoadedLodging[],
  rasters: readonly Raster[],
) {
  const depositedAt = now.subtract({ hours: 20 })
  const ownerId = await selectOwner(tx, organizationId)
  const conditionsId = await acceptedConditions(tx, organizationId, 1, depositedAt)
  if (conditionsId === null) throw new Error('the conditions are not those of the program')
  const lodgingId = (number: string) => lodgings.find(({ approvalNumber }) => approvalNumber === number)?.id ?? 0
  for (const raster of rasters) {
    const { photo, caption, name } = raster
    const { files, ...facts } = photo
    const key = keyOf(name)
    const { width, height, sizes } = facts
    const picture = { organizationId, key, width, height, sizes, madeAt: depositedAt }
    const pictureId = await insertPicture(tx, picture)
    await putBytes(store, key, files)
    const words = { organizationId, pictureId, caption, credit: pictureCredit, conditionsId }
    const position = shown.indexOf(name) + 1
    if (position > 0) {
      await tx
        .insert(lodgingPhotos)
        .values({ ...words, lodgingId: lodgingId(rasterLodging), position, depositedAt, depositedByAccountId: ownerId })
    } else {
      const sent = { sentAt: depositedAt, sentByAccountId: ownerId }
      await tx.insert(photoProposals).values({ ...words, lodgingId: lodgingId(proposingLodging), ...sent })
    }
  }
}

/** The same at each load: bytes that an unfinished one left are found again. */
const keyOf = (name: string) => Buffer.from(`demonstration ${name}`)

async function selectOwner(tx: Transaction, organizationId: number): Promise<number> {
  const [row] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.departmentCode, missTest.departmentCode),
        eq(accounts.identifier, missTest.identifier),
      ),
    )
  if (!row) throw new Error('MLLE TEST has no account')
  return row.id
}
