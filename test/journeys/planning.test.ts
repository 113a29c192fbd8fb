import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { looks, overflow } from '../support/site.ts'
import {
  box,
  button,
  colors,
  isBlue,
  letterOf,
  letters,
  monthInBrowser,
  radio,
  violations,
} from '../worlds/month-in-browser.ts'

const at = monthInBrowser()

const background = (page: Page, day: number) =>
  box(page, day).evaluate((element) => getComputedStyle(element).backgroundColor)

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-11 OWN-20 OWN-24 an owner fills a month, from « Accueil » to « Votre planning a été enregistré. »', async () => {
    const page = await at.site.visit({ ...look, as: at.site.network.owner })
    await page.goto('/cles-vacances/proprietaires')
    expect(await page.locator('h1').textContent()).toBe('Bonjour MLLE TEST')
    await page.getByRole('link', { name: 'Gérez vos plannings' }).last().click()
    await page.getByLabel('Oui').check()
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click()
    await page.getByRole('link', { name: 'Mettre à jour le planning' }).click()
    await page.getByRole('heading', { name: 'Juillet 2026' }).waitFor()

    await page.goto(at.address())
    expect(await isBlue(page)).toBe(false)
    await page.locator('.pw').nth(1).getByLabel('Loué').check()
    await expect.poll(() => isBlue(page)).toBe(true)
    await page.locator('.po select').nth(2).selectOption({ label: '03 - Allier' })
    expect(await overflow(page)).toBe(0)
    await button(page, 'Valider').click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    const second = await page.locator('tbody tr').nth(1).locator('td > fieldset input:checked').all()
    expect(await Promise.all(second.map((one) => one.getAttribute('value')))).toEqual(Array(7).fill('L'))
    expect(await page.locator('.po select').nth(2).inputValue()).toBe('03')
    expect(await isBlue(page)).toBe(false)

    await button(page, 'Valider et aller au mois suivant').click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect(page.url()).not.toContain(`/${at.month}?`)
    await page.getByRole('link', { name: 'Retour à la liste de vos hébergements' }).click()
    await page.getByRole('heading', { name: 'Gérez vos plannings' }).waitFor()
    await page.context().close()
  })

  test('OWN-21 OWN-26 the month fits, is accessible, and takes its colour at once', async () => {
    const page = await at.open(look)
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) expect(await violations(page)).toEqual([])
    if (look.width === 1280 || !look.javaScript) {
      await radio(page, 3, 'D').check()
      await radio(page, 4, 'L').check()
      await radio(page, 5, 'O').check()
      expect(await background(page, 3)).toBe(colors.available)
      expect(await background(page, 4)).toBe(colors.let)
      expect(await background(page, 5)).toBe(colors.option)
      await expect.poll(() => isBlue(page)).toBe(true)
      if (look.javaScript) expect(await violations(page)).toEqual([])
    }
    await page.context().close()
  })

  test('two windows on one month: the second sees both versions and saves over the first', async () => {
    const [one, other] = [await at.open(look), await at.open(look)]
    for (const [page, state] of [
      [one, 'Loué'],
      [other, 'Option'],
    ] as const)
      await page.locator('.pa').getByLabel(state).check()
    await button(one, 'Valider').click()
    await one.getByText('Votre planning a été enregistré.').waitFor()
    await button(other, 'Valider').click()
    await other.getByRole('heading', { name: 'Ce planning a été modifié pendant que vous le remplissiez' }).waitFor()
    expect(await overflow(other)).toBe(0)
    if (look.javaScript) expect(await violations(other)).toEqual([])
    expect(await letterOf(other, 12)).toBe('O')
    await button(other, 'Valider').click()
    await other.getByText('Votre planning a été enregistré.').waitFor()
    expect(new Set(await letters(other))).toEqual(new Set('O'))
    await one.context().close()
    await other.context().close()
  })
})

test('the scripts of the page weigh at most 20 KB, its HTML at most 30 KB, compressed', async () => {
  const page = await at.site.visit({ as: at.site.network.owner })
  const scripts: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url())
  })
  const answer = await page.goto(at.address())
  await page.locator('planning-month[ready]').waitFor()
  const bodies = await Promise.all(scripts.map(async (url) => (await page.request.get(url)).body()))
  const weigh = (body: Buffer) => brotliCompressSync(body).length
  const [script, html] = [
    bodies.reduce((sum, body) => sum + weigh(body), 0),
    weigh((await answer?.body()) ?? Buffer.of()),
  ]
  console.log(`scripts ${script} bytes, HTML ${html} bytes`)
  expect(scripts.length).toBeGreaterThan(1)
  expect(script).toBeLessThan(20_000)
  expect(html).toBeLessThan(30_000)
  await page.context().close()
})
