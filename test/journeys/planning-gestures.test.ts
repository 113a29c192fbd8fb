import { describe, expect, test } from 'vitest'
import { overflow } from '../support/site.ts'
import {
  box,
  button,
  isBlue,
  letterOf,
  letters,
  monthInBrowser,
  radio,
  violations,
} from '../worlds/month-in-browser.ts'

const at = monthInBrowser()

describe('with scripts', () => {
  test('OWN-23 a country clears the département of its week, and the other way round', async () => {
    const page = await at.open({ width: 1280, javaScript: true })
    const [department, country] = [page.locator('[name=department-1]'), page.locator('[name=country-1]')]
    await department.selectOption('03')
    await country.selectOption('BE')
    expect(await department.inputValue()).toBe('')
    await department.selectOption('11')
    expect(await country.inputValue()).toBe('')
    await page.context().close()
  })

  test('OWN-21 a window of 320 px holds the month; its list view speaks of no brush', async () => {
    const page = await at.open({ width: 360, javaScript: true })
    const [next, content] = await Promise.all(
      ['.pn [rel="next"]', '.pm'].map((part) => page.locator(part).boundingBox()),
    )
    expect((next?.x ?? 0) + (next?.width ?? 0)).toBeLessThanOrEqual((content?.x ?? 0) + (content?.width ?? 0) + 0.5)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Voir en liste' }).click()
    expect(await overflow(page)).toBe(0)
    expect(await page.locator('.pk-touch').textContent()).toMatch(/^Chaque jour est une ligne/)
    await page.getByRole('button', { name: 'Voir en calendrier' }).click()
    expect(await page.locator('.pk-touch').textContent()).toMatch(/^Choisissez un état en bas/)
    await page.context().close()
  })

  test('OWN-21 after a month and a week, a day set back to what it was stays so', async () => {
    const page = await at.open({ width: 1280, javaScript: true })
    await page.locator('.pa').getByLabel('Dispo').check()
    await radio(page, 6, '?').check()
    await button(page, 'Valider').click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect((await letters(page)).slice(0, 8)).toBe('DDDDD?DD')
    await page.context().close()
  })

  test('OWN-26 the count follows, « Annuler le dernier geste » and Ctrl+Z take a stroke back', async () => {
    const page = await at.open({ width: 1280, javaScript: true })
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
    const page = await at.open({ width: 1280, javaScript: true })
    await box(page, 17).evaluate((cell) => cell.scrollIntoView({ block: 'center', behavior: 'instant' }))
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
    const page = await at.open({ width: 360, javaScript: true })
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
    const page = await at.open({ width: 360, javaScript: true })
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
    const page = await at.open({ width: 360, javaScript: true })
    await page.getByRole('button', { name: 'Voir en liste' }).click()
    await radio(page, 2, 'F').check()
    expect(await letterOf(page, 2)).toBe('F')
    expect(await overflow(page)).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })

  test('OWN-21 OWN-24 OWN-27 keyboard only: arrows, letters, weeks, months, « Valider »', async () => {
    // Begins on a Tuesday.
    const page = await at.open({ width: 1280, javaScript: true }, '2029-05')
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
})
