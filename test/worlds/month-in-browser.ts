import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { accessibilityViolations, openSite, type Site } from '../support/site.ts'

interface Look {
  width: 360 | 1280
  javaScript: boolean
}

const list = '/cles-vacances/proprietaires/plannings'

/** The small network's owner before a month's planning in a browser; each test of the file has a month of its own, none the current one. */
export function monthInBrowser() {
  let site: Site
  let next = Temporal.PlainYearMonth.from('2026-09')
  let month = ''
  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())
  beforeEach(() => {
    month = next.toString()
    next = next.add({ months: 1 })
  })

  const address = (of = month) => `${list}/${site.network.lodgingId}/${of}`
  return {
    get site() {
      return site
    },
    get month() {
      return month
    },
    address,
    async open(look: Look, of = month): Promise<Page> {
      const page = await site.visit({ ...look, as: site.network.owner })
      await page.goto(address(of))
      if (look.javaScript) await page.locator('planning-month[ready]').waitFor()
      return page
    },
  }
}

export const box = (page: Page, day: number) => page.locator('td > fieldset').nth(day - 1)
export const radio = (page: Page, day: number, letter: string) => page.locator(`input[name=d${day}][value="${letter}"]`)
export const letterOf = (page: Page, day: number) => page.locator(`input[name=d${day}]:checked`).getAttribute('value')

export async function letters(page: Page): Promise<string> {
  const chosen = page.locator('td > fieldset input:checked')
  return (await chosen.evaluateAll((found) => found.map((radio) => (radio as HTMLInputElement).value))).join('')
}

export const colors = { available: 'rgb(31, 102, 199)', let: 'rgb(194, 47, 47)', option: 'rgb(255, 210, 63)' }

/** At the page's end, where what sticks to the bottom stands in its own place and hides nothing. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  return accessibilityViolations(page)
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

/** « Valider » is blue while something is not saved. */
export const isBlue = async (page: Page) =>
  (await button(page, 'Valider').evaluate((element) => getComputedStyle(element).backgroundColor)) === colors.available
