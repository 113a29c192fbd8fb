import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { jpegFile, plantPhotos } from '../../../../test/worlds/photos.ts'
import type * as Store from './store.ts'

// The lock is taken away here, and here only, to show that it is what keeps two windows apart; both have counted the
// places before either goes on, when they ask for room and again when they take it.
const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
let counted = 0
vi.mock('./store.ts', async (original) => {
  const store = await original<typeof Store>()
  return {
    ...store,
    lockAlbum: async () => {},
    selectPlaces: async (...given: Parameters<typeof store.selectPlaces>) => {
      const places = await store.selectPlaces(...given)
      const barrier = both[Math.floor(counted++ / 2)]
      if (counted % 2 === 0) barrier?.resolve()
      await barrier?.promise
      return places
    },
  }
})

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

test('OWN-52 negative control: without the lock, two windows take the last place, and the database alone refuses', async () => {
  await plantPhotos(world, 9)
  const address = `/cles-vacances/proprietaires/photos/${world.network.lodgingId}`
  const fields = { caption: '', credit: 'Camille Test', conditions: '1', accepted: 'oui' }
  const windows = await Promise.all([1, 2].map(() => world.signInAs(world.network.owner)))
  const answers = await Promise.all(
    windows.map(async (visitor, at) => {
      await visitor.get(address)
      return visitor.post(address, { ...fields, photo: await jpegFile(`#${at}${at}8`) })
    }),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 500])
})
