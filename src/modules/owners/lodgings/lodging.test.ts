import { describe, expect, test } from 'vitest'
import { decoded, july, search, searchingVisitor } from '../../../../test/worlds/searching-visitor.ts'

const at = searchingVisitor()

describe('a lodging', () => {
  test('OWN-31 place, capacity, prices, approval number, description with its abbreviations, photos and their credit', async () => {
    const page = await at.text(at.sheet(0))
    for (const said of [
      'CARCASSONNE (Aude)',
      '1 à 2\u00a0personnes',
      '1\u00a0clé',
      'Taxe de séjour en sus.',
      'Tarif valable jusqu&#39;au 31 mai 2027.',
      'HL0LAR011CM00001',
      '<abbr title="salle d&#39;eau, avec douche">s.d.e.</abbr>',
      'Lexique des abréviations',
      'Comment lire la fiche',
      '© C. Test',
      'alt="La façade"',
      'Envoyer à un ami',
      'Imprimer la fiche',
    ])
      expect(page).toContain(said)
    expect(page.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain('de 200 € à 400 € la semaine')
    expect(page).not.toContain('+ d&#39;infos sur le département')
  })

  test('OWN-31 whoever is sent its address sees its name, what it is and its first photo, in either language', async () => {
    const address = `http://localhost${at.sheet(0)}`
    const head = (await at.text(at.sheet(0))).split('</head>')[0] ?? ''
    expect(head).toMatch(/property="og:title" content="Gîte n° \d\d, Carcassonne \(Aude\)"/)
    expect(head).toMatch(/name="description" content="[^"]*personnes, 1[^"]*clé\. [^"]{20,}"/)
    expect(head).toMatch(/property="og:description" content="[^"]{20,}"/)
    expect(head).toMatch(/property="og:image" content="http:\/\/localhost\/[^"]+"/)
    expect(head).toContain(`hreflang="en" href="${address}?lang=en"`)
    const abroad = at.world.visitor()
    const english = (await abroad.get(`${at.sheet(0)}?lang=en`)).text.split('</head>')[0] ?? ''
    expect(english).toContain(`rel="canonical" href="${address}?lang=en"`)
    expect(english).toContain(`hreflang="fr" href="${address}"`)
    expect(english).toMatch(/name="description" content="[^"]*people/)
  })

  test('OWN-31 « Retour à votre sélection » is the very same search, « Locations » tells the place in it', async () => {
    const query = `${july}&departement=11&personnes=2&equipement=wifi&tri=nom`
    const list = decoded(await at.text(`${search}?${query}&page=1`))
    const href = /href="([^"]+)">Gîte n° 04</.exec(list)?.[1] ?? ''
    const page = decoded(await at.text(href))
    expect(page).toContain(`<a href="${search}?${query}#liste">`)
    expect(page).toContain('Locations : 3 / 18')
    const next = /<a href="([^"]+)" rel="next"/.exec(page)?.[1] ?? ''
    const after = decoded(await at.text(next))
    expect(after).toContain('Gîte n° 05</h1>')
    expect(after).toContain('Locations : 4 / 18')
    expect(/<a href="([^"]+)" rel="prev"/.exec(after)?.[1]).toBe(href)
  })

  test('OWN-31 the neighbour on the next page leads back to that page', async () => {
    const list = decoded(await at.text(`${search}?${july}&tri=nom`))
    const last = /href="([^"]+)">Gîte n° 18</.exec(list)?.[1] ?? ''
    const next = /<a href="([^"]+)" rel="next"/.exec(decoded(await at.text(last)))?.[1] ?? ''
    const page = decoded(await at.text(next))
    expect(page).toContain('Locations : 19 / 27')
    expect(page).toContain(`<a href="${search}?${july}&tri=nom&page=2#liste">`)
  })

  test('OWN-31 from the bare list too there is a way back and a place in it', async () => {
    const list = decoded(await at.text(search))
    const href = /href="(\/cles-vacances\/hebergements\/\d+\?[^"]*)"/.exec(list)?.[1] ?? ''
    const page = decoded(await at.text(href))
    expect(page).toContain(`<a href="${search}#liste">`)
    expect(page).toContain('Locations : 1 / 28')
    expect(await at.text(at.sheet(0))).not.toContain('Locations :')
  })

  test('OWN-31 unknown, closed and foreign lodgings are not there', async () => {
    const foreign = at.world.neighbours.lodgingId
    for (const id of [foreign, 999_999, '999999999999999', 'abc', '0', '1.5']) {
      for (const path of [
        `${search}/${id}`,
        `${search}/${id}/recommandation`,
        `/cles-vacances/api/hebergements/${id}`,
      ]) {
        expect((await at.visitor.get(path)).status, path).toBe(404)
      }
    }
    expect((await at.visitor.get(`/gites-voisins/hebergements/${foreign}`)).status).toBe(200)
  })

  test('OWN-31 schema.org data stand in the page, and no name can break out of them', async () => {
    const page = await at.text(at.sheet(0))
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'VacationRental',
      name: 'Gîte n° 01',
      identifier: 'HL0LAR011CM00001',
      address: { addressLocality: 'Carcassonne', addressCountry: 'FR' },
      geo: { latitude: 43.21, longitude: 2.35 },
    })
    expect(json).not.toContain('<')
  })
})
