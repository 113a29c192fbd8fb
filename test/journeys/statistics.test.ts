import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { plantLetJune } from '../worlds/let-june.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  await plantLetJune(site)
})
afterAll(() => site?.close())

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

describe.each([
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-61 staff choose a département and a level, read the sentence, and send the address on', async () => {
    const page = await site.visit({ as: site.network.networkAdministrator, ...look })
    await page.goto('/cles-vacances/gestion/statistiques')
    expect(plain(await page.textContent('h2'))).toContain('En juin 2026, 52 % des nuits proposées étaient louées')
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.selectOption('[name=departement]', '11')
    await page.selectOption('[name=cles]', '3')
    await page.click('.filters button')
    expect(page.url()).toContain('departement=11')
    expect(plain(await page.textContent('h1 + p'))).toBe('Juin 2026, niveau 3')
    expect(plain(await page.textContent('h2'))).toMatch(/^En juin 2026, \d+ % des nuits proposées étaient louées/)
    // Communes are offered now, and lead further.
    await page.click('a:has-text("Narbonne")')
    expect(page.url()).toContain('commune=11262')
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })

  test('OWN-61 an owner finds their year beside the others', async () => {
    const page = await site.visit({ as: site.network.owner, ...look })
    await page.goto('/cles-vacances/proprietaires/statistiques')
    expect(plain(await page.textContent('main'))).toContain('Autres hébergements (Carcassonne)')
    // All of June was let: its column stands as high as the axis.
    const heights = await page
      .locator('.plot-columns .plot-now')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))))
    expect(Math.max(...heights)).toBe(190)
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})
