import { desc } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendCredentials } from '../../src/core/accounts/links/actions.ts'
import { theProgram } from '../../src/core/history/store.ts'
import { selectOptionalOrganizationById } from '../../src/core/organizations/store.ts'
import { mails } from '../../src/core/outbox/schema.ts'
import { write } from '../../src/platform/database/database.ts'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { testPassword } from '../worlds/small-network.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

/** As the test before last left it. */
let ownerPassword = testPassword

const door = '/cles-vacances/proprietaires'

/** The path of a fresh link, as the mail carries it. */
async function freshLink(): Promise<string> {
  const { organizationId, accountId } = site.network.owner
  return write(site.db, { organizationId }, async (tx) => {
    const organization = await selectOptionalOrganizationById(tx, organizationId)
    if (!organization) throw new Error('no organisation')
    const sending = { organization, accountId, purpose: 'activation' as const, by: theProgram, now: site.clock.now }
    await sendCredentials(tx, site.services, sending)
    const [mail] = await tx.select().from(mails).orderBy(desc(mails.id)).limit(1)
    return (
      /\/\S*\/mot-de-passe\/[\w-]{43}/.exec(new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').pathname)?.[0] ?? ''
    )
  })
}

async function signIn(page: Page, password: string) {
  await page.getByLabel('Votre département').selectOption('11')
  await page.getByLabel('Votre identifiant').fill('camille.test')
  await page.getByLabel('Votre mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

describe.each([
  { width: 360, javaScript: true },
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-01, OWN-02 from the mail to the space and out again', async () => {
    const page = await site.visit(look)
    const healthy = async () => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    const password = `girafe parapluie mercredi ${look.width} ${look.javaScript}`
    await page.goto(await freshLink())
    await healthy()
    await page.getByLabel('Votre nouveau mot de passe').fill('court')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Choisissez au moins 12 caractères').first().waitFor()
    await healthy()
    await page.getByLabel('Votre nouveau mot de passe').fill(password)
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Votre mot de passe est enregistré').waitFor()
    await page.getByText('Bonjour MLLE TEST').waitFor()
    ownerPassword = password
    await healthy()
    await page.getByRole('button', { name: 'Déconnexion' }).click()
    await page.getByText('Vous êtes déconnecté.').waitFor()

    await signIn(page, 'not this one')
    await page.getByText('est incorrect').first().waitFor()
    await healthy()
    await signIn(page, password)
    await page.getByText('Bonjour MLLE TEST').waitFor()

    await page.getByRole('link', { name: 'Mon compte' }).click()
    await page.getByRole('heading', { name: 'Appareils connectés' }).waitFor()
    await healthy()
    await page.getByRole('button', { name: 'Déconnexion' }).click()
    await page.getByText('Vous êtes déconnecté.').waitFor()

    await page.getByRole('link', { name: 'Mot de passe oublié' }).click()
    await healthy()
    await page.getByLabel('Votre département').selectOption('11')
    await page.getByLabel('Votre identifiant').fill('camille.test')
    await page.getByRole('button', { name: 'Recevoir un lien' }).click()
    await page.getByRole('heading', { name: 'Consultez votre messagerie' }).waitFor()
    await healthy()
    await page.context().close()
  })
})

test('OWN-01 the sign-in form is filled by keyboard alone', async () => {
  const page = await site.visit({ width: 1280 })
  await page.goto('/cles-vacances/gestion/connexion')
  await page.getByLabel('Votre identifiant').focus()
  await page.keyboard.type('nadia.reseau')
  await page.keyboard.press('Tab')
  await page.keyboard.type(testPassword)
  await page.keyboard.press('Enter')
  await page.getByText('Nadia RESEAU').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/cles-vacances/gestion')
  await page.context().close()
})

test('OWN-03 a month painted past the session comes back as it was', async () => {
  const page = await site.visit({ width: 1280, javaScript: false, as: site.network.owner })
  await page.goto(`${door}/plannings/${site.network.lodgingId}/2027-03`)
  await page.locator('input[name=d12][value="L"]').check()
  site.clock.advance({ minutes: 21 })
  await page.getByRole('button', { name: 'Valider', exact: true }).click()
  await page.getByText('Vous avez été déconnecté après 20 minutes sans activité').waitFor()
  await page.getByText('Ce que vous aviez saisi est gardé une heure').waitFor()
  await signIn(page, ownerPassword)
  await page.locator('input[name=d12][value="L"]:checked').waitFor({ state: 'attached' })
  expect(await page.locator('td input[value="L"]:checked').count()).toBe(1)
  await page.context().close()
})
