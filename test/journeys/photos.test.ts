import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { plantPhotos } from '../worlds/photos.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const desk = () => `/cles-vacances/gestion/hebergements/${site.network.lodgingId}/photos`
const space = () => `/cles-vacances/proprietaires/photos/${site.network.lodgingId}`

async function photo(background: string) {
  const buffer = await sharp({ create: { width: 1500, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer }
}

type Page = Awaited<ReturnType<Site['visit']>>

async function deposit(page: Page, words: { caption: string; credit: string }, background: string, button: string) {
  await page.getByLabel('Photo', { exact: true }).setInputFiles(await photo(background))
  await page.getByLabel('Légende').fill(words.caption)
  await page.getByLabel('Copyright').fill(words.credit)
  await page.getByLabel("J'accepte les conditions de diffusion").check()
  await page.getByRole('button', { name: button }).click()
}

async function wellMade(page: Page, javaScript: boolean) {
  expect(await overflow(page), page.url()).toBeLessThanOrEqual(0)
  if (javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
  if (process.env.SHOTS) {
    const name = new URL(page.url()).pathname.slice(1).replaceAll('/', '-')
    const width = page.viewportSize()?.width
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${Date.now()}.png`, fullPage: true })
  }
}

describe.each([
  { width: 1280, javaScript: true },
  { width: 360, javaScript: false },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-52 a technician puts four photos, the owner adds the fifth, the site shows it with its credit', async () => {
    await plantPhotos(site, 0)
    const technician = await site.visit({ as: site.network.technician, ...look })
    await technician.goto(desk())
    for (const [index, colour] of ['#7a9', '#97a', '#a97', '#79a'].entries()) {
      await deposit(technician, { caption: `Vue ${index + 1}`, credit: 'T. Aude' }, colour, 'Ajouter la photo')
      await technician.getByText('La photo a été ajoutée').waitFor()
    }
    await technician.getByText('Les quatre premières photos sont là').waitFor()
    await wellMade(technician, look.javaScript)

    const owner = await site.visit({ as: site.network.owner, ...look })
    await owner.goto('/cles-vacances/proprietaires')
    if (look.width === 360) await owner.getByRole('button', { name: 'Menu', exact: true }).click()
    await owner.getByRole('link', { name: 'Vos photos' }).first().click()
    await wellMade(owner, look.javaScript)
    await owner.getByRole('link', { name: /^Ajouter une photo/ }).click()
    await deposit(owner, { caption: 'La terrasse au couchant', credit: 'Camille Test' }, '#c95', 'Ajouter la photo')
    await owner.getByText('elle est sur le site').waitFor()
    await wellMade(owner, look.javaScript)

    const visitor = await site.visit(look)
    await visitor.goto(`/cles-vacances/hebergements/${site.network.lodgingId}`)
    const shown = visitor.getByRole('img', { name: 'La terrasse au couchant' })
    await shown.scrollIntoViewIfNeeded()
    await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(200)
    expect(await shown.evaluate((image) => (image as HTMLImageElement).currentSrc)).toMatch(/\.avif$/)
    await visitor.getByText('© Camille Test').waitFor()
    await wellMade(visitor, look.javaScript)
    for (const page of [technician, owner, visitor]) await page.context().close()
  }, 60_000)
})

test('OWN-52 on a phone every page of photos fits and is accessible; a proposal is declined with a word', async () => {
  const ids = await plantPhotos(site, 2)
  const look = { width: 360, javaScript: true } as const
  const owner = await site.visit({ as: site.network.owner, ...look })
  await owner.goto(space())
  await owner.getByText('Il manque 2 des quatre premières photos').waitFor()
  await deposit(owner, { caption: 'Le jardin', credit: 'Camille Test' }, '#6a5', 'Proposer la photo')
  await owner.getByText('La photo a été envoyée à votre technicien').waitFor()
  await wellMade(owner, true)
  await owner.goto('/cles-vacances/conditions-photos')
  await wellMade(owner, true)

  const staff = await site.visit({ as: site.network.networkAdministrator, ...look })
  for (const address of [
    '/cles-vacances/gestion/photos',
    '/cles-vacances/gestion/photos/conditions',
    `${desk()}/${ids[0]}`,
  ]) {
    expect((await staff.goto(address))?.status()).toBe(200)
    await wellMade(staff, true)
  }
  await staff.goto(desk())
  await staff.getByText("Refuser d'un mot").click()
  await wellMade(staff, true)
  await staff.getByRole('button', { name: 'Refuser la photo' }).click()
  await staff.getByText('Écrivez un mot au propriétaire').first().waitFor()
  await wellMade(staff, true)
  await staff.getByLabel('Mot au propriétaire').fill('Un peu sombre.')
  await staff.getByRole('button', { name: 'Refuser la photo' }).click()
  await staff.getByText('La photo proposée est refusée').waitFor()
  await owner.goto(space())
  await owner.getByText('« Un peu sombre. »').waitFor()
  for (const page of [owner, staff]) await page.context().close()
}, 60_000)

test('OWN-52 photos change places by their buttons and by dragging', async () => {
  await plantPhotos(site, 7)
  const page = await site.visit({ as: site.network.owner })
  await page.goto(space())
  const captions = () => page.locator('photo-order .album-words span:first-child').allTextContents()
  await page.getByRole('button', { name: 'Reculer la photo 1' }).click()
  await page.getByText('Le nouvel ordre est enregistré').waitFor()
  expect(await captions()).toEqual(['Photo 6', 'Photo 5', 'Photo 7'])
  const items = page.locator('photo-order .album-photo')
  await page.goto(space())
  await items.nth(2).dragTo(items.nth(0))
  await page.getByText('Le nouvel ordre est enregistré').waitFor()
  expect(await captions()).toEqual(['Photo 7', 'Photo 6', 'Photo 5'])
  await page.context().close()
}, 30_000)

test('OWN-52 without scripts, a photo that is too large leaves the form as it was, and says so beside it', async () => {
  await plantPhotos(site, 4)
  const page = await site.visit({ as: site.network.owner, javaScript: false })
  for (const megabytes of [17, 60]) {
    await choose(page, megabytes)
    await page.getByText('Cette photo dépasse 15 Mo').first().waitFor()
    expect(await page.getByLabel('Légende').inputValue()).toBe('Le four à pain')
    expect(await page.getByLabel('Copyright').inputValue()).toBe('Camille Test')
  }
  await page.context().close()
}, 30_000)

test('OWN-52 without scripts, what is larger than any photo is answered by a page that leads back to the form', async () => {
  await plantPhotos(site, 4)
  const page = await site.visit({ as: site.network.owner, javaScript: false })
  await choose(page, 200)
  await page.getByText("ce qui s'envoie d'ici pèse 15 Mo au plus").waitFor()
  await page.getByRole('link', { name: 'Revenir au formulaire' }).click()
  await page.getByLabel('Légende').waitFor()
  expect(new URL(page.url()).pathname).toBe(space())
  await page.context().close()
}, 30_000)

async function choose(page: Page, megabytes: number) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'escale-photo-')), 'gros.jpg')
  writeFileSync(file, '')
  truncateSync(file, megabytes * 1_000_000)
  await page.goto(space())
  await page.getByLabel('Légende').fill('Le four à pain')
  await page.getByLabel('Copyright').fill('Camille Test')
  await page.getByLabel("J'accepte les conditions de diffusion").check()
  await page.getByLabel('Photo', { exact: true }).setInputFiles(file)
  await page.getByRole('button', { name: 'Ajouter la photo' }).click()
  rmSync(path.dirname(file), { recursive: true })
}
