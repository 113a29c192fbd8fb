import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp, type Visitor } from '../../../../test/support/app.ts'
import { openLodgingCount, plantOpenLodgings } from '../../../../test/worlds/open-lodgings.ts'

let world: TestApp
let ids: number[]
let visitor: Visitor

beforeAll(async () => {
  world = await startTestApp()
  ids = await plantOpenLodgings(world)
  visitor = world.visitor()
})
afterAll(() => world?.stop())

const search = '/cles-vacances/hebergements'
const july = 'arrivee=2026-07-11&depart=2026-07-18'
const sheet = (place: number, query = '') => `${search}/${ids[place]}${query && `?${query}`}`

const namesIn = (text: string) =>
  [...text.matchAll(/>(Gîte n° \d\d|Le Mas des Oliviers)<\/a>/g)].map((match) => match[1])
const text = async (path: string) => (await visitor.get(path)).text
const decoded = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&#39;', "'")

describe('the search', () => {
  test('OWN-30 without dates every open lodging is listed, in pages that the address names', async () => {
    const first = await text(`${search}?tri=nom`)
    expect(first).toContain('28\u00a0hébergements')
    expect(namesIn(first)).toHaveLength(18)
    const second = await text(`${search}?tri=nom&page=2`)
    expect(namesIn(second)).toHaveLength(openLodgingCount + 1 - 18)
    expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(openLodgingCount + 1)
    expect((await visitor.get(`${search}?tri=nom&page=9`)).location).toBe(`${search}?tri=nom&page=2`)
  })

  test('OWN-30 with dates only lodgings free on every night are listed, by price or name', async () => {
    const found = await text(`${search}?${july}&tri=prix`)
    expect(found).toContain('27\u00a0hébergements libres du 11 au 18 juillet 2026')
    expect(namesIn(found)[0]).toBe('Gîte n° 01')
    expect(namesIn(found)).not.toContain('Le Mas des Oliviers')
    expect(await text(`${search}?arrivee=2026-08-25&nuits=5`)).toContain('Aucun hébergement libre')
  })

  test('OWN-30 place, people, type, budget, equipment and keys each narrow the search', async () => {
    const counts = async (query: string) =>
      /(\d+|Aucun)[\u00a0 ]hébergements? /.exec(await text(`${search}?${july}&${query}`))?.[1]
    expect(await counts('departement=09')).toBe('9')
    expect(await counts('commune=narbonne')).toBe('9')
    expect(await counts('commune=Carcassonne+(Aude)&departement=11')).toBe('9')
    expect(await counts('personnes=4')).toBe('9')
    expect(await counts('budget=250')).toBe('6')
    expect(await counts('budget=245,50')).toBe('5')
    expect(await counts('equipement=wifi&equipement=garden')).toBe('14')
    expect(await counts('cles=5')).toBe('5')
    expect(await counts('type=GITE')).toBe('27')
  })

  test('OWN-30 the empty fields of the form leave the address', async () => {
    const sent = await visitor.get(
      `${search}?${july}&departement=&commune=&personnes=2&nuits=&type=&cles=&budget=&lang=fr`,
    )
    expect(sent.location).toBe(`${search}?${july}&personnes=2&lang=fr`)
  })

  test.each([
    ['arrivee=2026-07-05&depart=2026-07-12', 'La date d&#39;arrivée est passée'],
    ['arrivee=demain&depart=2026-07-12', 'Indiquez une date, par exemple 04/07/2026.'],
    ['arrivee=2026-02-30&depart=2026-07-12', 'Ce jour n&#39;existe pas dans le calendrier : vérifiez la date.'],
    ['arrivee=2026-07-18&depart=2026-07-11', 'Le départ doit être après l&#39;arrivée.'],
    ['arrivee=2026-07-18&depart=2026-07-18', 'Le départ doit être après l&#39;arrivée.'],
    ['arrivee=2026-07-11&depart=2026-09-10', 'Un séjour dure 60 nuits au plus.'],
    ['arrivee=2026-07-11', 'Indiquez aussi la date de départ, ou un nombre de nuits.'],
    ['depart=2026-07-11', 'Indiquez aussi la date d&#39;arrivée.'],
    ['arrivee=2026-07-11&depart=2026-07-18&nuits=3', 'Ce nombre de nuits ne va pas jusqu&#39;au départ'],
    ['arrivee=2031-07-11&depart=2031-07-18', 'Les plannings ne vont pas si loin'],
    ['departement=75', 'Choisissez un département de la liste.'],
    ['commune=Brigadoon', 'Aucun hébergement dans cette commune'],
    ['commune=Narbonne&departement=09', 'Cette commune n&#39;est pas dans ce département'],
    ['personnes=0', 'Indiquez un nombre de personnes, de 1 à 99.'],
    ['personnes=beaucoup', 'Indiquez un nombre de personnes, de 1 à 99.'],
    ['type=CHATEAU', 'Choisissez un type de la liste.'],
    ['budget=-3', 'Indiquez un montant en euros'],
    ['equipement=jet-pack', 'Choisissez les équipements dans la liste.'],
    ['cles=6', 'Choisissez de 1 à 5 clés.'],
    ['tri=hasard', 'Choisissez un ordre de la liste.'],
    ['page=0', 'Cette page de résultats n&#39;existe pas.'],
  ])('OWN-30 %s: a sentence, 422, and what was typed is kept', async (query, sentence) => {
    const answer = await visitor.get(`${search}?${query}&personnes=3`.replace('personnes=0&personnes=3', 'personnes=0'))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    const [name, value] = [...new URLSearchParams(query)][0] ?? ['', '']
    if (!['departement', 'type', 'equipement', 'cles', 'tri', 'page'].includes(name)) {
      expect(answer.text).toContain(`value="${value}"`)
    }
  })

  test('OWN-30 mistakes of both kinds are told at once', async () => {
    const { text: page } = await visitor.get(`${search}?arrivee=2020-01-01&depart=2026-07-12&budget=abc`)
    expect(page).toContain('La date d&#39;arrivée est passée')
    expect(page).toContain('Indiquez un montant en euros')
  })

  test('OWN-30 an empty result says what to do, and what it offers finds as many as it says', async () => {
    const page = decoded(await text(`${search}?arrivee=2026-08-24&depart=2026-08-31&departement=09&cles=4`))
    const [, href, count] =
      /href="([^"]+)">Décalez d'une semaine : (\d+)\u00a0hébergements? libres? du 17 au 24 août/.exec(page) ?? []
    expect(Number(count)).toBe(3)
    expect(await text(href ?? '')).toContain(`${count}\u00a0hébergements libres du 17 au 24 août 2026`)
    const wide = decoded(await text(`${search}?${july}&departement=09&cles=5&budget=100`))
    const [, all, found] = /href="([^"]+)">Sans vos autres critères : (\d+)/.exec(wide) ?? []
    expect(found).toBe('9')
    expect(await text(all ?? '')).toContain('9\u00a0hébergements libres')
  })

  test('OWN-30 the map is drawn with points that are links', async () => {
    const map = decoded(await text(`${search}?${july}&vue=carte`))
    expect(map.split('class="map-point ').length - 1).toBe(3)
    const [, href] = /<a href="([^"]+)" aria-label="Narbonne \(Aude\) : 9\u00a0hébergements"/.exec(map) ?? []
    expect(await text(href ?? '')).toContain('9\u00a0hébergements libres du 11 au 18 juillet 2026')
  })

  test('OWN-30 no query string, however hostile, is more than a page with a sentence', async () => {
    const fields = [
      'arrivee',
      'depart',
      'nuits',
      'departement',
      'commune',
      'personnes',
      'type',
      'budget',
      'equipement',
      'cles',
      'tri',
      'vue',
      'page',
      'lang',
      'mois',
    ]
    const values = [
      'x'.repeat(5000),
      '\u0000',
      '%00',
      "' or 1=1 --",
      '<script>',
      '２',
      '-0',
      '1e9',
      '999999999999',
      '+275760-09-13',
      '-271821-04-20',
      '𝟜',
      '../..',
      '%',
      '🦆',
    ]
    const everywhere = [
      search,
      sheet(0),
      '/cles-vacances/api/hebergements',
      `/cles-vacances/api/hebergements/${ids[0]}`,
    ]
    for (const field of fields)
      for (const value of values) {
        const query = new URLSearchParams([
          [field, value],
          [field, value],
        ]).toString()
        for (const path of ['lang', 'mois', 'arrivee'].includes(field) ? everywhere : [search]) {
          const { status } = await world.app.request(`${path}?${query}`)
          expect([200, 302, 404, 422], `${path}?${query}`).toContain(status)
        }
      }
    const raw = ['?%', '?%ff=%fe', '?arrivee=%E0%A4%A', '?&&&===', `?${'page=1&'.repeat(3000)}`]
    for (const query of raw)
      expect((await world.app.request(search + query)).status, query.slice(0, 20)).toBeLessThan(500)
  })
})

