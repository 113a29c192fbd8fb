import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { button, monthInBrowser } from '../worlds/month-in-browser.ts'

const at = monthInBrowser()

/** A week with a département and a country, which no script was there to keep apart. */
async function refusedMonth(): Promise<Page> {
  const page = await at.open({ width: 1280, javaScript: false })
  await page.locator('select[name=department-1]').selectOption('11')
  await page.locator('select[name=country-1]').selectOption('BE')
  const refused = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await button(page, 'Valider').click()
  expect((await refused).status()).toBe(422)
  return page
}

test('OWN-23 without scripts, « Back » behind a month that was refused and mended shows the refused page', async () => {
  const page = await refusedMonth()
  await page.locator('select[name=country-1]').selectOption('')
  await button(page, 'Valider').click()
  await page.getByText('Votre planning a été enregistré.').waitFor()
  await page.goBack()
  expect(await page.locator('select[name=department-1]').inputValue()).toBe('11')
  expect(await page.locator('.field-error').count()).toBe(1)
  await page.context().close()
})

test('OWN-23 whoever has signed out leaves no refused month behind', async () => {
  const page = await refusedMonth()
  await page.getByRole('button', { name: 'Déconnexion' }).click()
  await page.getByText('Vous êtes déconnecté.').waitFor()
  await page.goBack().catch(() => null)
  expect(await page.locator('select[name=department-1]').count()).toBe(0)
  await page.context().close()
})
