import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personalHoldings } from '../src/app.tsx'
import { theProgram } from '../src/core/history/store.ts'
import { eraseWithin } from '../src/core/personal-data/erasure/actions.ts'
import { personalFile } from '../src/core/personal-data/file.ts'
import type { Holding } from '../src/core/personal-data/holding.ts'
import { selectSubject } from '../src/core/personal-data/store.ts'
import { read, write } from '../src/platform/database/database.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { tenantTables } from './support/every-table.ts'
import { plantMarkedPerson } from './worlds/marked-persons.ts'

const [camille, another] = ['zoe.quenouille@exemple.fr', 'basile.trompette@exemple.fr']

/** Tables that point at a person and tell nothing of one that is not told elsewhere. */
const leftOut: Record<string, string> = {
  'core.effective_spans': 'computed from the plannings and the calendars, which are given',
  'core.free_spans': 'the same, for the search',
  'core.planning_months': 'counts the saves of a month; the history tells each',
  'core.lodging_types': 'of the organisation; the number of the member of staff who closed one stands in the history',
  'core.articles': 'a text of the organisation',
  'core.photo_conditions': 'a text of the organisation; the version accepted is given with each photo',
  'owners.offers': 'a text of the organisation',
  'owners.theme_sections': 'a text of the organisation',
  'owners.themes': 'a text of the organisation',
  'owners.theme_parts': 'a text of the organisation',
  'owners.theme_documents': 'a text of the organisation',
  'owners.reminder_lodgings': 'the lodgings of a reminder, which its mail names',
  'lastminute.offers': 'of the organisation',
  'lastminute.maintenances': 'of the organisation',
}

/** Whom the others point at. */
const known = ['core.persons', 'core.accounts', 'core.providers', 'core.lodgings']

let world: TestApp
let owner: pg.Client
let subjects: Record<'camille' | 'another', number>

beforeAll(async () => {
  world = await startTestApp()
  owner = new pg.Client({ connectionString: world.databaseUrl, options: '-c role=escale_owner' })
  await owner.connect()
  const { organizationId } = world.network
  await owner.query('begin')
  const first = await plantMarkedPerson(owner, organizationId, camille)
  const second = await plantMarkedPerson(owner, organizationId, another, first)
  await owner.query('commit')
  const personOf = (rows: Map<string, Record<string, unknown>>) => Number(rows.get('core.persons')?.id)
  subjects = { camille: personOf(first), another: personOf(second) }
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})

const fileOf = (personId: number, by: 'person' | 'staff' = 'person') =>
  read(world.db, world.network, async (tx) => {
    const { organizationId } = world.network
    const organization = { name: 'Réseau', timeZone: 'Europe/Paris' }
    const subject = await selectSubject(tx, organizationId, personId)
    return personalFile(tx, personalHoldings, { organization, subject, now: world.clock.now, by })
  })

const nameOf = (table: Parameters<typeof getTableConfig>[0]) => {
  const { schema, name } = getTableConfig(table)
  return `${schema}.${name}`
}

test('00-product personal data: every table that points at a person is given to them, or left out with its reason', async () => {
  const tables = await tenantTables(owner)
  const pointing = tables.filter(
    ({ name, columns, foreignKeys }) =>
      known.includes(name) ||
      foreignKeys.some(({ table }) => known.includes(table)) ||
      columns.some((column) => /(account|person|provider|lodging)_id$/.test(column.name)),
  )
  const held = personalHoldings.map(({ table }) => nameOf(table))
  expect(pointing.map(({ name }) => name).filter((name) => !held.includes(name) && !(name in leftOut))).toEqual([])
  expect(
    Object.keys(leftOut).filter((name) => held.includes(name) || !pointing.some((one) => one.name === name)),
  ).toEqual([])
})

test('00-product personal data: the file has something of every table, and nothing of anybody else', async () => {
  const file = await fileOf(subjects.camille)
  const { Contenu: contents } = JSON.parse(file) as { Contenu: Record<string, unknown[]> }
  expect(Object.keys(contents).sort()).toEqual(personalHoldings.map(({ title }) => title).sort())
  expect(file).toContain(camille)
  expect(file).not.toContain(another)
  expect(await fileOf(subjects.another)).not.toContain(camille)
})

test('00-product personal data: staff are given no address of a calendar; the person is', async () => {
  const feedsIn = (file: string) => JSON.parse(file).Contenu['Calendriers connectés'][0]
  expect(feedsIn(await fileOf(subjects.camille))).toMatchObject({ Nom: camille, Adresse: camille })
  expect(feedsIn(await fileOf(subjects.camille, 'staff'))).not.toHaveProperty('Adresse')
})

test('00-product personal data: « Mon compte » gives everybody their own file, in French, and never a secret', async () => {
  const { owner: miss, networkAdministrator, technician } = world.network
  const visitor = await world.signInAs(miss)
  const page = await visitor.get('/cles-vacances/proprietaires/compte')
  expect(page.text).toContain('href="/cles-vacances/proprietaires/compte/donnees"')
  const answer = await visitor.get('/cles-vacances/proprietaires/compte/donnees')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="mes-donnees-2026-07-06.json"')
  expect(answer.headers.get('content-type')).toContain('charset=utf-8')
  const { Contenu } = JSON.parse(answer.text)
  expect(Contenu['Identité et coordonnées']).toEqual([
    { Civilité: 'MLLE', Prénom: 'Camille', Nom: 'TEST', 'Adresse électronique': 'camille.test@cles-vacances.example' },
  ])
  expect(Contenu.Hébergements).toHaveLength(1)
  expect(answer.text).not.toContain('argon2')
  expect(answer.text).not.toContain('gites-voisins')
  const staff = await world.signInAs(networkAdministrator)
  const own = JSON.parse((await staff.get('/cles-vacances/gestion/compte/donnees')).text)
  expect(own.Contenu['Identité et coordonnées'][0].Nom).toBe('RESEAU')
  const acting = await world.signInAs(miss, { actedBy: technician })
  expect((await acting.get('/cles-vacances/proprietaires/compte/donnees')).status).toBe(404)
})

