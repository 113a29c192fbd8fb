import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equipment } from '../../../core/directory/rules.ts'
import { department } from '../../../core/reference/departments.ts'
import { currentMunicipality, municipalitiesOf, municipalityNamed } from '../../../core/reference/municipalities.ts'
import { csvOf } from '../../../platform/documents/csv.ts'
import { importableList } from '../directory/lodgings/export.ts'
import type { LodgingRow } from '../directory/lodgings/store.ts'
import type { ImportReference } from './columns.ts'
import { maximumLines, textOf } from './file.ts'
import { parseImport } from './rules.ts'
import { header } from './titles.ts'

const reference: ImportReference = {
  departments: null,
  types: [
    { id: 1, code: 'GITE', name: 'Gîte rural' },
    { id: 2, code: 'CHAMBRE', name: "Chambre d'hôtes" },
  ],
  department,
  municipality: currentMunicipality,
  municipalityNamed,
}

const usual: Record<string, string> = {
  departement: '11',
  identifiant: 'ctest',
  nom: 'TEST',
  agrement: 'HL0LAR011CM01647',
  type: 'gite rural',
  nom_hebergement: 'Le Mas des Oliviers',
  commune: 'carcassonne',
  capacite_mini: '2',
  capacite_maxi: '4',
  cles: '3',
}
const line = (facts: Record<string, string> = {}) => header.map((name) => facts[name] ?? usual[name] ?? '').join(';')
const file = (...lines: string[]) => [header.join(';'), ...lines].join('\n')
const errorsOf = (text: string, given = reference) => parseImport(text, given).errors
const errorOf = (facts: Record<string, string>, given = reference) => errorsOf(file(line(facts)), given)

