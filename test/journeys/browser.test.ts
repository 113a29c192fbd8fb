import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { accessibilityViolations } from '../support/site.ts'

const browser = await launchChromium()
afterAll(() => browser.close())

test('Chromium runs with fonts, and reaches this machine only', async () => {
  const server = createServer((_request, response) =>
    response.end('<!doctype html><meta charset=utf-8><title>Là</title><h1>Été à la mer</h1>'),
  )
  server.listen(0, '127.0.0.1')
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.title()).toBe('Là')
  const width = await page.locator('h1').evaluate((h1) => {
    const range = document.createRange()
    range.selectNodeContents(h1)
    return range.getBoundingClientRect().width
  })
  expect(width).toBeGreaterThan(100)
  await expect(page.goto('http://example.org/', { timeout: 5_000 })).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/)
  server.close()
})

test('control: what is not accessible is told, with its place', async () => {
  const page = await browser.newPage()
  await page.setContent(`<!doctype html><html lang="fr"><title>Ici</title><main><h1>Ici</h1>
    <img src="data:,"><p style="color: #bbb; background: #fff">Gris sur blanc</p><input></main>`)
  const found = await accessibilityViolations(page)
  expect(found.map((sentence) => sentence.split(':')[0]).sort()).toEqual(['color-contrast', 'image-alt', 'label'])
  expect(found.find((sentence) => sentence.startsWith('image-alt'))).toContain('(img)')
})
