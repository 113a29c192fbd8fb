import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { write } from '../../platform/database/database.ts'
import { remakePhoto } from '../../platform/images/remake.ts'
import { keepPicture, removeBytes } from './actions.ts'
import { lodgingPhotos, pictures } from './schema.ts'

let world: TestApp
let photoId: number
let pictureId: number
beforeAll(async () => {
  world = await startTestApp()
  const { db, services, network, clock } = world
  const { organizationId, lodgingId } = network
  const bytes = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#468' } })
    .jpeg()
    .toBuffer()
  const photo = await remakePhoto(bytes)
  if (!photo.ok) throw new Error(photo.refusal)
  pictureId = await keepPicture({ db, files: services.files, organizationId, now: clock.now }, photo)
  const facts = { position: 1, caption: 'La façade', credit: 'C. Test', depositedAt: clock.now }
  const [row] = await write(db, { organizationId }, (tx) =>
    tx
      .insert(lodgingPhotos)
      .values({ organizationId, lodgingId, pictureId, ...facts })
      .returning({ id: lodgingPhotos.id }),
  )
  photoId = row?.id ?? 0
})
afterAll(() => world?.stop())

const file = (name: string, slug = 'cles-vacances') => world.visitor().get(`/${slug}/photos/${photoId}/${name}`)

test('OWN-52 each size in each format, kept for a year, harmless whatever a browser takes it for', async () => {
  for (const [name, type] of [
    ['320.avif', 'image/avif'],
    ['640.webp', 'image/webp'],
    ['700.jpg', 'image/jpeg'],
  ] as const) {
    const answer = await file(name)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('cross-origin-resource-policy'), 'OWN-33 on partners’ sites').toBe('cross-origin')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    const etag = answer.headers.get('etag') ?? ''
    const again = await world.visitor().get(`/cles-vacances/photos/${photoId}/${name}`, { 'if-none-match': etag })
    expect(again.status).toBe(304)
  }
})

test('OWN-52 no other size, name or organisation leads to it', async () => {
  for (const name of ['1280.jpg', '640.gif', '640', 'x.jpg', '..%2f640.jpg'])
    expect((await file(name)).status).toBe(404)
  expect((await file('640.jpg', 'gites-voisins')).status).toBe(404)
})

test("OWN-52 the lodging's page shows it with its credit, sizes, and words for who does not see it", async () => {
  const { text } = await world.visitor().get(`/cles-vacances/hebergements/${world.network.lodgingId}`)
  expect(text).toContain(`<source type="image/avif" srcset="/cles-vacances/photos/${photoId}/320.avif 320w, `)
  expect(text).toMatch(
    /<img src="[^"]+\/640\.jpg" srcset="[^"]+ 700w" sizes="[^"]+" alt="La façade" width="700" height="500"/,
  )
  expect(text).toContain('La façade © C. Test')
  expect(text).toContain(`"image":["http://localhost/cles-vacances/photos/${photoId}/700.jpg"]`)
  expect((await world.visitor().get('/cles-vacances/hebergements')).text).toContain(`/photos/${photoId}/640.avif 640w`)
})

test('OWN-52 two open photos never share a place, and there is no eleventh: the database says so', async () => {
  const { db, network, clock } = world
  const { organizationId, lodgingId } = network
  const place = (position: number) =>
    write(db, { organizationId }, (tx) =>
      tx
        .insert(lodgingPhotos)
        .values({ organizationId, lodgingId, pictureId, position, caption: '', credit: 'x', depositedAt: clock.now }),
    )
  await expect(place(1)).rejects.toMatchObject({ code: '23P01' })
  for (const beyond of [0, 11]) await expect(place(beyond)).rejects.toMatchObject({ cause: { code: '23514' } })
})

test('OWN-52 a removed photo is not served any more; its bytes go when asked, twice if need be', async () => {
  const { db, services, network, clock } = world
  const { organizationId } = network
  await write(db, { organizationId }, (tx) =>
    tx.update(lodgingPhotos).set({ closedAt: clock.now }).where(eq(lodgingPhotos.id, photoId)),
  )
  expect((await file('640.jpg')).status).toBe(404)
  const [picture] = await write(db, { organizationId }, (tx) =>
    tx.select().from(pictures).where(eq(pictures.id, pictureId)),
  )
  if (!picture) throw new Error('no picture')
  await removeBytes(services.files, picture)
  await removeBytes(services.files, picture)
})
