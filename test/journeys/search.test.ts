import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'
import { plantOpenLodgings } from '../worlds/open-lodgings.ts'

const site = await openSite()
beforeAll(() => plantOpenLodgings(site))
afterAll(() => site.close())

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-30, OWN-31 from the search to a lodging, its neighbours, and back to the very same search', async () => {
    const page = await site.visit(look)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const healthy = async () => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    await page.goto('/cles-vacances')
    await page.getByRole('link', { name: 'Trouver un hébergement' }).click()
    await healthy()
    await page.getByLabel('Arrivée').fill('2026-07-11')
    await page.getByLabel('Départ', { exact: true }).fill('2026-07-18')
    await page.getByLabel('Département', { exact: true }).selectOption('11')
    await page.getByText('Plus de critères').click()
    await page.getByLabel('Jardin').check()
    await page.getByRole('button', { name: 'Rechercher' }).click()
    const heading = page.getByRole('heading', { name: '9 hébergements libres du 11 au 18 juillet 2026' })
    await heading.waitFor()
    // The results, not the form again, are what a phone shows.
    expect((await heading.boundingBox())?.y).toBeLessThan(200)
    await page.getByRole('link', { name: 'Prix' }).click()
    const search = page.url()
    expect(search).toContain(
      '/hebergements?arrivee=2026-07-11&depart=2026-07-18&departement=11&equipement=garden&tri=prix',
    )
    await healthy()

    await page.getByRole('link', { name: 'Gîte n° 05' }).click()
    await page.getByText('NARBONNE (Aude)', { exact: true }).first().waitFor()
    await page.getByText('Locations : 2 / 9').waitFor()
    await page.getByText('Réserver ou poser une question').waitFor()
    await page.locator('a[rel=prev]', { hasText: 'Précédente' }).waitFor()
    await healthy()
    await page.getByRole('link', { name: 'Suivante' }).click()
    await page.getByRole('heading', { name: 'Gîte n° 07' }).waitFor()
    await page.getByRole('link', { name: 'Mois suivant' }).click()
    await page.getByText('Octobre 2026').waitFor()
    await page.getByRole('link', { name: 'Mois précédent' }).click()
    await page.getByText('Locations : 3 / 9').waitFor()
    await page.getByRole('link', { name: 'Retour à votre sélection' }).click()
    expect(page.url()).toBe(search)
    await page.getByRole('heading', { name: '9 hébergements libres du 11 au 18 juillet 2026' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('OWN-30 a mistake is told beside its field and nothing typed is lost; an empty result leads on', async () => {
    const page = await site.visit(look)
    await page.goto('/cles-vacances/hebergements')
    await page.getByLabel('Arrivée').fill('2026-07-18')
    await page.getByLabel('Départ', { exact: true }).fill('2026-07-11')
    await page.getByLabel('Personnes').fill('4')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.locator('.field-error', { hasText: "Le départ doit être après l'arrivée." }).waitFor()
    expect(await page.getByLabel('Personnes').inputValue()).toBe('4')
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    await page.getByLabel('Arrivée').fill('2026-08-25')
    await page.getByLabel('Départ', { exact: true }).fill('2026-09-01')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page
      .getByRole('link', { name: /Décalez d'une semaine : 9 hébergements libres du 18 au 25 août 2026/ })
      .click()
    await page.getByRole('heading', { name: '9 hébergements libres du 18 au 25 août 2026' }).waitFor()
    await page.context().close()
  })

  test('OWN-30 on the drawn map a point leads to what is there', async () => {
    const page = await site.visit(look)
    await page.goto('/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-07-18&vue=carte')
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    // No button lies over a point.
    const hidden = await page.locator('.map-target').evaluateAll((targets) =>
      targets.filter((target) => {
        target.scrollIntoView({ block: 'center' })
        const { x, y, width, height } = target.getBoundingClientRect()
        return !document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.map-point')
      }),
    )
    expect(hidden).toHaveLength(0)
    for (const target of await page.locator('.map-target').all()) {
      const box = await target.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
    await page.getByRole('link', { name: 'Foix (Ariège) : 9 hébergements' }).click()
    await page.getByRole('heading', { name: '9 hébergements libres' }).waitFor()
    await page.goBack()
    await page.locator('.map-places').getByRole('link', { name: 'Narbonne (Aude)' }).click()
    await page.getByRole('heading', { name: '9 hébergements libres' }).waitFor()
    await page.context().close()
  })
})

test('OWN-30 the map that moves is asked for only when wanted, and asks nobody else for anything', async () => {
  const page = await site.visit()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto('/cles-vacances/hebergements?vue=carte')
  await page.getByRole('button', { name: 'Carte interactive' }).waitFor()
  expect(asked.filter((url) => /\/map-/.test(url))).toEqual([])
  await page.getByRole('button', { name: 'Carte interactive' }).click()
  const point = page.locator('.live-map-point[title^="Foix"]')
  await point.waitFor()
  await page.locator('.live-map-contours').waitFor()
  expect(asked.filter((url) => !url.startsWith(site.origin))).toEqual([])
  expect(complaints).toEqual([])
  await point.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '9 hébergements' }).waitFor()
  await page.context().close()
})

test('OWN-30 on the map that moves, points too near for a finger are one until it is near enough', async () => {
  const page = await site.visit({ width: 360 })
  await page.goto('/cles-vacances/hebergements?vue=carte')
  await page.locator('[data-latitude]').first().waitFor()
  // Narbonne moves next to Carcassonne.
  await page
    .locator('.map-places a', { hasText: 'Narbonne' })
    .evaluate((link: HTMLElement) => Object.assign(link.dataset, { latitude: '43.212', longitude: '2.36' }))
  await page.getByRole('button', { name: 'Carte interactive' }).click()
  const both = page.locator('.live-map-point', { hasText: '19' })
  const zoom = await page.locator('.leaflet-control-zoom').boundingBox()
  for (const point of await page.locator('.live-map-point').all())
    expect((await point.boundingBox())?.x).toBeGreaterThan((zoom?.x ?? 0) + (zoom?.width ?? 0))
  await both.focus()
  await page.keyboard.press('Enter')
  await both.waitFor({ state: 'detached' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('title'))).toMatch(/^Carcassonne/)
  await page.context().close()
})

test('OWN-33 English by the browser’s language, by the switch, and `?lang=en` wins', async () => {
  const page = await site.visit()
  await page.goto('/cles-vacances/hebergements?arrivee=2026-07-11&depart=2026-07-18&tri=prix')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: '27 properties free from 11 to 18 July 2026' }).waitFor()
  await page.getByRole('link', { name: 'Gîte n° 01' }).click()
  await page.getByText('Availability calendar').waitFor()
  await page.getByRole('link', { name: 'Back to your selection' }).click()
  expect(page.url()).toContain('arrivee=2026-07-11&depart=2026-07-18&tri=prix')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.goto('/cles-vacances/hebergements?lang=fr')
  await page.getByRole('heading', { name: 'Trouver un hébergement' }).waitFor()
  await page.context().close()
})

test('OWN-31 « Imprimer la fiche » prints, and paper shows no buttons', async () => {
  const page = await site.visit()
  await page.goto('/cles-vacances/hebergements?tri=prix&departement=11')
  await page.getByRole('link', { name: 'Gîte n° 01' }).click()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Imprimer la fiche' }).click()
  expect(await page.locator('body[data-printed]').count()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Imprimer la fiche' }).isVisible()).toBe(false)
  expect(await page.getByText('Planning des disponibilités').isVisible()).toBe(true)
  // A4 less its margins.
  await page.setViewportSize({ width: 688, height: 1000 })
  expect(await overflow(page)).toBe(0)
  const tops = await page
    .locator('.planning .month')
    .evaluateAll((months) => months.map((month) => month.getBoundingClientRect().top))
  expect(new Set(tops).size).toBe(1)
  const number = page.getByText(/^HL0LAR011CM\d+$/)
  const lines = await number.evaluate(
    (dd) => dd.getBoundingClientRect().height / parseFloat(getComputedStyle(dd).lineHeight),
  )
  expect(Math.round(lines)).toBe(1)
  await page.context().close()
})
