import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'
import { plantLodging } from '../worlds/own-lodging.ts'

// The first working Monday of January: when owners do it.
const site = await openSite({ now: Temporal.Instant.from('2027-01-04T08:00:00Z') })
afterAll(() => site.close())

const list = '/cles-vacances/proprietaires/plannings'

/** A lodging of its own for each test, with nothing known yet. */
let lodgingId = 0
beforeEach(async () => {
  lodgingId = await plantLodging(site.db, site.network)
})
const address = (first = '2027-01') => `${list}/${lodgingId}/annee/${first}`

/** Closed in winter, open in summer, eight lets: what both ways of typing must leave. */
const season = ['2027-04-01', '2027-10-31'] as const
const lets = [
  ['2027-04-10', '2027-04-16'],
  ['2027-05-01', '2027-05-07'],
  ['2027-06-26', '2027-07-02'],
  ['2027-07-03', '2027-07-16'],
  ['2027-07-17', '2027-07-30'],
  ['2027-07-31', '2027-08-13'],
  ['2027-08-14', '2027-08-20'],
  ['2027-10-23', '2027-10-29'],
] as const

const first = Temporal.PlainDate.from('2027-01-01')
const nightOf = (day: string) => first.until(day).days
const wanted = Array.from({ length: 365 }, (_, night) => {
  const holds = ([from, last]: readonly [string, string]) => night >= nightOf(from) && night <= nightOf(last)
  if (lets.some(holds)) return 'L'
  return holds(season) ? 'D' : 'F'
}).join('')

const shown = (page: Page) =>
  page.locator('.ym td i').evaluateAll((found) => found.map((letter) => letter.textContent).join(''))

const cell = (page: Page, day: string) => page.locator('.ym td[class]').nth(nightOf(day))

/** What a person does: a click, a drag, a field filled. */
class Gestures {
  count = 0
  private readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async click(role: 'button' | 'link' | 'radio', name: string, within = 'body') {
    this.count++
    await this.page.locator(within).getByRole(role, { name, exact: true }).first().click()
  }
  async fill(field: string, value: string) {
    this.count++
    await this.page.locator(`[name="${field}"]`).fill(value)
  }
  async choose(field: string, value: string) {
    this.count++
    await this.page.locator(`[name="${field}"]`).selectOption(value)
  }
  async drag([from, to]: readonly [string, string]) {
    this.count++
    const last = cell(this.page, to)
    // Turning the wheel is no gesture of typing.
    await cell(this.page, from).evaluate((start) => start.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await this.page.mouse.move(...(await middleOf(cell(this.page, from))))
    await this.page.mouse.down()
    const { height } = this.page.viewportSize() ?? { height: 0 }
    const [x, y] = await middleOf(last)
    // Held at the window's end, the page goes on below the hand.
    if (y > height - 80) {
      await this.page.mouse.move(x, height - 4, { steps: 4 })
      await expect.poll(async () => (await middleOf(last))[1], { timeout: 5000 }).toBeLessThan(height - 120)
    }
    await this.page.mouse.move(...(await middleOf(last)), { steps: 8 })
    await this.page.mouse.move(...(await middleOf(last)))
    await this.page.mouse.up()
  }
}

async function middleOf(place: Locator): Promise<[number, number]> {
  const box = await place.boundingBox()
  if (!box) throw new Error('not shown')
  return [box.x + box.width / 2, box.y + box.height / 2]
}

async function openYear(look: { width: 360 | 1280; javaScript: boolean }, path = address()): Promise<Page> {
  const page = await site.visit({ ...look, as: site.network.owner })
  await page.goto(path)
  if (look.javaScript) await page.locator('planning-year[ready]').waitFor()
  return page
}

test('OWN-27 a year of a seasonal lodging in few gestures: closed in winter, open in summer, eight lets', async () => {
  const page = await site.visit({ width: 1280, as: site.network.owner })
  await page.goto(list)
  const hand = new Gestures(page)
  await hand.click('link', 'Les douze mois : La Bergerie', `#hebergement-${lodgingId}`)
  await page.locator('planning-year[ready]').waitFor()
  await hand.drag(season)
  await hand.click('radio', 'Loué', '.pb')
  for (const stay of lets) await hand.drag(stay)
  await hand.click('radio', 'Fermé', '.pa')
  expect(await shown(page)).toBe(wanted)
  await hand.click('button', 'Valider', '.pb')
  await page.getByText('Votre planning a été enregistré.').waitFor()
  expect(await shown(page)).toBe(wanted)
  console.log(`with scripts, a seasonal year takes ${hand.count} gestures`)
  expect(hand.count).toBeLessThan(25)
  await page.context().close()
})

test('OWN-27 the same year without scripts, by its lines « du … au … »', async () => {
  const page = await site.visit({ width: 1280, javaScript: false, as: site.network.owner })
  await page.goto(list)
  const hand = new Gestures(page)
  await hand.click('link', 'Les douze mois : La Bergerie', `#hebergement-${lodgingId}`)
  await hand.fill('from-0', season[0])
  await hand.fill('until-0', season[1])
  await hand.choose('state-0', 'D')
  for (const [line, [from, last]] of lets.entries()) {
    await hand.fill(`from-${line + 1}`, from)
    await hand.fill(`until-${line + 1}`, last)
  }
  await hand.click('radio', 'Fermé', '.pa')
  await hand.click('button', 'Valider')
  await page.getByText('Votre planning a été enregistré.').waitFor()
  expect(await shown(page)).toBe(wanted)
  console.log(`without scripts, a seasonal year takes ${hand.count} gestures`)
  expect(hand.count).toBeLessThan(25)
  await page.context().close()
})

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-27 the year, the periods and the history fit, are accessible, and can be filled', async () => {
    const page = await openYear(look)
    const sound = async () => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    await sound()
    await page.locator('.ym').nth(2).getByLabel('Option').check()
    await page.getByRole('button', { name: 'Valider', exact: true }).first().click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect((await shown(page)).slice(58, 91)).toBe(`?${'O'.repeat(31)}?`)
    await sound()

