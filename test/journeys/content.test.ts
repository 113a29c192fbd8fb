import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePdf, samplePng } from '../support/sample-files.ts'
import { accessibilityViolations, openSite, overflow, type Site } from '../support/site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())

const looks = [
  { width: 360, javaScript: true },
  { width: 360, javaScript: false },
  { width: 1280, javaScript: true },
  { width: 1280, javaScript: false },
] as const

/** Fits the window and, as far as axe can tell, is open to all; axe is a script, so it looks only where they run. */
async function wellMade(page: Page, javaScript: boolean) {
  expect(await overflow(page), page.url()).toBe(0)
  if (javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
}

/** What a browser says went wrong, the content security policy's refusals among it. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  test('OWN-11 staff write news, with and without the editor, and the owner reads it on the home page', async () => {
    const title = `Nouvelles ${look.width} ${look.javaScript}`
    const staff = await site.visit({ ...look, as: site.network.networkAdministrator })
    const complaints = complaintsOf(staff)
    await staff.goto('/cles-vacances/gestion/actualites')
    await wellMade(staff, look.javaScript)
    await staff.getByRole('link', { name: 'Écrire une actualité' }).click()
    await staff.getByLabel('Titre', { exact: true }).fill(title)
    const body = staff.getByRole('textbox', { name: 'Texte' })
    if (look.javaScript) {
      // The editor takes the plain field's place when its script has come.
      await staff.locator('[contenteditable=true]').first().waitFor()
      await body.click()
      await staff.keyboard.type('Un ')
      await staff.getByRole('button', { name: 'Gras' }).click()
      await staff.keyboard.type('mot')
      await staff.getByRole('button', { name: 'Gras' }).click()
      await staff.keyboard.type(' & <b>*')
      await staff.keyboard.press('Enter')
      await staff.getByRole('button', { name: 'Liste', exact: true }).click()
      await staff.keyboard.type('Une ligne')
    } else await body.fill('Un **mot** & \\<b>\\*\n\n- Une ligne')
    await wellMade(staff, look.javaScript)
    await staff.getByRole('button', { name: "Créer l'actualité" }).click()
    await staff.getByText("L'actualité a été créée.").waitFor()
    await wellMade(staff, look.javaScript)
    expect(complaints).toEqual([])

    const owner = await site.visit({ ...look, as: site.network.owner })
    await owner.goto('/cles-vacances/proprietaires')
    const article = owner.getByRole('article').filter({ hasText: title })
    expect(await article.locator('strong').innerText()).toBe('mot')
    expect(await article.locator('p', { hasText: 'Un mot' }).innerText()).toBe('Un mot & <b>*')
    expect(await article.getByRole('listitem').innerText()).toBe('Une ligne')
    await staff.context().close()
    await owner.context().close()
  })

  test('OWN-50 staff publish a document, and the owner finds it on the home page', async () => {
    const mark = `${look.width}${look.javaScript ? 'S' : 'N'}`
    const staff = await site.visit({ ...look, as: site.network.networkAdministrator })
    const complaints = complaintsOf(staff)
    const confirmed = (name: string) => staff.getByRole('button', { name }).click()
    await staff.goto('/cles-vacances/gestion/infos-pratiques')
    await wellMade(staff, look.javaScript)
    await staff.getByRole('link', { name: 'Rubriques' }).click()
    await wellMade(staff, look.javaScript)
    await staff.getByRole('link', { name: 'Ajouter une rubrique' }).click()
    await staff.getByLabel('Titre').fill(`Infos ${mark}`)
    await wellMade(staff, look.javaScript)
    await confirmed('Créer la rubrique')
    await staff.getByText('La rubrique a été créée.').waitFor()
    await wellMade(staff, look.javaScript)
    await staff.getByRole('navigation', { name: "Fil d'Ariane" }).getByRole('link', { name: 'Infos pratiques' }).click()
    await staff.getByRole('link', { name: 'Ajouter un thème' }).click()
    await staff.getByLabel('Rubrique').selectOption({ label: `Infos ${mark}` })
    await staff.getByLabel('Titre', { exact: true }).fill(`Thème ${mark}`)
    await wellMade(staff, look.javaScript)
    await confirmed('Créer le thème')
    await staff.getByText('Le thème a été créé.').waitFor()
    for (const title of ['Formation juridique', 'Les piscines']) {
      await staff.getByRole('link', { name: 'Ajouter une partie' }).click()
      await staff.getByLabel('Titre', { exact: true }).fill(title)
      await staff.getByRole('textbox', { name: 'Texte' }).fill(`Ce qu'il faut savoir : ${title}.`)
      await wellMade(staff, look.javaScript)
      await confirmed('Créer la partie')
      await staff.getByText('La partie a été créée.').waitFor()
      await wellMade(staff, look.javaScript)
      await staff.getByRole('link', { name: 'Revenir au thème' }).click()
    }
    await staff.getByRole('link', { name: 'Ajouter un document' }).click()
    await staff.getByLabel('Titre', { exact: true }).fill(`Contrat ${mark}`)
    await staff.getByLabel('Où il se range').selectOption({ label: 'Les piscines' })
    await wellMade(staff, look.javaScript)
    await staff
      .getByLabel('Fichier', { exact: true })
      .setInputFiles({ name: 'contrat.pdf', mimeType: 'application/pdf', buffer: samplePdf() })
    await confirmed('Créer le document')
    await staff.getByText('Le document a été créé.').waitFor()
    await wellMade(staff, look.javaScript)
    await staff.getByRole('link', { name: 'Revenir au thème' }).click()
    await wellMade(staff, look.javaScript)
    await staff.getByRole('button', { name: 'Monter Les piscines' }).click()
    await confirmed('Publier le thème')
    await staff.getByText('Le thème est publié').waitFor()
    await wellMade(staff, look.javaScript)
    expect(complaints).toEqual([])

    const owner = await site.visit({ ...look, as: site.network.owner })
    await owner.goto('/cles-vacances/proprietaires')
    await wellMade(owner, look.javaScript)
    const newest = owner.locator('.downloads > li').filter({ hasText: `Contrat ${mark}` })
    const download = owner.waitForEvent('download')
    await newest.getByRole('link', { name: 'Français (PDF' }).click()
    expect((await download).suggestedFilename()).toBe('contrat.pdf')
    await newest.getByRole('link', { name: `Thème ${mark}` }).click()
    await wellMade(owner, look.javaScript)
    expect(await owner.getByRole('navigation', { name: 'Sommaire' }).getByRole('link').allInnerTexts()).toEqual([
      '1) Les piscines',
      '2) Formation juridique',
    ])
    await owner.getByRole('navigation', { name: "Fil d'Ariane" }).getByRole('link').click()
    await owner.getByRole('link', { name: `Thème ${mark}` }).waitFor()
    await wellMade(owner, look.javaScript)
    await staff.context().close()
    await owner.context().close()
  })

  test('OWN-51 staff add an offer with its logo, and the owner sees it', async () => {
    const title = `Offre ${look.width} ${look.javaScript}`
    const staff = await site.visit({ ...look, as: site.network.networkAdministrator })
    await staff.goto('/cles-vacances/gestion/offres/nouvelle')
    await staff.getByLabel('Partenaire').fill('Maison du linge')
    await staff.getByLabel('Titre', { exact: true }).fill(title)
    await staff.getByRole('textbox', { name: 'Texte' }).fill('Un avantage pour les propriétaires.')
    await staff.getByLabel('Dernier jour').fill('2026-12-31')
    await staff.getByLabel('Lien').fill('https://www.exemple.fr/offre')
    await wellMade(staff, look.javaScript)
    await staff.getByLabel('Logo').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: samplePng() })
    await staff.getByRole('button', { name: "Créer l'offre" }).click()
    await staff.getByText("L'offre a été créée.").waitFor()
    await wellMade(staff, look.javaScript)
    await staff.goto('/cles-vacances/gestion/offres')
    await wellMade(staff, look.javaScript)

    const owner = await site.visit({ ...look, as: site.network.owner })
    await owner.goto('/cles-vacances/proprietaires/offres')
    await owner
      .getByRole('article')
      .filter({ hasText: title })
      .getByRole('link', { name: 'Voir sur exemple.fr' })
      .waitFor()
    await wellMade(owner, look.javaScript)
    await staff.context().close()
    await owner.context().close()
  })
})

describe('OWN-50 the editor', () => {
  const open = async () => {
    const page = await site.visit({ as: site.network.networkAdministrator })
    await page.goto('/cles-vacances/gestion/actualites/nouvelle')
    return { page, body: page.getByRole('textbox', { name: 'Texte' }) }
  }
  const markdown = (page: Page) => page.locator('textarea[name=body]').inputValue()

  test('is worked by the keyboard alone: one stop for the buttons, arrows among them, Tab leaves the text', async () => {
    const { page, body } = await open()
    await page.getByLabel('Date').focus()
    const focused = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id)
    while ((await focused()) !== 'Gras') await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Italique')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Un titre')
    expect(await markdown(page)).toBe('## Un titre')
    expect(await page.getByRole('button', { name: 'Titre', exact: true }).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await body.evaluate((element) => element.contains(document.activeElement))).toBe(false)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe('Titre')
    await page.context().close()
  })

  test('makes links by their address, refusing what leads nowhere', async () => {
    const { page, body } = await open()
    await body.click()
    await page.getByRole('button', { name: 'Lien' }).click()
    await page.getByLabel('Adresse du lien').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Mettre le lien' }).click()
    await page.getByText('Cette adresse ne mène nulle part').waitFor()
    expect(await accessibilityViolations(page)).toEqual([])
    await page.getByLabel('Adresse du lien').fill('www.exemple.fr')
    await page.getByRole('button', { name: 'Mettre le lien' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => markdown(page)).toBe('[https://www.exemple.fr](https://www.exemple.fr)')
    await page.context().close()
  })

  test('keeps of what a word processor puts on the clipboard titles, lists and emphasis', async () => {
    const { page, body } = await open()
    await body.click()
    await body.evaluate((element) => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        `<html><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment-->
        <h1 style='color:red'>Règlement<o:p></o:p></h1><p class=MsoNormal>&nbsp;<o:p></o:p></p><h2>La piscine</h2><p class=MsoNormal style='margin:0'><b><span style='color:red'>Fort</span></b><o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Un</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Deux</p>
        <p><span style="font-weight:700">Ouvert</span> <span style="font-style:italic">tôt</span></p>
        <table><tr><td><p class=MsoNormal>Mai</p></td><td>10 h</td></tr><tr><td>Juin</td><td> </td><td>9 h</td></tr></table>
        <img src=x onerror="document.title='mauvais'"><script>document.title='mauvais'</script><!--EndFragment--></body></html>`,
      )
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    expect(await markdown(page)).toBe(
      '## Règlement\n\n### La piscine\n\n**Fort**\n\n- Un\n- Deux\n\n**Ouvert** *tôt*\n\nMai – 10 h\n\nJuin – 9 h',
    )
    expect(await page.title()).not.toContain('mauvais')
    await page.context().close()
  })

  test('shows again what was typed when the form comes back wrong', async () => {
    const { page, body } = await open()
    await body.click()
    await page.keyboard.type('Gardé')
    await page.getByRole('button', { name: "Créer l'actualité" }).click()
    await page.getByText('Un point est à corriger.').waitFor()
    expect(await body.innerText()).toBe('Gardé')
    await page.context().close()
  })
})
