import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '../../src/core/access.ts'
import { addressOf, type Route, routesOf } from '../security/routes.ts'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import type { TestAccount } from '../worlds/small-network.ts'

// Every page behind a sign-in, read from the running app. SHOTS=folder keeps a picture of each.

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

/** The number of a thing that exists, of the kind that the address speaks of. */
function numberFor({ path: address }: Route): number {
  const { lodgingId, roleIds, providerId, technician } = site.network
  if (address.includes('/roles/')) return roleIds.everything
  if (address.includes('/utilisateurs/')) return technician.accountId
  return address.includes('/gestion/proprietaires/') ? providerId : lodgingId
}

function addressesFor(kind: Access['kind']): string[] {
  const { slug } = site.network
  const found = routesOf(site)
    .filter(({ method, access }) => method === 'GET' && access[0]?.kind === kind)
    .map((route) => addressOf(route, { slug, number: numberFor(route) }))
  // The space's first page is a sign-in form to strangers, so it is declared for everybody.
  const home = kind === 'signed-in' ? [`/${slug}/proprietaires`] : []
  return [...new Set([...home, ...found])]
}

/** Between the phone and the desk stand tablets, and windows side by side; pictures are taken at the last. */
const widthsLike = { 360: [360], 1280: [768, 1024, 1280] } as const

async function complaints(as: TestAccount, kind: Access['kind'], width: 360 | 1280): Promise<string[]> {
  const page = await site.visit({ as, width })
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`${page.url()}: ${message.text()}`)
  })
  let seen = 0
  for (const address of addressesFor(kind)) {
    // A stream of events never ends.
    if (address.endsWith('/flux')) continue
    // A file to download is no page, and what a made-up word leads to is looked at elsewhere.
    const head = await page.request.get(address)
    if (head.status() !== 200 || !head.headers()['content-type']?.startsWith('text/html')) continue
    await page.goto(address)
    seen += 1
    for (const one of widthsLike[width]) {
      await page.setViewportSize({ width: one, height: 800 })
      const beyond = await overflow(page)
      if (beyond > 0) wrong.push(`${address}: ${beyond} px beyond the edge at ${one} px`)
    }
    for (const violation of await accessibilityViolations(page)) wrong.push(`${address}: ${violation}`)
    await keepPicture(page, address, width)
  }
  expect(seen).toBeGreaterThan(0)
  await page.context().close()
  return wrong
}

async function keepPicture(page: Page, address: string, width: number) {
  const folder = process.env.SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${address.slice(1).replaceAll('/', '-')}-${width}.png`)
  await page.screenshot({ path: file, fullPage: true })
}

describe.each([360, 1280] as const)('at %d px', (width) => {
  test("every page of the owners' space fits and is accessible", async () => {
    expect(await complaints(site.network.owner, 'signed-in', width)).toEqual([])
  }, 180_000)

  test('every page of the back office fits and is accessible', async () => {
    expect(await complaints(site.network.networkAdministrator, 'staff', width)).toEqual([])
  }, 180_000)
})
