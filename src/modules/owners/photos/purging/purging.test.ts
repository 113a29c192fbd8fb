import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { jpegFile, plantPhotos, plantPicture } from '../../../../../test/worlds/photos.ts'
import { byteNames } from '../../../../core/media/rules.ts'
import { lodgingPhotos, pictures } from '../../../../core/media/schema.ts'
import { write } from '../../../../platform/database/database.ts'
import { purgePictures } from './actions.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

const scope = () => ({ organizationId: world.network.organizationId })
const later = (days: number) => world.clock.now.add({ hours: days * 24 + 1 })

async function pictureOf(id: number) {
  const [row] = await write(world.db, scope(), (tx) => tx.select().from(pictures).where(eq(pictures.id, id)))
  return row
}
async function filesOf(picture: { key: Buffer; sizes: number[] }) {
  const found = await Promise.all(byteNames(picture).map((name) => world.services.files.get(name)))
  return found.filter(Boolean).length
}
const purge = (days: number) => purgePictures(world.services, world.network.organizationId, later(days))

test('OWN-52 what a kill left goes after a day: bytes and row, whatever of the bytes was written', async () => {
  const id = await plantPicture(world)
  const picture = await pictureOf(id)
  if (!picture) throw new Error('no picture')
  const [first] = byteNames(picture)
  await world.services.files.remove(first ?? '')
  await purgePictures(world.services, world.network.organizationId, world.clock.now.add({ hours: 23 }))
  expect(await filesOf(picture)).toBeGreaterThan(0)
  await purge(1)
  expect([await filesOf(picture), await pictureOf(id)]).toEqual([0, undefined])
})

test('OWN-52 a deposit cut off while its sizes are written shows nothing, and leaves nothing a day later', async () => {
  const ids = await plantPhotos(world, 4)
  const { services, network } = world
  const { put } = services.files
  let left = 5
  services.files.put = async (name, bytes) => {
    left -= 1
    if (left < 0) throw new Error('killed')
    return put(name, bytes)
  }
  const address = `/cles-vacances/proprietaires/photos/${network.lodgingId}`
  const owner = await world.signInAs(network.owner)
  await owner.get(address)
  const words = { caption: 'Coupée', credit: 'C. Test', conditions: '1', accepted: 'oui' }
  expect((await owner.post(address, { ...words, photo: await jpegFile() })).status).toBe(500)
  services.files.put = put
  const places = await write(world.db, scope(), (tx) =>
    tx.select({ id: lodgingPhotos.id }).from(lodgingPhotos).where(isNull(lodgingPhotos.closedAt)),
  )
  expect(places.map(({ id }) => id)).toEqual(ids)
  const before = await write(world.db, scope(), (tx) => tx.select().from(pictures))
  const halved = before.at(-1)
  if (!halved) throw new Error('no picture')
  expect(await filesOf(halved)).toBe(5)
  await purge(1)
  expect([await filesOf(halved), await pictureOf(halved.id)]).toEqual([0, undefined])
})

test('OWN-52 a removed photo keeps its bytes for a month, its row for good; one that is shown stays whole', async () => {
  const [photoId] = await plantPhotos(world, 1)
  const [photo] = await write(world.db, scope(), (tx) =>
    tx
      .select()
      .from(lodgingPhotos)
      .where(eq(lodgingPhotos.id, photoId ?? 0)),
  )
  const picture = await pictureOf(photo?.pictureId ?? 0)
  if (!picture) throw new Error('no picture')
  const all = byteNames(picture).length
  await purge(400)
  expect(await filesOf(picture)).toBe(all)
  await write(world.db, scope(), (tx) => tx.update(lodgingPhotos).set({ closedAt: world.clock.now }))
  await purge(29)
  expect(await filesOf(picture)).toBe(all)
  await purge(30)
  expect(await filesOf(picture)).toBe(0)
  expect((await pictureOf(picture.id))?.purgedAt).not.toBeNull()
  await purge(31)
})

test('OWN-52 one night takes all that nothing needs, however many; what cannot be removed holds nothing else up', async () => {
  const ids = [await plantPicture(world), await plantPicture(world), await plantPicture(world)]
  const [, stuck] = await Promise.all(ids.map(pictureOf))
  const { files } = world.services
  const [byte] = stuck ? byteNames(stuck) : []
  const services = {
    ...world.services,
    files: {
      ...files,
      remove: async (name: string) => {
        if (name === byte) throw new Error('the disk says no')
        await files.remove(name)
      },
    },
  }
  const twoAtOnce = { milliseconds: 60_000, atOnce: 2 }
  await expect(purgePictures(services, world.network.organizationId, later(1), twoAtOnce)).rejects.toThrow(
    '1 pictures were not purged',
  )
  expect((await Promise.all(ids.map(pictureOf))).map((picture) => picture?.id)).toEqual([undefined, ids[1], undefined])
  await purgePictures(world.services, world.network.organizationId, later(1), twoAtOnce)
  expect(await pictureOf(ids[1] ?? 0)).toBeUndefined()
})

test('OWN-52 a purge that takes too long hands the rest to another run', async () => {
  const id = await plantPicture(world)
  const sent: string[] = []
  const jobs = { send: async (_tx: unknown, name: string) => void sent.push(name) }
  await purgePictures({ ...world.services, jobs }, world.network.organizationId, later(1), {
    milliseconds: -1,
    atOnce: 500,
  })
  expect([sent, (await pictureOf(id))?.id]).toEqual([['purge-pictures'], id])
  await purgePictures({ ...world.services, jobs }, world.network.organizationId, later(1))
  expect([sent.length, await pictureOf(id)]).toEqual([1, undefined])
})
