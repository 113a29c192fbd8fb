import { describe, expect, test } from 'vitest'
import { button, letterOf, monthInBrowser, radio, violations } from '../worlds/month-in-browser.ts'

const at = monthInBrowser()

describe('OWN-25 with unsaved changes', () => {
  test('OWN-25 leaving with unsaved changes: « Rester pour valider » or « Quitter sans enregistrer »', async () => {
    const page = await at.open({ width: 1280, javaScript: true })
    await radio(page, 1, 'O').check()
    await page.getByRole('link', { name: 'Mois suivant' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Rester pour valider' }).click()
    expect(page.url()).toContain(at.address())
    expect(await letterOf(page, 1)).toBe('O')
    await page.getByRole('button', { name: 'Déconnexion' }).click()
    await page.getByRole('button', { name: 'Rester pour valider' }).click()
    await page.getByRole('link', { name: 'Accueil' }).click()
    await page.getByRole('button', { name: 'Quitter sans enregistrer' }).click()
    await page.getByRole('heading', { name: 'Bonjour MLLE TEST' }).waitFor()
    await page.goto(at.address())
    expect(await letterOf(page, 1)).toBe('?')
    await page.context().close()
  })

  test('OWN-25 closing the window with unsaved changes warns, after « Valider » it does not', async () => {
    const page = await at.open({ width: 1280, javaScript: true })
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
})
