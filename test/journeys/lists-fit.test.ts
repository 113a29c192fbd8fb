import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeMail } from '../../src/core/outbox/actions.ts'
import { write } from '../../src/platform/database/database.ts'
import { openSite, overflow, type Site } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

test('Lists: the longest state of a mail fits a phone of 360 px', async () => {
  const { organizationId, networkAdministrator } = site.network
  await write(site.db, { organizationId }, (tx) =>
    writeMail(tx, site.services, {
      ...{ organizationId, accountId: null, sender: 'a@b.example', recipient: 'c@d.example', now: site.clock.now },
      ...{ subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>' },
    }),
  )
  const page = await site.visit({ width: 360, as: networkAdministrator })
  await page.goto('/cles-vacances/gestion/courriels')
  await page.locator('.badge', { hasText: 'Gardé ici' }).waitFor()
  expect(await overflow(page)).toBe(0)
})

test('Lists: eight columns of lodgings stand beside the menu at 1280 px, whatever their names', async () => {
  const page = await site.visit({ as: site.network.networkAdministrator })
  await page.goto('/cles-vacances/gestion/hebergements')
  const beyond = await page.locator('.table-frame').evaluate((frame) => {
    const words = [
      'Appartement des Augustins',
      'HL0LAR011CM00345',
      'Appartement',
      'Châtelaillon-Plage (17)',
      'Bernadette OURNAC',
    ]
    for (const [place, text] of words.entries()) {
      const cell = frame.querySelectorAll('tbody tr:first-child > *')[place]
      if (cell) cell.textContent = text
    }
    return frame.scrollWidth - frame.clientWidth
  })
  expect(beyond).toBeLessThanOrEqual(1)
})

test.each([360, 1280] as const)(
  "OWN-31 an approval number is never broken in two, however wide a font's letters: %i px",
  async (width) => {
    const page = await site.visit({ width })
    await page.goto(`/cles-vacances/hebergements/${site.network.lodgingId}`)
    const number = page.locator('.lodging-aside dd', { hasText: 'HL0LAR011CM01647' })
    const lines = await number.evaluate((cell) => {
      cell.style.letterSpacing = '2.5px'
      const range = document.createRange()
      range.selectNodeContents(cell)
      return new Set([...range.getClientRects()].map(({ top }) => top)).size
    })
    expect(lines).toBe(1)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  },
)
