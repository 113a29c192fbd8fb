import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'

const site = await openSite()
let next = Temporal.PlainYearMonth.from('2026-09')
afterAll(() => site.close())

/** A month of its own for each test, none the current one. */
let month = ''
beforeEach(() => {
  month = next.toString()
  next = next.add({ months: 1 })
})

const list = '/cles-vacances/proprietaires/plannings'
const address = (of = month) => `${list}/${site.network.lodgingId}/${of}`

interface Look {
  width: 360 | 1280
  javaScript: boolean
}

async function openMonth(look: Look, of = month): Promise<Page> {
  const page = await site.visit({ ...look, as: site.network.owner })
  await page.goto(address(of))
  if (look.javaScript) await page.locator('planning-month[ready]').waitFor()
  return page
}

const box = (page: Page, day: number) => page.locator('td > fieldset').nth(day - 1)
const radio = (page: Page, day: number, letter: string) => page.locator(`input[name=d${day}][value="${letter}"]`)
const letterOf = (page: Page, day: number) => page.locator(`input[name=d${day}]:checked`).getAttribute('value')

async function letters(page: Page): Promise<string> {
  const chosen = page.locator('td > fieldset input:checked')
  return (await chosen.evaluateAll((found) => found.map((radio) => (radio as HTMLInputElement).value))).join('')
}

const colors = { available: 'rgb(31, 102, 199)', let: 'rgb(194, 47, 47)', option: 'rgb(255, 210, 63)' }
const background = (page: Page, day: number) =>
  box(page, day).evaluate((element) => getComputedStyle(element).backgroundColor)