describe('OWN-60 reading an import file', () => {
  test('OWN-60 a plain line: type by name, commune by name, decimal comma, French date, equipment by label or code', () => {
    const { rows, errors } = parseImport(
      file(
        line({
          civilite: 'Mademoiselle',
          latitude: '43,2130',
          longitude: '2.3491',
          prix_semaine_mini: '450,50',
          prix_semaine_maxi: '1 200 €',
          tarif_valable_jusquau: '31/12/2026',
          equipements: 'Piscine, wifi,Lave-vaisselle',
          affichage_planning: 'oui',
        }),
      ),
      reference,
    )
    expect(errors).toEqual([])
    expect(rows[0]?.owner).toMatchObject({ civility: 'MLLE', departmentCode: '11', identifier: 'ctest' })
    expect(rows[0]?.lodging).toMatchObject({
      lodgingTypeId: 1,
      municipalityCode: '11069',
      municipalityName: 'Carcassonne',
      latitude: 43.213,
      longitude: 2.3491,
      weekPriceMinCents: 45050,
      weekPriceMaxCents: 120000,
      equipment: ['wifi', 'swimming-pool', 'dishwasher'],
      planningShown: true,
    })
    expect(rows[0]?.lodging.priceValidUntilOn?.toString()).toBe('2026-12-31')
  })

  test.each([
    ['Le fichier est vide.', ''],
    ['Le fichier est vide.', '\ufeff \n'],
    ['Le fichier ne contient que la ligne des titres.', file()],
    ['points-virgules', header.join(',')],
    ['points-virgules', header.join('\t')],
    ['Colonnes manquantes : « cles ».', header.filter((name) => name !== 'cles').join(';')],
    ['« commune » ou « code_insee »', header.filter((name) => !/^co(mmune|de_insee)$/.test(name)).join(';')],
    ['« latitude », « longitude » vont ensemble', header.filter((name) => name !== 'longitude').join(';')],
    ['Colonnes inconnues : « couleur ».', `${header.join(';')};couleur`],
    ['Colonnes en double : « cles ».', `${header.join(';')};cles`],
    ['La première ligne doit porter les titres', 'bonjour;tout;le;monde'],
    ['guillemet', `${file(line())}\n"jamais refermé;`],
    [`${maximumLines.toLocaleString('fr-FR')} lignes au plus`, file(...Array.from({ length: 50_000 }, () => 'a;b'))],
  ])('OWN-60 a file that cannot be read says so: %s', (sentence, text) => {
    const errors = errorsOf(text)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.sentence).toContain(sentence)
  })

  test('OWN-60 binary files are no text; Windows-1252 and UTF-8 with its mark are', () => {
    expect(textOf(new TextEncoder().encode('PK\u0003\u0004 un classeur'))).toBeNull()
    expect(textOf(new Uint8Array([0x61, 0, 0x62]))).toBeNull()
    expect(textOf(new Uint8Array([0x47, 0xee, 0x74, 0x65, 0x20, 0x80]))).toBe('Gîte €')
    expect(textOf(new TextEncoder().encode('\ufeffGîte'))).toBe('Gîte')
  })

  test.each([
    ['departement', '999', 'code de département'],
    ['identifiant', 'a b', 'sans espace'],
    ['civilite', 'Dr', 'MLLE'],
    ['nom', '', 'nom du propriétaire'],
    ['email', 'camille@', 'nom@exemple.fr'],
    ['telephone', 'rouge', 'téléphone'],
    ['agrement', '', "numéro d'agrément"],
    ['type', 'château', 'GITE (Gîte rural)'],
    ['commune', 'Béziers', 'Aucune commune « Béziers » dans le département 11'],
    ['code_insee', '34032', "n'est pas dans le département 11"],
    ['code_insee', '11262', 'pas de « carcassonne »'],
    ['latitude', '91', 'latitude'],
    ['longitude', '2,3491', 'latitude'],
    ['capacite_mini', 'deux', 'de 1 à 99'],
    ['capacite_maxi', '1', 'plus petite'],
    ['cles', '6', 'de 1 à 5'],
    ['prix_semaine_mini', 'cher', 'prix en euros'],
    ['tarif_valable_jusquau', '30/02/2026', "Ce jour n'existe pas"],
    ['equipements', 'wifi, hélicoptère', '« hélicoptère »'],
    ['affichage_planning', 'peut-être', 'Oui ou Non'],
  ])('OWN-60 the column %s refuses « %s »', (column, value, sentence) => {
    const errors = errorOf({ [column]: value })
    expect(errors.map((error) => error.sentence).join()).toContain(sentence)
    expect(errors.map((error) => error.line)).toEqual([2])
  })

  test('OWN-60 lines are counted as an editor counts them, line breaks within a cell included', () => {
    const text = file(line({ description: '"sur\ndeux lignes"' }), '', line({ agrement: 'X0001', cles: '9' }))
    expect(errorsOf(text)).toMatchObject([{ line: 5, column: 'cles' }])
  })

  test.each([
    ['stray', line({ agrement: 'X0003', nom_hebergement: 'Le "Nid"' }), 5],
    ['never closed', line({ agrement: 'X0003', nom_hebergement: '"Le Nid' }), 5],
    ['closed too early', line({ agrement: 'X0003', nom_hebergement: '"Le" Nid' }), 5],
  ])(
    'OWN-60 a quote that is %s hides no error before it, and says from which line on nothing was read',
    (_how, wrong, at) => {
      const text = file(line({ cles: '9' }), line({ agrement: 'X0001', type: '?' }), '', wrong, line({ cles: '8' }))
      const errors = errorsOf(text)
      expect(errors.map(({ line: number, column }) => [number, column])).toEqual([
        [2, 'cles'],
        [3, 'type'],
        [at, ''],
      ])
      expect(errors.at(-1)?.sentence).toContain(`rien n'a pu être lu à partir de la ligne ${at}.`)
    },
  )

  test('OWN-60 every wrong column of every wrong line is listed', () => {
    const errors = errorsOf(file(line({ cles: '9', nom: '' }), line({ agrement: 'X0001', type: '?' }), 'a;b'))
    expect(errors.map(({ line: number, column }) => [number, column])).toEqual([
      [2, 'nom'],
      [2, 'cles'],
      [3, 'type'],
      [4, ''],
    ])
  })

  test('OWN-60 a lodging stands once in a file, and an owner says the same on each line', () => {
    const errors = errorsOf(file(line(), line({ nom: 'AUTRE' })))
    expect(errors.map(({ column }) => column).sort()).toEqual(['agrement', 'nom'])
    expect(errors[0]?.sentence).toContain('ligne 2')
  })

  test('OWN-60 a technician imports only their départements', () => {
    const errors = errorOf({ departement: '34', commune: 'Béziers' }, { ...reference, departments: ['11'] })
    expect(errors).toMatchObject([{ line: 2, column: 'departement' }])
    expect(errors[0]?.sentence).toContain('34 - Hérault')
  })

  test('OWN-60 the order of the columns does not matter, nor does what a spreadsheet does to 09 and 09122', () => {
    const titles = [...header].reverse()
    const cells = { ...usual, departement: '9', code_insee: '9122', commune: 'Foix' } as Record<string, string>
    const text = [titles.join(';'), titles.map((name) => cells[name] ?? '').join(';')].join('\n')
    const { rows, errors } = parseImport(text, reference)
    expect(errors).toEqual([])
    expect(rows[0]?.lodging.municipalityCode).toBe('09122')
  })
})

