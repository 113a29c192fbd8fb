import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { header } from '../../src/modules/owners/imports/titles.ts'
import { accessibilityViolations, looks, openSite, overflow } from '../support/site.ts'

const site = await openSite()
afterAll(() => site.close())

const lodgings = '/cles-vacances/gestion/hebergements'

const line = (facts: Record<string, string>) => {
  const usual: Record<string, string> = {
    departement: '11',
    identifiant: 'rouquette',
    civilite: 'MME',
    prenom: 'Odile',
    nom: 'ROUQUETTE',
    email: 'odile.rouquette@exemple.fr',
    type: 'GITE',
    nom_hebergement: 'La Grange aux Blés',
    commune: 'Narbonne',
    capacite_mini: '2',
    capacite_maxi: '4',
    cles: '3',
    prix_semaine_mini: '450,50',
  }
  return header.map((name) => facts[name] ?? usual[name] ?? '').join(';')
}
const csv = (...lines: string[]) => ({
  name: 'hebergements.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header.join(';'), ...lines].join('\r\n')),
})

/** Fits the window and, as far as axe can tell, is open to all; axe is a script, so it looks only where they run. */
async function wellMade(page: Page, javaScript: boolean) {
  expect(await overflow(page), page.url()).toBe(0)
  if (javaScript) expect(await accessibilityViolations(page), page.url()).toEqual([])
}

describe.each(looks)('at $width px, scripts: $javaScript', (look) => {
  const mark = `${look.width}${look.javaScript ? 'S' : 'N'}`

  test('OWN-60 staff import a file: errors by line, the corrected file, and the lodgings are there', async () => {
    const page = await site.visit({ ...look, as: site.network.technician })
    await page.goto(lodgings)
    await wellMade(page, look.javaScript)
    await page.getByRole('link', { name: 'Importer un fichier' }).click()
    await wellMade(page, look.javaScript)

    const [one, two] = [`AUDE${mark}01`, `AUDE${mark}02`]
    await page
      .getByLabel('Fichier CSV')
      .setInputFiles(csv(line({ agrement: one }), line({ agrement: two, cles: '9', commune: 'Nulle-Part' })))
    await page.getByRole('button', { name: 'Contrôler le fichier' }).click()
    await page.getByText('2 erreurs').waitFor()
    expect(await page.getByRole('row').allInnerTexts()).toEqual([
      expect.any(String),
      expect.stringMatching(/Ligne 3[\s\S]*commune[\s\S]*Nulle-Part/),
      expect.stringMatching(/Ligne 3[\s\S]*cles[\s\S]*de 1 à 5/),
    ])
    await wellMade(page, look.javaScript)

    await page.getByRole('link', { name: 'Envoyer le fichier corrigé' }).click()
    await page
      .getByLabel('Fichier CSV')
      .setInputFiles(csv(line({ agrement: one }), line({ agrement: two, nom_hebergement: `Le Moulin ${mark}` })))
    await page.getByRole('button', { name: 'Contrôler le fichier' }).click()
    await page.getByText('Aucune erreur.').waitFor()
    await wellMade(page, look.javaScript)
    await page.getByRole('button', { name: 'Importer' }).click()
    await page.getByText('Importé le').waitFor()
    await wellMade(page, look.javaScript)

    await page.getByRole('link', { name: 'Voir les hébergements' }).click()
    await page.getByRole('textbox', { name: 'Rechercher' }).fill(two)
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.getByRole('link', { name: `Le Moulin ${mark}` }).click()
    await page.getByRole('heading', { name: `Le Moulin ${mark}` }).waitFor()
    await wellMade(page, look.javaScript)
    await page.context().close()
  })

  test('OWN-60 staff create an owner and a lodging, close it and open it again', async () => {
    const page = await site.visit({ ...look, as: site.network.networkAdministrator })
    await page.goto('/cles-vacances/gestion/proprietaires')
    await wellMade(page, look.javaScript)
    await page.getByRole('link', { name: 'Ajouter un propriétaire' }).click()
    await page.getByRole('button', { name: 'Créer le propriétaire' }).click()
    await page.getByText('Quelques points sont à corriger.').waitFor()
    await wellMade(page, look.javaScript)
    await page.getByLabel('Département').selectOption('34')
    await page.getByRole('textbox', { name: 'Identifiant' }).fill(`durand.${mark}`)
    await page.getByLabel('Nom', { exact: true }).fill('DURAND')
    await page.getByLabel('Adresse électronique').fill('jean.durand@exemple.fr')
    await page.getByLabel('Envoyer tout de suite').check()
    await page.getByRole('button', { name: 'Créer le propriétaire' }).click()
    await page.getByText('Le propriétaire a été créé, et ses identifiants sont partis').waitFor()
    await wellMade(page, look.javaScript)

    await page.getByRole('link', { name: 'Ajouter un hébergement' }).click()
    await wellMade(page, look.javaScript)
    await page.getByLabel('Nom', { exact: true }).fill('La Pointe Courte')
    await page.getByLabel("Numéro d'agrément").fill(`HERAULT${mark}`)
    await page.getByLabel('Type').selectOption({ label: 'Gîte rural (GITE)' })
    await page.getByLabel('Commune').fill('Saint-Jean')
    await page.getByLabel('Capacité minimale').fill('2')
    await page.getByLabel('Capacité maximale').fill('4')
    await page.getByLabel('Nombre de clés').selectOption('3')
    await page.getByRole('button', { name: "Créer l'hébergement" }).click()
    await page.getByLabel('Saint-Jean-de-Védas').check()
    await wellMade(page, look.javaScript)
    await page.getByRole('button', { name: "Créer l'hébergement" }).click()
    await page.getByText("L'hébergement a été créé.").waitFor()

    await page.getByRole('button', { name: "Fermer l'hébergement" }).click()
    if (look.javaScript) await page.getByRole('dialog').getByRole('button', { name: "Fermer l'hébergement" }).click()
    await page.getByText("L'hébergement est fermé").waitFor()
    await wellMade(page, look.javaScript)
    await page.getByRole('button', { name: "Rouvrir l'hébergement" }).click()
    await page.getByText("L'hébergement est rouvert.").waitFor()
    await page.context().close()
  })
})