/** At the page's end, where what sticks to the bottom stands in its own place and hides nothing. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  return accessibilityViolations(page)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const isBlue = async (page: Page) =>
  (await button(page, 'Valider').evaluate((element) => getComputedStyle(element).backgroundColor)) === colors.available

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-11 OWN-20 OWN-24 an owner fills a month, from « Accueil » to « Votre planning a été enregistré. »', async () => {
    const page = await site.visit({ ...look, as: site.network.owner })
    await page.goto('/cles-vacances/proprietaires')
    expect(await page.locator('h1').textContent()).toBe('Bonjour MLLE TEST')
    await page.getByRole('link', { name: 'Gérez vos plannings' }).last().click()
    await page.getByLabel('Oui').check()
    await page.getByRole('button', { name: 'Enregistrer ce choix' }).click()
    await page.getByRole('link', { name: 'Mettre à jour le planning' }).click()
    await page.getByRole('heading', { name: 'Juillet 2026' }).waitFor()

    await page.goto(address())
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
    expect(page.url()).not.toContain(`/${month}?`)
    await page.getByRole('link', { name: 'Retour à la liste de vos hébergements' }).click()
    await page.getByRole('heading', { name: 'Gérez vos plannings' }).waitFor()
    await page.context().close()
  })

  test('OWN-21 OWN-26 the month fits, is accessible, and takes its colour at once', async () => {
    const page = await openMonth(look)
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
    const [one, other] = [await openMonth(look), await openMonth(look)]
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

describe('with scripts', () => {
  test('OWN-21 after a month and a week, a day set back to what it was stays so', async () => {
    const page = await openMonth({ width: 1280, javaScript: true })
    await page.locator('.pa').getByLabel('Dispo').check()
    await radio(page, 6, '?').check()
    await button(page, 'Valider').click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect((await letters(page)).slice(0, 8)).toBe('DDDDD?DD')
    await page.context().close()
  })

  test('OWN-26 the count follows, « Annuler le dernier geste » and Ctrl+Z take a stroke back', async () => {
    const page = await openMonth({ width: 1280, javaScript: true })
    const count = page.locator('.pc strong')
    const before = await count.textContent()
    await page.locator('.pa').getByLabel('Fermé').check()
    expect(await count.textContent()).toBe('tous les jours sont communiqués')
    await radio(page, 9, '?').check()
    expect(await count.textContent()).toBe('1 jour non communiqué')
    await page.keyboard.press('Control+z')
    expect(await letterOf(page, 9)).toBe('F')
    await page.getByRole('button', { name: 'Annuler le dernier geste' }).click()
    expect((await count.textContent())?.replace('\u00a0', ' ')).toBe(before?.replace('\u00a0', ' '))
    await expect.poll(() => isBlue(page)).toBe(false)
    await page.context().close()
  })

  test('OWN-27 pressing a letter and dragging fills every day on the way', async () => {
    const page = await openMonth({ width: 1280, javaScript: true })
    const [from, to] = [await radio(page, 4, 'L').boundingBox(), await box(page, 17).boundingBox()]
    if (!from || !to) throw new Error('not shown')
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 12 })
    await page.mouse.up()
    expect((await letters(page)).slice(0, 18)).toBe(`???${'L'.repeat(14)}?`)
    await page.keyboard.press('Control+z')
    await page.context().close()
  })

  test('OWN-21 on a phone the brush paints by tap and by drag; a vertical move scrolls and paints nothing', async () => {
    const page = await openMonth({ width: 360, javaScript: true })
    const finger = await page.context().newCDPSession(page)
    await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true })
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const middle = async (day: number) => {
      const place = await box(page, day).boundingBox()
      if (!place) throw new Error('not shown')
      return [place.x + place.width / 2, place.y + place.height / 2] as const
    }
    await page.locator('.pb label.l').click()
    // A week from Saturday to Friday that lies whole in the month.
    const row = await page.locator('tbody tr').nth(1).locator('b').allTextContents()
    const [first, last] = [Number(row[0]), Number(row[6])]
    await box(page, first).evaluate((cell) => cell.scrollIntoView({ block: 'center' }))
    await touch('touchStart', ...(await middle(first)))
    await touch('touchEnd')
    await expect.poll(() => letterOf(page, first)).toBe('L')
    await page.locator('.pb label.o').click()
    const [x, y] = await middle(first + 1)
    const [end] = await middle(last)
    await touch('touchStart', x, y)
    for (let at = x; at <= end; at += 15) await touch('touchMove', at, y)
    await touch('touchMove', end, y)
    await touch('touchEnd')
    await expect.poll(() => letters(page)).toContain('LOOOOOO')
    const painted = await letters(page)
    await touch('touchStart', x, y)
    for (let at = y; at >= y - 150; at -= 15) await touch('touchMove', x, at)
    await touch('touchEnd')
    await page.waitForTimeout(300)
    expect(await letters(page)).toBe(painted)
    expect(await violations(page)).toEqual([])
    await page.locator('.pb').getByRole('button', { name: 'Valider' }).click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect(await letters(page)).toBe(painted)
    await page.context().close()
  })

  test('OWN-21 on a phone the days’ names stay in sight and cover no day that gets the focus; a week begins with its name', async () => {
    const page = await openMonth({ width: 360, javaScript: true })
    const week = page.locator('tbody tr').nth(3)
    const [legend, cell] = [
      await week.locator('.pw legend').boundingBox(),
      await week.locator('b').first().boundingBox(),
    ]
    expect(legend?.y).toBeLessThan(cell?.y ?? 0)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await radio(page, 1, await letterOf(page, 1).then(String)).focus()
    for (let day = 1; day < 31; day += 7) {
      const names = await page.locator('.pd').boundingBox()
      const [focused, brush] = [
        await page.locator('td:focus-within').boundingBox(),
        await page.locator('.pb').boundingBox(),
      ]
      expect(focused?.y).toBeGreaterThanOrEqual((names?.y ?? 0) + (names?.height ?? 0))
      expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(brush?.y ?? 0)
      await page.keyboard.press('ArrowDown')
    }
    expect((await page.locator('.pd').boundingBox())?.y).toBe(0)
    await page.context().close()
  })

  test('OWN-21 « Voir en liste » shows the days one below the other', async () => {
    const page = await openMonth({ width: 360, javaScript: true })
    await page.getByRole('button', { name: 'Voir en liste' }).click()
    await radio(page, 2, 'F').check()
    expect(await letterOf(page, 2)).toBe('F')
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('OWN-25 leaving with unsaved changes: « Rester pour valider » or « Quitter sans enregistrer »', async () => {
    const page = await openMonth({ width: 1280, javaScript: true })
    await radio(page, 1, 'O').check()
    await page.getByRole('link', { name: 'Mois suivant' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Rester pour valider' }).click()
    expect(page.url()).toContain(address())
    expect(await letterOf(page, 1)).toBe('O')
    await page.getByRole('button', { name: 'Déconnexion' }).click()
    await page.getByRole('button', { name: 'Rester pour valider' }).click()
    await page.getByRole('link', { name: 'Accueil' }).click()
    await page.getByRole('button', { name: 'Quitter sans enregistrer' }).click()
    await page.getByRole('heading', { name: 'Bonjour MLLE TEST' }).waitFor()
    await page.goto(address())
    expect(await letterOf(page, 1)).toBe('?')
    await page.context().close()
  })

  test('OWN-25 closing the window with unsaved changes warns, after « Valider » it does not', async () => {
    const page = await openMonth({ width: 1280, javaScript: true })
    const asked: string[] = []
    page.on('dialog', async (dialog) => {
      asked.push(dialog.type())
      await dialog.dismiss()
    })
    await radio(page, 1, 'O').check()
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => asked).toEqual(['beforeunload'])
    await button(page, 'Valider').click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect(asked).toEqual(['beforeunload'])
    await page.context().close()
  })

  test('OWN-21 OWN-24 OWN-27 keyboard only: arrows, letters, weeks, months, « Valider »', async () => {
    // Begins on a Tuesday.
    const page = await openMonth({ width: 1280, javaScript: true }, '2029-05')
    await radio(page, 1, '?').focus()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name)
    await press('d', 'ArrowRight', 'l', 'ArrowDown', 'o', 'ArrowLeft', 'f')
    expect([
      await letterOf(page, 1),
      await letterOf(page, 2),
      await letterOf(page, 9),
      await letterOf(page, 8),
    ]).toEqual(['D', 'L', 'O', 'F'])
    expect(await focused()).toBe('d8')
    await press('ArrowUp', 'Delete')
    expect(await letterOf(page, 1)).toBe('?')
    await press('d', 'Shift+ArrowRight', 'Shift+ArrowRight')
    expect((await letters(page)).slice(0, 4)).toBe('DDD?')
    await press('End')
    expect(await focused()).toBe('d4')
    await press('ArrowDown', 'Home')
    expect(await focused()).toBe('d5')
    await press('Control+Home')
    expect(await focused()).toBe('d1')
    // One stop of Tab for the whole calendar: from it on to the origin of its week.
    await press('Tab')
    expect(await focused()).toMatch(/^department-/)
    await press('Shift+Tab', 'PageDown')
    await page.getByRole('button', { name: 'Rester pour valider' }).waitFor()
    await press('Enter')
    expect((await letters(page)).slice(0, 3)).toBe('DDD')
    await button(page, 'Valider').focus()
    await press('Enter')
    await page.getByText('Votre planning a été enregistré.').waitFor()
    await radio(page, 1, 'D').focus()
    await press('PageDown')
    await page.waitForURL(/#jour$/)
    await page.locator('planning-month[ready]').waitFor()
    expect(await focused()).toBe('d1')
    await page.context().close()
  })

  test('the scripts of the page weigh at most 20 KB, its HTML at most 30 KB, compressed', async () => {
    const page = await site.visit({ as: site.network.owner })
    const scripts: string[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.url())
    })
    const answer = await page.goto(address())
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
})
