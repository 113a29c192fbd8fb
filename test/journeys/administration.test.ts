import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'
import { testPassword } from '../worlds/small-network.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const one = '/admin/structures/cles-vacances'

describe.each([
  { width: 360, javaScript: true },
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
] as const)('at $width px, scripts: $javaScript', (look) => {
  test('a platform administrator finds a structure, stops a module, starts it again, and reads who did it', async () => {
    const page = await site.visit(look)
    const healthy = async () => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    await page.goto('/admin')
    await page.getByLabel('Votre identifiant').fill('admin')
    await page.getByLabel('Votre mot de passe', { exact: true }).fill(testPassword)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByLabel('Nom ou adresse').fill('clés')
    await page.getByRole('button', { name: 'Chercher' }).click()
    await healthy()
    await page.getByRole('link', { name: 'Réseau Clés Vacances' }).click()
    await healthy()
    await page.getByRole('button', { name: 'Arrêter « Dernière minute »' }).click()
    if (look.javaScript) await page.getByRole('dialog').getByRole('button').first().click()
    await page.getByText("Le module est arrêté. Rien n'est effacé.").waitFor()
    await page.getByRole('button', { name: 'Mettre en marche « Dernière minute »' }).click()
    await page.getByText('Le module est en marche.').waitFor()
    expect(new URL(page.url()).pathname).toBe(one)
    await healthy()
    await page.getByRole('link', { name: "Tout l'historique de cette structure" }).click()
    await page.getByText('Module arrêté').first().waitFor()
    await healthy()
    await page.goto('/admin/compte')
    await healthy()
  })
  test('issue 3 « Pour commencer » fits, is put away and had again', async () => {
    const page = await site.visit({ ...look, as: site.network.networkAdministrator })
    await page.goto('/cles-vacances/gestion')
    expect(await overflow(page)).toBe(0)
    if (look.javaScript) expect(await accessibilityViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ranger cette liste' }).click()
    await page.getByRole('heading', { name: 'Pour commencer' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Revoir « Pour commencer »' }).click()
    await page.getByRole('link', { name: 'Ajouter le premier hébergeur' }).waitFor()
  })
})
