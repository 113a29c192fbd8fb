import { describe, expect, test } from 'vitest'
import { openLodgingCount } from '../../../../test/worlds/open-lodgings.ts'
import { decoded, july, search, searchingVisitor } from '../../../../test/worlds/searching-visitor.ts'

const at = searchingVisitor()

const namesIn = (text: string) =>
  [...text.matchAll(/>(Gîte n° \d\d|Le Mas des Oliviers)<\/a>/g)].map((match) => match[1])

describe('the search', () => {
  test('OWN-30 without dates every open lodging is listed, in pages that the address names', async () => {
    const first = await at.text(`${search}?tri=nom`)
    expect(first).toContain('28\u00a0hébergements')
    expect(namesIn(first)).toHaveLength(18)
    const second = await at.text(`${search}?tri=nom&page=2`)
    expect(namesIn(second)).toHaveLength(openLodgingCount + 1 - 18)
    expect(new Set([...namesIn(first), ...namesIn(second)]).size).toBe(openLodgingCount + 1)
    expect((await at.visitor.get(`${search}?tri=nom&page=9`)).location).toBe(`${search}?tri=nom&page=2`)
  })

  test('OWN-30 with dates only lodgings free on every night are listed, by price or name', async () => {
    const found = await at.text(`${search}?${july}&tri=prix`)
    expect(found).toContain('27\u00a0hébergements libres du 11 au 18 juillet 2026')
    expect(namesIn(found)[0]).toBe('Gîte n° 01')
    expect(namesIn(found)).not.toContain('Le Mas des Oliviers')
    expect(await at.text(`${search}?arrivee=2026-08-25&nuits=5`)).toContain('Aucun hébergement libre')
  })

  test('OWN-30 place, people, type, budget, equipment and keys each narrow the search', async () => {
    const counts = async (query: string) =>
      /(\d+|Aucun)[\u00a0 ]hébergements? /.exec(await at.text(`${search}?${july}&${query}`))?.[1]
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
    const sent = await at.visitor.get(
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
    const answer = await at.visitor.get(
      `${search}?${query}&personnes=3`.replace('personnes=0&personnes=3', 'personnes=0'),
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    const [name, value] = [...new URLSearchParams(query)][0] ?? ['', '']
    if (!['departement', 'type', 'equipement', 'cles', 'tri', 'page'].includes(name)) {
      expect(answer.text).toContain(`value="${value}"`)
    }
  })

  test('OWN-30 mistakes of both kinds are told at once', async () => {
    const { text: page } = await at.visitor.get(`${search}?arrivee=2020-01-01&depart=2026-07-12&budget=abc`)
    expect(page).toContain('La date d&#39;arrivée est passée')
    expect(page).toContain('Indiquez un montant en euros')
  })

  test('OWN-30 too many people, without dates: what was asked is what can be asked less of', async () => {
    const page = decoded(await at.text(`${search}?personnes=99&departement=09`))
    expect(page).not.toContain("Essayez d'autres dates")
    const [, href] = /href="([^"]+)">Quel que soit le nombre de personnes : 9/.exec(page) ?? []
    expect(await at.text(href ?? '')).toContain('9\u00a0hébergements')
  })

  test('OWN-30 a misspelt commune is answered with the nearest, one press away', async () => {
    const { status, text } = await at.visitor.get(`${search}?commune=Carcassone&departement=09&cles=2`)
    expect(status).toBe(422)
    const [, href = ''] = /href="([^"]+)">Carcassonne \(Aude\)/.exec(decoded(text)) ?? []
    expect(href).toContain('cles=2')
    expect((await at.visitor.get(href)).status).toBe(200)
  })

  test('OWN-30 an empty result says what to do, and what it offers finds as many as it says', async () => {
    const page = decoded(await at.text(`${search}?arrivee=2026-08-24&depart=2026-08-31&departement=09&cles=4`))
    const [, href, count] =
      /href="([^"]+)">Décalez d'une semaine : (\d+)\u00a0hébergements? libres? du 17 au 24 août/.exec(page) ?? []
    expect(Number(count)).toBe(3)
    expect(await at.text(href ?? '')).toContain(`${count}\u00a0hébergements libres du 17 au 24 août 2026`)
    const wide = decoded(await at.text(`${search}?${july}&departement=09&cles=5&budget=100`))
    const [, all, found] = /href="([^"]+)">Sans vos autres critères : (\d+)/.exec(wide) ?? []
    expect(found).toBe('9')
    expect(await at.text(all ?? '')).toContain('9\u00a0hébergements libres')
  })

  test('OWN-30 the map is drawn with points that are links', async () => {
    const map = decoded(await at.text(`${search}?${july}&vue=carte`))
    expect(map.split('class="map-point ').length - 1).toBe(3)
    const [, href] = /<a href="([^"]+)" aria-label="Narbonne \(Aude\) : 9\u00a0hébergements"/.exec(map) ?? []
    expect(await at.text(href ?? '')).toContain('9\u00a0hébergements libres du 11 au 18 juillet 2026')
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
      at.sheet(0),
      '/cles-vacances/api/hebergements',
      `/cles-vacances/api/hebergements/${at.ids[0]}`,
    ]
    for (const field of fields)
      for (const value of values) {
        const query = new URLSearchParams([
          [field, value],
          [field, value],
        ]).toString()
        for (const path of ['lang', 'mois', 'arrivee'].includes(field) ? everywhere : [search]) {
          const { status } = await at.world.app.request(`${path}?${query}`)
          expect([200, 302, 404, 422], `${path}?${query}`).toContain(status)
        }
      }
    const raw = ['?%', '?%ff=%fe', '?arrivee=%E0%A4%A', '?&&&===', `?${'page=1&'.repeat(3000)}`]
    for (const query of raw)
      expect((await at.world.app.request(search + query)).status, query.slice(0, 20)).toBeLessThan(500)
  })
})
