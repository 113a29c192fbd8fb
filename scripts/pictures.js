// node scripts/pictures.js [ADDRESS]: takes docs/screenshots anew from a running demonstration.
import './require-node.js'
import path from 'node:path'
import sharp from 'sharp'
import { demoAccounts } from '../src/demo/accounts.ts'
import { launchChromium } from '../test/support/chromium.ts'

const origin = process.argv[2] ?? 'http://127.0.0.1:3000'
const folder = path.resolve(import.meta.dirname, '../docs/screenshots')
const width = 1280
const today = Temporal.Now.plainDateISO('Europe/Paris')
const saturday = today.add({ days: 28 + 6 - (today.dayOfWeek % 7) })

const browser = await launchChromium()

await take('planning', async (page) => {
  await signIn(page, 'ctest')
  await page.getByRole('link', { name: 'Gérez vos plannings' }).first().click()
  await page.getByRole('link', { name: 'Mettre à jour le planning' }).first().click()
  await page.getByRole('link', { name: 'Mois suivant' }).click()
  await page.locator('planning-month[ready]').waitFor()
  await page.evaluate(() => {
    document.querySelector('#mois').scrollIntoView()
    scrollBy(0, 32)
  })
})
await take('search', async (page) => {
  const stay = `arrivee=${saturday}&depart=${saturday.add({ days: 7 })}`
  await page.goto(`/cles-vacances/hebergements?${stay}&departement=11&tri=prix`)
})
await take('board', async (page) => {
  await signIn(page, 'agassend')
  await page.goto('/haute-provence/gestion/dispo/tableau')
  await page.waitForLoadState('load')
})
await browser.close()

async function take(name, lead) {
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height: 860 }, locale: 'fr-FR' })
  const page = await context.newPage()
  await lead(page)
  // Drawn screens hold few colours: a palette says them in a third of the bytes.
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(path.join(folder, `${name}.png`))
  console.log(`${name}.png ${size} bytes`)
  await context.close()
}

async function signIn(page, identifier) {
  const account = demoAccounts.find((one) => one.identifier === identifier)
  await page.goto(account.path)
  if (account.department) await page.getByLabel('Votre département').selectOption(account.department)
  await page.getByLabel('Votre identifiant').fill(account.identifier)
  await page.getByLabel('Votre mot de passe', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForLoadState('load')
}
