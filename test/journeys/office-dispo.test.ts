import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { providers } from '../../src/core/directory/schema.ts'
import { hosts } from '../../src/modules/lastminute/schema.ts'
import { write } from '../../src/platform/database/database.ts'
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
      `${one}/nuits/2026-07-07`,
      `${one}/suspension`,
      `${base}/reglages/offres`,
      `${base}/reglages/offres/nouvelle`,
      `${base}/reglages`,
      `${base}/reglages/maintenance`,
      `${base}/chiffres`,
      `${base}/site`,
    ]) {
      await page.goto(path)
      expect.soft(await overflow(page), path).toBe(0)
      if (look.javaScript) expect.soft(await accessibilityViolations(page), path).toEqual([])
    }
  })
})

test('LAST-04 one press copies the lines, and the page shows them at work', async () => {
  const page = await site.visit({ as: world.office.networkAdministrator })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(`${base}/site`)
  await page.getByRole('button', { name: 'Copier' }).first().click()
  await page.getByText('Copié : collez ces lignes').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`<script async src="${site.origin}/haute-provence/dispo/widget.js"></script>`)
  await page.frameLocator('.widget-preview iframe').getByRole('button', { name: 'Rechercher' }).waitFor()
  expect(refused).toEqual([])
  const still = await site.visit({ as: world.office.networkAdministrator, javaScript: false })
  await still.goto(`${base}/site`)
  expect(await still.getByRole('button', { name: 'Copier' }).count()).toBe(0)
  expect(await still.getByLabel('Les deux lignes').inputValue()).toContain('widget.js')
  await still.getByRole('link', { name: 'Trouver une chambre ce soir' }).waitFor()
})

test('LAST-20 on a phone fifty hosts are a few gestures: hosts before filters, twenty a page; on a desk the filters stand open', async () => {
  const { organizationId } = world.office
  const { personId } = world.host
  const createdAt = site.clock.now
  await write(site.db, { organizationId }, async (tx) => {
    const [known] = await tx.select().from(hosts).where(eq(hosts.providerId, world.hostId))
    if (!known) throw new Error('no host')
    const codes = Array.from({ length: 48 }, (_, index) => `H1${index + 10}`)
    const provider = { organizationId, kind: 'host', personId, departmentCode: '04', createdAt } as const
    const planted = await tx
      .insert(providers)
      .values(codes.map((code) => ({ ...provider, code })))
      .returning({ id: providers.id, code: providers.code })
    await tx
      .insert(hosts)
      .values(planted.map(({ id, code }) => ({ ...known, providerId: id, name: `Chambres ${code}`, createdAt })))
  })
  const phone = await site.visit({ width: 360, as: world.office.networkAdministrator })
  await phone.goto(base)
  expect(await phone.getByLabel('Commune').isVisible()).toBe(false)
  expect(await phone.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(6000)
  expect(await overflow(phone)).toBe(0)
  expect(await accessibilityViolations(phone)).toEqual([])
  await phone.getByText('Page 1 sur 3').waitFor()
  await phone.getByText('Filtrer les hébergeurs').click()
  await phone.getByLabel('Commune').waitFor()
  await phone.goto(`${base}?etat=hors-offre`)
  await phone.getByLabel('Commune').waitFor()
  const desk = await site.visit({ as: world.office.networkAdministrator })
  await desk.goto(base)
  await desk.getByLabel('Commune').waitFor()
  expect(await desk.getByText('Filtrer les hébergeurs').isVisible()).toBe(false)
  for (const page of [phone, desk]) await page.context().close()
})