const words = (max: number) =>
  fc
    .string({ unit: fc.constantFrom(...'aéÎœ0 ;"\'=+-@,.&<'), maxLength: max })
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
const named = (max: number) => words(max).filter((text) => text !== '')
const cents = fc.option(fc.integer({ min: 0, max: 5_000_00 }))

const lodgingRow = fc
  .record({
    municipality: fc.constantFrom(...municipalitiesOf('11')),
    place: fc.option(
      fc.tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
    ),
    capacities: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })),
    prices: fc.tuple(cents, cents),
    lodging: fc.record({
      name: named(40),
      keys: fc.integer({ min: 1, max: 5 }),
      description: fc.array(words(40), { maxLength: 3 }).map((lines) => lines.join('\n').trim()),
      priceComment: words(40),
      priceValidUntilOn: fc.option(
        fc.integer({ min: 0, max: 3000 }).map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n })),
      ),
      equipment: fc.subarray([...equipment]),
      planningShown: fc.option(fc.boolean()),
    }),
    person: fc.record({ firstName: words(20), lastName: named(20), address: words(40) }),
  })
  .map(({ municipality, place, capacities, prices, lodging, person }) => {
    const [low, high] = capacities[0] < capacities[1] ? capacities : [capacities[1], capacities[0]]
    const sorted = prices[0] !== null && prices[1] !== null && prices[0] > prices[1] ? [prices[1], prices[0]] : prices
    const round = (degrees: number) => Number(degrees.toFixed(6)) + 0
    return {
      person: { civility: 'MME', email: 'a@exemple.fr', phone: '+33 4 68 10 24 30', ...person },
      typeCode: 'GITE',
      lodging: {
        ...lodging,
        departmentCode: '11',
        municipalityCode: municipality.code,
        municipalityName: municipality.name,
        latitude: place && round(place[0]),
        longitude: place && round(place[1]),
        capacityMin: low,
        capacityMax: high,
        weekPriceMinCents: sorted[0],
        weekPriceMaxCents: sorted[1],
      },
    }
  })

test('OWN-60 whatever the exporter writes, the import reads back: nothing lost, nothing changed', () => {
  fc.assert(
    fc.property(fc.array(lodgingRow, { minLength: 1, maxLength: 5 }), (made) => {
      const rows = made.map((row, i) => ({
        ...row,
        identifier: `owner${i}`,
        lodging: { ...row.lodging, approvalNumber: `HL0LAR011CM0${i}` },
      })) as unknown as LodgingRow[]
      const back = parseImport(csvOf(importableList(rows)), reference)
      expect(back.errors).toEqual([])
      back.rows.forEach(({ lodging, owner }, i) => {
        const { departmentCode, ...expected } = { ...rows[i]?.lodging } as LodgingRow['lodging']
        const plain = (value: object) => JSON.parse(JSON.stringify(value))
        expect(plain(lodging)).toEqual({ ...plain(expected), lodgingTypeId: 1 })
        expect(owner).toEqual({ ...rows[i]?.person, identifier: `owner${i}`, departmentCode })
      })
    }),
    { numRuns: 150 },
  )
})
