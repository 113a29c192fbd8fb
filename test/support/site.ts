import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { listen } from '../../src/platform/http/listen.ts'
import { readManifest } from '../../src/platform/http/manifest.ts'
import type { TestAccount } from '../worlds/small-network.ts'
import { startTestApp } from './app.ts'
import { sharedChromium } from './chromium.ts'

export type Site = Awaited<ReturnType<typeof openSite>>

interface Look {
  /** In pixels; 360 is the narrowest that every page must bear. */
  width?: 360 | 1280
  javaScript?: boolean
  /** Signed in already, as if just before. */
  as?: TestAccount
}

/** How every page must be fit to be looked at: on a phone and on a desk, with and without scripts. */
export const looks = [
  { width: 360, javaScript: true },
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
  { width: 1280, javaScript: false },
] as const

/** The whole program with its small world behind a real address, and a Chromium to visit it. Call `close()` in `afterAll`. */
export async function openSite(options: Parameters<typeof startTestApp>[0] = {}) {
  const asset = readManifest(new URL('../../dist/assets.json', import.meta.url))
  const site = await startTestApp({ ...options, services: { asset, ...options.services } })
  const listening = await listen(site.app.fetch, '127.0.0.1', 0)
  const origin = `http://127.0.0.1:${listening.port}`
  site.services.publicUrl = origin
  const browser = await sharedChromium()
  const contexts: BrowserContext[] = []
  return {
    ...site,
    origin,
    /** A page of a browser of its own; addresses are relative to the site. */
    async visit({ width = 1280, javaScript = true, as }: Look = {}): Promise<Page> {
      const viewport = { width, height: width === 360 ? 740 : 900 }
      const context = await browser.newContext({
        baseURL: origin,
        viewport,
        javaScriptEnabled: javaScript,
        locale: 'fr-FR',
      })
      contexts.push(context)
      if (as) {
        const { cookies } = await site.signInAs(as)
        await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })))
      }
      return context.newPage()
    },
    async close() {
      for (const context of contexts) await context.close()
      await listening.close(0)
      await site.stop()
    },
  }
}

/** WCAG 2.2 AA as far as axe can tell: each violation with the places where it stands. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // One run in the page itself: the other mode opens a second page each time, which frames of other origins alone need.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
}

/** How many pixels of the page lie beyond the window's right edge. */
export async function overflow(page: Page): Promise<number> {
  await page.waitForLoadState()
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
