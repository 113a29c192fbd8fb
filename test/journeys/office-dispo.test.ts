import { afterAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'
import { plantSmallOffice } from '../worlds/small-office.ts'

const site = await openSite()
const world = await plantSmallOffice(site.db, 'not a password')
afterAll(() => site.close())

const base = '/haute-provence/gestion/dispo'
const one = `${base}/hebergeurs/${world.hostId}`

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('LAST-20 LAST-22 the office pages fit, and are open to all', async () => {
    const page = await site.visit({ ...look, as: world.office.networkAdministrator })
    for (const path of [
      base,
      `${base}/hebergeurs`,
      `${base}/hebergeurs/nouveau`,
      one,
      `${one}/nuits`,
      `${one}/suspension`,
      `${base}/reglages/offres`,
      `${base}/reglages/offres/nouvelle`,
      `${base}/reglages`,
      `${base}/reglages/maintenance`,
      `${base}/chiffres`,
    ]) {
      await page.goto(path)
      expect.soft(await overflow(page), path).toBe(0)
      if (look.javaScript) expect.soft(await accessibilityViolations(page), path).toEqual([])
    }
  })
})
