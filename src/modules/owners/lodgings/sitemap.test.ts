import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { openLodgingCount, plantOpenLodgings } from '../../../../test/worlds/open-lodgings.ts'
import { lodgings } from '../../../core/directory/schema.ts'
import { directoryTopic } from '../../../core/freshness/rules.ts'
import { bump } from '../../../core/freshness/store.ts'
import { write } from '../../../platform/database/database.ts'

let world: TestApp
let ids: number[]
beforeAll(async () => {
  world = await startTestApp()
  ids = await plantOpenLodgings(world)
})
afterAll(() => world?.stop())

const addressesIn = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')

/** Every address that a robot finds from /robots.txt on, each fetched. */
async function crawl(): Promise<string[]> {
  const robots = await (await world.app.request('/robots.txt')).text()
  const named = [...robots.matchAll(/^Sitemap: (.+)$/gm)].map(([, address]) => address ?? '')
  const found: string[] = []
  for (const index of named) {
    for (const sitemap of addressesIn(await (await world.app.request(index)).text())) {
      const answer = await world.app.request(sitemap)
      if (sitemap.includes('sitemap.xml')) {
        expect(answer.headers.get('content-type')).toContain('application/xml')
        found.push(...addressesIn(await answer.text()))
      } else found.push(sitemap)
    }
  }
  return found
}

test('OWN-31 from /robots.txt a robot finds every open lodging, and nothing that is not there', async () => {
  const found = await crawl()
  const own = found.filter((address) => /\/cles-vacances\/hebergements\/\d+$/.test(address))
  for (const id of ids) expect(own).toContain(`${world.services.publicUrl}/cles-vacances/hebergements/${id}`)
  expect(own.length).toBeGreaterThanOrEqual(openLodgingCount)
  for (const address of found) expect((await world.app.request(address)).status, address).toBe(200)
})

test('OWN-31 a lodging that closes leaves the sitemap at once', async () => {
  const [gone = 0] = ids
  const lists = async () => (await crawl()).some((address) => address.endsWith(`/cles-vacances/hebergements/${gone}`))
  expect(await lists()).toBe(true)
  const { organizationId } = world.network
  await write(world.db, { organizationId }, async (tx) => {
    await tx.update(lodgings).set({ closedAt: world.clock.now }).where(eq(lodgings.id, gone))
    await bump(tx, organizationId, [directoryTopic])
  })
  expect(await lists()).toBe(false)
})

test('OWN-31 a département without lodgings has no sitemap', async () => {
  expect((await world.app.request('/cles-vacances/sitemap.xml?departement=75')).status).toBe(404)
})
