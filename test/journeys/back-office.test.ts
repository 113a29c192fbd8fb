import { afterAll, describe, expect, test } from 'vitest'
import { advanceRun } from '../../src/core/progress/actions.ts'
import { credentialsRun } from '../../src/modules/owners/directory/chosen/runs.ts'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'
import { owners } from '../worlds/staff-desk.ts'

const site = await openSite()
afterAll(() => site.close())

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('issue 3 staff find an owner from anywhere, come back to the same list, and mail many at once while they watch', async () => {
    const page = await site.visit({ ...look, as: site.network.networkAdministrator })
    const wellMade = async () => {
      expect(await overflow(page), page.url()).toBe(0)
      if (look.javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
    }
    await page.goto('/cles-vacances/gestion')
    await wellMade()
    if (look.javaScript) await page.keyboard.press('Control+k')
    else await page.getByRole('searchbox', { name: 'Rechercher' }).focus()
    await page.keyboard.type('test camille')
    await page.keyboard.press('Enter')
    await page.waitForURL(/recherche/)
    await wellMade()
    await page.getByRole('link', { name: 'MLLE Camille TEST' }).click()
    await page.getByRole('heading', { level: 1, name: 'MLLE Camille TEST' }).waitFor()

    await page.goto(`${owners}?q=camille&etat=tous`)
    await page.getByRole('link', { name: 'TEST Camille' }).click()
    await page.getByRole('link', { name: 'Propriétaires' }).last().click()
    await page.waitForURL(/q=camille/)
    expect(await page.getByLabel('Rechercher', { exact: true }).last().inputValue()).toBe('camille')
    await wellMade()

    await page.getByRole('checkbox', { name: 'MLLE Camille TEST' }).check()
    await page.getByRole('button', { name: 'Continuer avec les propriétaires cochés' }).click()
    await page.getByRole('heading', { level: 1, name: '1 propriétaire choisi' }).waitFor()
    await wellMade()
    await page.getByRole('button', { name: /^Envoyer à/ }).click()
    await page.getByText('En cours.').waitFor()
    await wellMade()
    for (const { data } of site.jobs.splice(0)) await advanceRun(site.services, [credentialsRun], data as never)
    // With scripts the page goes on by itself; without, its link does.
    if (!look.javaScript) await page.getByRole('link', { name: 'Actualiser' }).click()
    await page.getByText('Tout a été fait.').waitFor()
    await wellMade()
    await page.getByRole('link', { name: 'Travaux' }).last().click()
    await page.getByRole('heading', { level: 1, name: 'Travaux' }).waitFor()
    await wellMade()
  })
})