describe('a lodging', () => {
  test('OWN-31 place, capacity, prices, approval number, description with its abbreviations, photos and their credit', async () => {
    const page = await text(sheet(0))
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

  test('OWN-31 « Retour à votre sélection » is the very same search, « Locations » tells the place in it', async () => {
    const query = `${july}&departement=11&personnes=2&equipement=wifi&tri=nom`
    const list = decoded(await text(`${search}?${query}&page=1`))
    const href = /href="([^"]+)">Gîte n° 04</.exec(list)?.[1] ?? ''
    const page = decoded(await text(href))
    expect(page).toContain(`<a href="${search}?${query}#liste">`)
    expect(page).toContain('Locations : 3 / 18')
    const next = /<a href="([^"]+)" rel="next"/.exec(page)?.[1] ?? ''
    const after = decoded(await text(next))
    expect(after).toContain('Gîte n° 05</h1>')
    expect(after).toContain('Locations : 4 / 18')
    expect(/<a href="([^"]+)" rel="prev"/.exec(after)?.[1]).toBe(href)
  })

  test('OWN-31 the neighbour on the next page leads back to that page', async () => {
    const list = decoded(await text(`${search}?${july}&tri=nom`))
    const last = /href="([^"]+)">Gîte n° 18</.exec(list)?.[1] ?? ''
    const next = /<a href="([^"]+)" rel="next"/.exec(decoded(await text(last)))?.[1] ?? ''
    const page = decoded(await text(next))
    expect(page).toContain('Locations : 19 / 27')
    expect(page).toContain(`<a href="${search}?${july}&tri=nom&page=2#liste">`)
  })

  test('OWN-31 from the bare list too there is a way back and a place in it', async () => {
    const list = decoded(await text(search))
    const href = /href="(\/cles-vacances\/hebergements\/\d+\?[^"]*)"/.exec(list)?.[1] ?? ''
    const page = decoded(await text(href))
    expect(page).toContain(`<a href="${search}#liste">`)
    expect(page).toContain('Locations : 1 / 28')
    expect(await text(sheet(0))).not.toContain('Locations :')
  })

  test('OWN-31 unknown, closed and foreign lodgings are not there', async () => {
    const foreign = world.neighbours.lodgingId
    for (const id of [foreign, 999_999, '999999999999999', 'abc', '0', '1.5']) {
      for (const path of [
        `${search}/${id}`,
        `${search}/${id}/recommandation`,
        `/cles-vacances/api/hebergements/${id}`,
      ]) {
        expect((await visitor.get(path)).status, path).toBe(404)
      }
    }
    expect((await visitor.get(`/gites-voisins/hebergements/${foreign}`)).status).toBe(200)
  })

  test('OWN-31 schema.org data stand in the page, and no name can break out of them', async () => {
    const page = await text(sheet(0))
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

describe('the planning', () => {
  const states = (page: string) =>
    Object.groupBy(
      [...page.matchAll(/<td class="state state-(\w+)/g)].map((match) => match[1] ?? ''),
      (state) => state,
    )

  test('OWN-32 three months from the month searched, four states, with the date of the last update', async () => {
    const page = await text(sheet(0, july))
    expect([...page.matchAll(/class="month-name">([^<]+)</g)].map((match) => match[1])).toEqual([
      'Juillet 2026',
      'Août 2026',
      'Septembre 2026',
    ])
    expect(states(page).available).toHaveLength(21 + 28)
    expect(states(page).unset).toHaveLength(10 + 3 + 30)
    expect(page).toContain('Dernière mise à jour : 1er juillet 2026.')
    expect(page).toContain('à titre indicatif')
    expect(page.split('searched').length - 1).toBe(7)
  })

  test('OWN-32 a letter is the first of its word, in either language', async () => {
    for (const language of ['en', 'fr']) {
      const page = await text(sheet(0, `lang=${language}`))
      const legend = [...page.matchAll(/<span class="state state-\w+" aria-hidden="true">(.)<.span><span><strong>(.)/g)]
      expect(legend.slice(0, 3).map(([, letter]) => letter)).toEqual(legend.slice(0, 3).map(([, , word]) => word))
      expect(page).toContain(`<span class="day-letter" aria-hidden="true">${language === 'en' ? 'A' : 'D'}<`)
    }
  })

  test('OWN-32 months follow each other back and forth, never before today’s', async () => {
    const page = decoded(await text(sheet(0, 'arrivee=2026-08-08&depart=2026-08-15')))
    expect(page).toContain('class="month-name">Août 2026<')
    const step = (name: string, html: string) =>
      new RegExp(`href="([^"]+)" rel="nofollow">[^>]*>?[\\s\\S]{0,400}?${name}`).exec(html)?.[1] ?? ''
    const back = step('Mois précédent', page)
    expect(back).toContain('mois=2026-07#planning')
    const before = decoded(await text(back.replace('#planning', '')))
    expect(before).toContain('class="month-name">Juillet 2026<')
    expect(before).not.toContain('Mois précédent')
    expect(before).toContain('Retour à votre sélection')
    expect(await text(sheet(0, 'mois=2020-01'))).toContain('class="month-name">Juillet 2026<')
  })

  test('OWN-32 the public sees neither « Loué » nor « Fermé », and no planning where the owner chose none', async () => {
    const page = await text(sheet(0))
    expect(page).not.toMatch(/state-(let|closed)/)
    expect(await text(`${search}/${world.network.lodgingId}`)).not.toContain('Planning des disponibilités')
  })
})
