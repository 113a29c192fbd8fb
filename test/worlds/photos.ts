import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { keepPicture } from '../../src/core/media/actions.ts'
import { lodgingPhotos } from '../../src/core/media/schema.ts'
import { write } from '../../src/platform/database/database.ts'
import { remakePhoto } from '../../src/platform/images/remake.ts'
import type { TestApp } from '../support/app.ts'

/** A photo as a camera of little means makes it; another colour is another photo. */
export async function jpegFile(background = '#468', name = 'photo.jpg'): Promise<File> {
  const bytes = await sharp({ create: { width: 660, height: 440, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
}

/** A picture in its sizes that nothing points at yet. */
export async function plantPicture(world: TestApp, network = world.network): Promise<number> {
  const { db, services, clock } = world
  const photo = await remakePhoto(new Uint8Array(await (await jpegFile()).arrayBuffer()))
  if (!photo.ok) throw new Error(photo.refusal)
  const { organizationId } = network
  return keepPicture({ db, files: services.files, organizationId, now: clock.now }, photo)
}

/** Leaves exactly this many photos in a network's lodging; the first four are the technician's. */
export async function plantPhotos(world: TestApp, count: number, network = world.network): Promise<number[]> {
  const { organizationId, lodgingId } = network
  const pictureId = await plantPicture(world, network)
  return write(world.db, { organizationId }, async (tx) => {
    await tx.update(lodgingPhotos).set({ closedAt: world.clock.now }).where(eq(lodgingPhotos.lodgingId, lodgingId))
    if (count === 0) return []
    const rows = Array.from({ length: count }, (_, index) => ({
      ...{ organizationId, lodgingId, pictureId, position: index + 1, depositedAt: world.clock.now },
      ...{ caption: `Photo ${index + 1}`, credit: 'Le réseau' },
    }))
    const made = await tx.insert(lodgingPhotos).values(rows).returning({ id: lodgingPhotos.id })
    return made.map(({ id }) => id)
  })
}
