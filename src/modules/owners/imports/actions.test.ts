import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { foundNetwork } from '../../../../test/worlds/lodgings.ts'
import { theProgram } from '../../../core/history/store.ts'
import { type Database, openDatabase, read, write } from '../../../platform/database/database.ts'
import { type ImportContext, importDirectory } from './actions.ts'
import { header } from './titles.ts'

const now = Temporal.Instant.from('2026-03-02T09:00:00Z')
const today = Temporal.PlainDate.from('2026-03-02')

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

let networks = 0
async function newContext(): Promise<ImportContext> {
  const { organizationId } = await foundNetwork(db, `reseau-${++networks}`)
  return { organizationId, departments: null, by: theProgram, now, today }
}

const line = (facts: Partial<Record<(typeof header)[number], string>> = {}) => {
  const usual: Record<string, string> = {
    departement: '11',
    identifiant: 'ctest',
    civilite: 'MLLE',
    prenom: 'Camille',
    nom: 'TEST',
    agrement: 'HL0LAR011CM01647',
    type: 'GITE',
    nom_hebergement: 'Le Mas des Oliviers',
    commune: 'Carcassonne',
    capacite_mini: '2',
    capacite_maxi: '4',
    cles: '3',
    prix_semaine_mini: '450,50',
    tarif_valable_jusquau: '31/12/2026',
    equipements: 'Wi-Fi, piscine',
    affichage_planning: 'Oui',
  }
  return header.map((name) => facts[name] ?? usual[name] ?? '').join(';')
}
const file = (...lines: string[]) => [header.join(';'), ...lines].join('\r\n')

const run = (context: ImportContext, text: string) => write(db, context, (tx) => importDirectory(tx, context, text))

const count = (context: ImportContext, table: string) =>
  read(db, context, async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(table)}`)
    return rows[0]?.n
  })

describe('OWN-60 import of owners and lodgings', () => {
  test('OWN-60 a column that the file lacks is left as it is; an empty cell of one that it has empties', async () => {
    const context = await newContext()
    await run(context, file(line({ telephone: '04 68 10 20 30', description: 'Au calme' })))
    const some = [
      'departement',
      'identifiant',
      'nom',
      'agrement',
      'type',
      'nom_hebergement',
      'code_insee',
      'capacite_mini',
      'capacite_maxi',
      'cles',
      'commentaire_prix',
    ]
    const sparse = [some.join(';'), '11;ctest;TEST;HL0LAR011CM01647;GITE;Le Mas des Vignes;11069;2;4;3;'].join('\n')
    expect(await run(context, sparse)).toMatchObject({
      ok: true,
      counts: { owners: { unchanged: 1 }, lodgings: { updated: 1 } },
    })
    const [lodging] = await read(db, context, async (tx) => {
      const { rows } = await tx.execute<Record<string, unknown>>(sql`
        select name, description, week_price_min_cents::int as price, cardinality(equipment) as equipment, planning_shown as shown
        from core.lodgings`)
      return rows
    })
    expect(lodging).toEqual({
      name: 'Le Mas des Vignes',
      description: 'Au calme',
      price: 45050,
      equipment: 2,
      shown: true,
    })
    const emptied = [
      [...some, 'description'].join(';'),
      '11;ctest;TEST;HL0LAR011CM01647;GITE;Le Mas des Vignes;11069;2;4;3;;',
    ].join('\n')
    expect(await run(context, emptied)).toMatchObject({ ok: true, counts: { lodgings: { updated: 1 } } })
    expect(await count(context, `core.lodgings where description = ''`)).toBe(1)
  })

  test('OWN-60 a file creates owners and lodgings; the same file again changes nothing', async () => {
    const context = await newContext()
    const text = file(line(), line({ agrement: 'HL0LAR011CM01648', nom_hebergement: 'La Grange' }))
    const first = await run(context, text)
    expect(first).toMatchObject({
      ok: true,
      counts: {
        owners: { created: 1, updated: 0, unchanged: 0 },
        lodgings: { created: 2, updated: 0, unchanged: 0 },
      },
    })
    const before = await count(context, 'core.history')
    expect(await run(context, text)).toMatchObject({
      ok: true,
      counts: {
        owners: { created: 0, updated: 0, unchanged: 1 },
        lodgings: { created: 0, updated: 0, unchanged: 2 },
      },
    })
    expect(await count(context, 'core.history')).toBe(before)
    expect(await count(context, 'core.lodgings')).toBe(2)
  })

  test('OWN-60 known lodgings are found by approval number, known owners by département and identifier', async () => {
    const context = await newContext()
    await run(context, file(line()))
    const result = await run(context, file(line({ identifiant: 'CTEST', nom: 'TESTE', capacite_maxi: '6' })))
    expect(result).toMatchObject({
      ok: true,
      counts: { owners: { created: 0, updated: 1 }, lodgings: { created: 0, updated: 1 } },
    })
    const elsewhere = line({ departement: '34', commune: 'Béziers', agrement: 'HL0LAR034CM00001' })
    expect(await run(context, file(elsewhere))).toMatchObject({ ok: true, counts: { owners: { created: 1 } } })
  })

  test('OWN-60 one wrong line and nothing is written', async () => {
    const context = await newContext()
    const owners = await count(context, 'core.providers')
    const result = await run(context, file(line(), line({ agrement: 'X1234', cles: '9' })))
    expect(result).toEqual({
      ok: false,
      refusal: 'errors',
      errors: [{ line: 3, column: 'cles', sentence: 'Indiquez le nombre de clés, de 1 à 5.' }],
    })
    expect(await count(context, 'core.providers')).toBe(owners)
    expect(await count(context, 'core.lodgings')).toBe(0)
  })

  test("OWN-60 an empty « affichage_planning » leaves the owner's choice alone", async () => {
    const context = await newContext()
    await run(context, file(line({ affichage_planning: 'Non' })))
    expect(await run(context, file(line({ affichage_planning: '' })))).toMatchObject({
      ok: true,
      counts: { lodgings: { unchanged: 1 } },
    })
  })

  test('OWN-60 two imports at once of the same new file: the second finds everything there', async () => {
    const context = await newContext()
    const text = file(...Array.from({ length: 30 }, (_, i) => line({ agrement: `HL0LAR011CM1${i + 100}` })))
    const results = await Promise.all([run(context, text), run(context, text), run(context, text)])
    const created = results.map((result) => (result.ok ? result.counts.lodgings.created : -1))
    expect(created.sort()).toEqual([0, 0, 30])
    expect(await count(context, 'core.lodgings')).toBe(30)
  })

  test('OWN-60 five hundred lodgings take as many statements as five', async () => {
    const lines = (count: number) =>
      file(...Array.from({ length: count }, (_, i) => line({ identifiant: `p${i}`, agrement: `HL0LAR011CM2${i}` })))
    const few = await statementsOf(await newContext(), lines(5))
    expect(few).toBeGreaterThan(5)
    expect(await statementsOf(await newContext(), lines(500))).toBe(few)
  })
})

/** How often an import speaks to the database. */
async function statementsOf(context: ImportContext, text: string) {
  let statements = 0
  await write(db, context, (tx) => {
    const counting = new Proxy(tx, {
      get(target, name) {
        if (name === 'execute' || name === 'insert' || name === 'select') statements++
        return Reflect.get(target, name)
      },
    })
    return importDirectory(counting, context, text)
  })
  return statements
}