/** Columns that keep their text when a person is erased: codes, places, and what is of the organisation. */
const keptColumns: Record<string, string> = {
  'core.accounts.department_code': 'a place',
  'core.account_scopes.value': 'a place',
  'core.providers.department_code': 'a place',
  'core.lodgings.approval_number': "the label's number, by which its figures are known",
  'core.lodgings.department_code': 'a place',
  'core.lodgings.municipality_code': 'a place',
  'core.lodgings.municipality_name': 'a place',
  'core.lodgings.search_text': 'made of number and commune',
  'core.lodging_listings.department_code': 'a place',
  'core.lodging_listings.municipality_code': 'a place',
  'core.lodging_listings.municipality_name': 'a place',
  'core.free_spans.municipality_code': 'a place',
  'core.history.verb': "one of the program's words",
  'core.mails.sender': "the organisation's own address",
  'core.runs.title': 'how many things, never which',
  'core.run_items.subject': "one of the program's words",
  'core.run_items.refusal': 'a sentence of the program',
  'owners.directory_imports.plan_hash': 'a hash',
  'lastminute.hosts.municipality_code': 'a place',
  'lastminute.hosts.municipality_name': 'a place',
}

/** Tables of the organisation's own texts, lists and counts. */
const ofOrganization =
  /^core\.(articles|change_counters|files|form_keys|lodging_types|night_counts|organization_settings|photo_conditions|pictures|roles)$|^owners\.(offers|theme|document_files|origin_counts|owner_counts)|^lastminute\.(offers|maintenances)$/

test('00-product personal data: the history is emptied of the fields asked for, in one organisation alone, and never rewritten', async () => {
  const { rows } = await owner.query(`select subject_id as id from core.history where changes::text like $1`, [
    `%${camille}%`,
  ])
  const numbers = rows.map(({ id }) => Number(id))
  expect(numbers).toHaveLength(1)
  const forget = (organizationId: number, field: string) =>
    write(world.db, { organizationId }, async (tx) => {
      const fields = sql.param([field])
      const { rows: answer } = await tx.execute<{ count: string }>(
        sql`select core.forget_in_history('host', ${sql.param(numbers)}::bigint[], ${fields}::text[]) as count`,
      )
      return Number(answer[0]?.count)
    })
  expect(await forget(world.neighbours.organizationId, 'name')).toBe(0)
  expect(await forget(world.network.organizationId, 'nothing')).toBe(0)
  const told = await owner.query('select changes from core.history where subject_id = any($1) and changes ? $2', [
    numbers,
    'name',
  ])
  expect(told.rows[0]?.changes).toEqual({ name: { from: camille, to: camille }, reason: { to: camille } })
})

test('00-product personal data: after the erasure no column of any table has name, address or mail; others keep theirs', async () => {
  const { organizationId } = world.network
  const erase = (holdings: readonly Holding[] = personalHoldings) =>
    write(world.db, { organizationId }, (tx) =>
      eraseWithin(tx, holdings, {
        ...{ organizationId, personId: subjects.camille, reason: 'À sa demande', by: theProgram, now: world.clock.now },
      }),
    )
  expect(await erase()).toEqual({ ok: false, refusal: 'standing' })
  await owner.query('update core.accounts set closed_at = now() where person_id = $1', [subjects.camille])
  await owner.query('update core.providers set closed_at = now() where person_id = $1', [subjects.camille])
  for (const table of ['core.lodgings', 'lastminute.hosts'])
    await owner.query(
      `update ${table} set closed_at = now() where provider_id in (select id from core.providers where person_id = $1)`,
      [subjects.camille],
    )
  // Whatever faults on the way, nothing of it was done.
  const untouched = await rowsWith(camille)
  const fault = async () => {
    throw new Error('the disk is full')
  }
  const cut = personalHoldings.map((holding, index) =>
    index < personalHoldings.length - 1 ? holding : { ...holding, erase: fault },
  )
  await expect(erase(cut)).rejects.toThrow('the disk is full')
  expect(await rowsWith(camille)).toEqual(untouched)
  const before = await rowsWith(another)
  expect(await erase()).toEqual({ ok: true })
  const left = await rowsWith(camille)
  expect(
    left.filter((column) => !(column in keptColumns) && !ofOrganization.test(column.replace(/\.\w+$/, ''))),
  ).toEqual([])
  expect(await rowsWith(another)).toEqual(before)
  const told = () => owner.query(`select changes from core.history where verb = 'person-erased'`)
  expect((await told()).rows).toEqual([{ changes: { reason: { to: 'À sa demande' } } }])
  expect(await erase()).toEqual({ ok: true })
  expect((await told()).rowCount).toBe(1)
})

/** The columns of the organisation's tables in which a text stands, be it as it is found by searches. */
async function rowsWith(mark: string): Promise<string[]> {
  const found: string[] = []
  for (const { name, columns } of await tenantTables(owner))
    for (const column of columns) {
      const text = `"${column.name}"::text`
      const plain = mark.replaceAll(/[.@]/g, ' ')
      const { rowCount } = await owner.query(
        `select 1 from ${name} where organization_id = $1 and (position($2 in ${text}) > 0 or position($3 in ${text}) > 0)`,
        [world.network.organizationId, mark, plain],
      )
      if (rowCount) found.push(`${name}.${column.name}`)
    }
  return found.sort()
}
