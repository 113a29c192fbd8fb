import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarText, startFeedServer } from '../support/feed-server.ts'
import { openSite } from '../support/site.ts'
import { connectedLodging } from '../worlds/connected-lodging.ts'
import { plantLodging } from '../worlds/own-lodging.ts'

const server = await startFeedServer()
const site = await openSite({
  now: Temporal.Instant.from('2027-01-04T08:00:00Z'),
  services: { mayFetchLocally: (url) => url.host === `127.0.0.1:${server.port}` },
})
afterAll(async () => {
  await site.close()
  await server.close()
})

const list = '/cles-vacances/proprietaires/plannings'
let page: Page
let lodgingId = 0
beforeAll(async () => {
  lodgingId = await plantLodging(site.db, site.network)
  page = await site.visit({ width: 1280, as: site.network.owner })
})

async function sheets(): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', printBackground: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('OWN-21 a month of six weeks, with its legend, is printed on one sheet', async () => {
  await page.goto(`${list}/${lodgingId}/2027-01`)
  expect(await page.locator('.pm tbody tr').count()).toBe(6)
  expect(await sheets()).toBe(1)
})

test('OWN-27 twelve months, with their legend, are printed on one sheet, each night with its letter', async () => {
  await page.goto(`${list}/${lodgingId}/annee/2027-01`)
  expect(await sheets()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.ym td i').evaluateAll((letters) => letters.every((one) => one.checkVisibility()))).toBe(
    true,
  )
  await page.emulateMedia({ media: null })
})

test("OWN-27 on a desk the year's nights and buttons are 40 pixels high, four months beside each other", async () => {
  await page.goto(`${list}/${lodgingId}/annee/2027-01`)
  const targets = page.locator('.ym td[class], .ym .pw label')
  const sizes = await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(Math.min(...sizes.map(({ height }) => height))).toBeGreaterThanOrEqual(40)
  const tops = await page
    .locator('.ym')
    .evaluateAll((months) => months.slice(0, 4).map((month) => Math.round(month.getBoundingClientRect().top)))
  expect(new Set(tops).size).toBe(1)
})

test('OWN-21 on paper origins are text, letters stand on their ground, and a calendar has its whole name', async () => {
  const lodging = connectedLodging(site, lodgingId)
  await lodging.type('2027-01-04', '2027-01-16', 'let')
  await lodging.type('2027-01-20', '2027-01-24', 'option')
  const stays = [{ uid: 'a', from: '2027-01-13', until: '2027-01-30' }]
  await page.goto(`/cles-vacances/proprietaires/calendriers/${lodgingId}`)
  await page.getByLabel('Nom du calendrier').fill('Booking.com, le gîte du haut et sa terrasse')
  await page.getByLabel('Adresse du calendrier').fill(server.at('/a.ics', calendarText(stays)))
  await page.getByRole('button', { name: 'Connecter ce calendrier' }).click()
  await page.getByText('Le calendrier est connecté').waitFor()
  await page.goto(`${list}/${lodgingId}/2027-01`)
  await page.locator('select[name="department-1"]').selectOption('04')
  await page.locator('.po').nth(2).locator('select').last().selectOption('VC')
  await page.getByRole('button', { name: 'Valider', exact: true }).click()
  await page.getByText('enregistré').first().waitFor()
  if (process.env.SHOTS) await page.pdf({ format: 'A4', printBackground: true, path: `${process.env.SHOTS}/month.pdf` })
  expect(await sheets()).toBe(1)

  // As wide as a sheet between its margins.
  await page.setViewportSize({ width: 688, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const names = page.locator('.ph')
  expect(await names.count()).toBe(17)
  const cut = names.evaluateAll(
    (all) => all.filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight).length,
  )
  expect(await cut).toBe(0)
  const origins = page.locator('.po select:visible')
  expect(await origins.count()).toBe(2)
  const looks = await origins.evaluateAll((all) =>
    all.map((one) => {
      const { appearance, borderTopStyle, whiteSpace } = getComputedStyle(one)
      return { appearance, borderTopStyle, whiteSpace, fits: one.scrollHeight <= one.clientHeight }
    }),
  )
  const text = { appearance: 'none', borderTopStyle: 'none', whiteSpace: 'normal', fits: true }
  expect(looks).toEqual([text, text])
  const grounds = await page
    .locator('.pm td label:has(:checked)')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))])
  expect(grounds).toEqual(['rgba(0, 0, 0, 0)'])
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 900 })
})
