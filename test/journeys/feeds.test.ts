import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarText, type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { connectedLodging, plantLodging } from '../worlds/connected-lodging.ts'

let server: FeedServer
let site: Site
beforeAll(async () => {
  server = await startFeedServer()
  site = await openSite({ services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` } })
})
afterAll(async () => {
  await site?.close()
  await server?.close()
})

describe.each([
  { width: 360, javaScript: true },
  { width: 1280, javaScript: false },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-28 an owner connects a calendar, sees its nights on the planning, and sets a stay aside', async () => {
    const lodgingId = await plantLodging(site)
    const lodging = connectedLodging(site, lodgingId)
    await lodging.type('2026-07-01', '2026-08-01', 'available')
    await lodging.type('2026-07-24', '2026-07-26', 'option')
    const address = server.at(
      `/${look.width}.ics`,
      calendarText([
        { uid: 'a', from: '2026-07-11', until: '2026-07-18' },
        { uid: 'b', from: '2026-07-25', until: '2026-07-28' },
      ]),
    )
    const page = await site.visit({ ...look, as: site.network.owner })
    const card = `#hebergement-${lodgingId}`
    await page.goto('/cles-vacances/proprietaires/plannings')
    await page.locator(card).getByRole('link', { name: 'Autres calendriers' }).click()
    await page.getByLabel('Nom du calendrier').fill('Airbnb')
    await page.getByLabel('Adresse du calendrier').fill('airbnb')
    await page.getByRole('button', { name: 'Connecter ce calendrier' }).click()
    await page.getByText("L'adresse doit commencer par https://").first().waitFor()
    expect(await page.getByLabel('Nom du calendrier').inputValue()).toBe('Airbnb')
    await page.getByLabel('Adresse du calendrier').fill(address)
    await page.getByRole('button', { name: 'Connecter ce calendrier' }).click()
    await page.getByText('Le calendrier est connecté').waitFor()
    await page.getByText('du 11 au 18 juillet 2026').first().waitFor()
    await page.getByText('là où vous avez saisi « Option »').waitFor()
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/panel-${look.width}.png`, fullPage: true })

    await page.getByRole('link', { name: 'Voir le planning' }).click()
    await page.getByRole('heading', { name: 'Juillet 2026' }).waitFor()
    const held = page.locator('td.held-let')
    expect(await held.count()).toBe(10)
    expect(await held.first().textContent()).toContain('Loué par Airbnb')
    const red = 'rgb(194, 47, 47)'
    const color = (cell = held.first()) =>
      cell.locator('fieldset').evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await color()).toBe(red)
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) {
      await page.locator('planning-month[ready]').waitFor()
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      expect(await accessibilityViolations(page)).toEqual([])
    }
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/month-${look.width}.png`, fullPage: true })

    await page.locator('.pe').getByRole('button', { name: 'Écarter ce séjour' }).first().click()
    await page.getByText('Le séjour est écarté').waitFor()
    expect((await lodging.month('2026-07')).slice(9, 19)).toBe('DDDDDDDDDD')
    await page.getByRole('button', { name: 'Rétablir ce séjour' }).click()
    await page.getByText('Le séjour est rétabli').waitFor()
    expect((await lodging.month('2026-07')).slice(9, 19)).toBe('DLLLLLLLDD')
    await page.context().close()
  })
})
