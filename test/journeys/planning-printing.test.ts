import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite } from '../support/site.ts'
import { plantLodging } from '../worlds/own-lodging.ts'

const site = await openSite({ now: Temporal.Instant.from('2027-01-04T08:00:00Z') })
afterAll(() => site.close())

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
