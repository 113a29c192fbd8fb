import { afterAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'

const site = await openSite()
afterAll(() => site.close())

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('every public page fits, is accessible, and breaks none of its own security rules', async () => {
    const page = await site.visit(look)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const { slug } = site.network
    const seen = new Set<string>()
    const waiting = ['/', `/${slug}`]
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      if (seen.has(path)) continue
      seen.add(path)
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      expect(await overflow(page), path).toBe(0)
      // axe itself is a script of the page; the document is the same without.
      if (look.javaScript) expect(await accessibilityViolations(page), path).toEqual([])
      const links = await page
        .locator('a[href^="/"]')
        .evaluateAll((found) => found.map((a) => (a as HTMLAnchorElement).pathname))
      waiting.push(...new Set(links))
    }
    expect(seen.size).toBeGreaterThan(4)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