    await page.goto(`${list}/periodes`)
    await page.locator('[name=from-0]').fill('2027-03-10')
    await page.locator('[name=until-0]').fill('2027-03-12')
    await page.locator('[name=state-0]').selectOption('L')
    await page.locator(`[name=lodging][value="${lodgingId}"]`).check()
    await sound()
    await page.getByRole('button', { name: 'Valider' }).click()
    await page.getByText('Votre planning a été enregistré pour 1').waitFor()

    await page.goto(`${list}/${lodgingId}/historique`)
    await sound()
    await page.getByRole('button', { name: 'Annuler le dernier enregistrement' }).click()
    if (look.javaScript)
      await page.locator('dialog').getByRole('button', { name: "Rétablir les jours d'avant" }).click()
    await page.getByText("Le planning est de nouveau ce qu'il était avant.").waitFor()
    await page.goto(address())
    expect((await shown(page)).slice(58, 91)).toBe(`?${'O'.repeat(31)}?`)
    await page.context().close()
  })
})

describe('with scripts', () => {
  test('OWN-27 keyboard only: arrows, letters, Shift, months, « Valider », and Ctrl+Z', async () => {
    const page = await openYear({ width: 1280, javaScript: true })
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const day = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await cell(page, '2027-01-04').focus()
    expect(await day()).toBe('lundi 4 janvier 2027 : Non communiqué')
    await press('Home', 'f', 'Shift+PageDown', 'Shift+ArrowLeft')
    expect((await shown(page)).slice(0, 33)).toBe(`${'F'.repeat(32)}?`)
    await press('Control+z')
    expect((await shown(page)).slice(0, 33)).toBe(`F${'?'.repeat(32)}`)
    await press('ArrowDown', 'l', 'Shift+ArrowDown')
    expect((await shown(page)).slice(31, 48)).toBe(`${'?'.repeat(6)}${'L'.repeat(8)}???`)
    await press('Control+z')
    expect((await shown(page)).slice(31, 48)).toBe(`${'?'.repeat(6)}L${'?'.repeat(10)}`)
    await page.getByRole('button', { name: 'Valider', exact: true }).first().focus()
    await press('Enter')
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect((await shown(page)).slice(31, 40)).toBe('??????L??')
    await page.context().close()
  })

  test('OWN-27 a line « du … au … » paints at once, and what is painted over it stays', async () => {
    const page = await openYear({ width: 1280, javaScript: true })
    await page.getByText('Remplir par dates').click()
    await page.locator('[name=from-1]').fill('2027-02-01')
    await page.locator('[name=until-1]').fill('2027-02-05')
    await page.locator('[name=until-1]').press('Tab')
    expect((await shown(page)).slice(30, 37)).toBe('?LLLLL?')
    await cell(page, '2027-02-03').click()
    expect((await shown(page)).slice(30, 37)).toBe('?LLDLL?')
    // With Shift a press goes on from where the last gesture ended.
    await cell(page, '2027-01-30').click()
    await cell(page, '2027-01-28').click({ modifiers: ['Shift'] })
    expect((await shown(page)).slice(26, 31)).toBe('?DDD?')
    await page.getByRole('button', { name: 'Valider', exact: true }).first().click()
    await page.getByText('Votre planning a été enregistré.').waitFor()
    expect((await shown(page)).slice(30, 37)).toBe('?LLDLL?')
    await page.context().close()
  })

  test('OWN-25 OWN-27 leaving a year with unsaved changes asks first; « Annuler mes changements » gives back', async () => {
    const page = await openYear({ width: 1280, javaScript: true })
    await page.locator('.ym').nth(1).getByLabel('Fermé').check()
    await page.getByRole('link', { name: 'Historique' }).click()
    await page.getByRole('button', { name: 'Rester pour valider' }).click()
    await page.getByRole('button', { name: 'Annuler mes changements' }).click()
    await expect.poll(() => shown(page)).toBe('?'.repeat(365))
    await page.getByRole('link', { name: 'Historique' }).click()
    await page.getByRole('heading', { name: 'Historique du planning' }).waitFor()
    await page.context().close()
  })
})

test('two windows on one year: the second sees both versions and saves over the first', async () => {
  for (const javaScript of [true, false]) {
    lodgingId = await plantLodging(site.db, site.network)
    const [one, other] = [await openYear({ width: 1280, javaScript }), await openYear({ width: 1280, javaScript })]
    for (const [page, state] of [
      [one, 'Loué'],
      [other, 'Option'],
    ] as const)
      await page.locator('.ym').nth(3).getByLabel(state).check()
    for (const page of [one, other]) await page.getByRole('button', { name: 'Valider', exact: true }).first().click()
    await one.getByText('Votre planning a été enregistré.').waitFor()
    await other.getByRole('heading', { name: 'Ce planning a été modifié pendant que vous le remplissiez' }).waitFor()
    expect((await shown(other)).slice(90, 120)).toBe('O'.repeat(30))
    await other.getByRole('button', { name: 'Valider', exact: true }).first().click()
    await other.getByText('Votre planning a été enregistré.').waitFor()
    expect((await shown(other)).slice(89, 121)).toBe(`?${'O'.repeat(30)}?`)
    await one.context().close()
    await other.context().close()
  }
})
