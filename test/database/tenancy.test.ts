import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { insertSql, sampleRow, type Table, tenantTables } from '../support/every-table.ts'

/** Tables without an organisation: each is here for a reason. */
const globalTables = [
  'core.administrator_failures', // /admin belongs to no organisation
  'core.administrator_history',
  'core.administrator_sessions',
  'core.administrators',
  'core.organizations', // the organisations themselves; a policy of its own keeps writing to itself
  'platform.migrations',
]

let database: Awaited<ReturnType<typeof createTestDatabase>>
let owner: pg.Client
let app: pg.Client
let tables: Table[]
const rowsOf: Record<'mine' | 'theirs', Map<string, Record<string, unknown>>> = { mine: new Map(), theirs: new Map() }
const ids = { mine: 0, theirs: 0 }

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: '-c role=escale_owner' })
  app = new pg.Client({ connectionString: database.url, options: '-c role=escale_app' })
  await Promise.all([owner.connect(), app.connect()])
  tables = await tenantTables(owner)
  for (const side of ['mine', 'theirs'] as const) {
    const { rows } = await owner.query(
      `insert into core.organizations (slug, name, modules, charter, contact, texts, mail_sender, created_at)
       values ($1, $1, '{owners}', '{}', '{}', '{}', 'x@example.org', now()) returning id`,
      [side],
    )
    ids[side] = Number(rows[0].id)
    for (const table of tables) {
      const row = sampleRow(table, ids[side], rowsOf[side])
      const inserted = await owner.query(insertSql(table, row))
      rowsOf[side].set(table.name, inserted.rows[0])
    }
  }
  await app.query(`select set_config('app.organization', $1, false)`, [String(ids.mine)])
})

afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()])
  await database?.drop()
})

const each = async (check: (table: Table) => Promise<void>) => {
  expect(tables.length).toBeGreaterThan(15)
  for (const table of tables) await check(table)
}

/** Runs one statement and leaves nothing behind, whatever it did. */
async function attempt(text: string, values: unknown[] = []) {
  await app.query('begin')
  try {
    return await app.query(text, values)
  } finally {
    await app.query('rollback')
  }
}

describe('nothing of another organisation', () => {
  test('every table of the program has an organisation and a policy, or is listed as global', async () => {
    const { rows } = await owner.query(`
      select format('%I.%I', n.nspname, c.relname) as name, c.relrowsecurity as secured,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id') as tenant,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
        (select array_agg(a.attname::text order by k.place) from pg_constraint f,
          unnest(f.conkey) with ordinality k(number, place) join pg_attribute a on a.attnum = k.number
          where f.conrelid = c.oid and f.contype = 'p' and a.attrelid = c.oid) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('core', 'owners', 'platform') order by 1`)
    for (const row of rows) {
      if (globalTables.includes(row.name)) continue
      expect(row, row.name).toMatchObject({ tenant: true, secured: true, policies: 1 })
      expect(row.key[0], `${row.name}: the key begins with the organisation`).toBe('organization_id')
    }
  })

  test('the program owns nothing and cannot bypass policies', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = 'escale_app'`,
    )
    expect(rows[0]).toEqual({ rolsuper: false, rolbypassrls: false, owned: 0 })
  })

  test('is read', () =>
    each(async (table) => {
      const { rows } = await app.query(`select organization_id from ${table.name}`)
      // Counts have more rows than were put in: triggers keep them.
      expect([...new Set(rows.map((row) => Number(row.organization_id)))], table.name).toEqual([ids.mine])
    }))

  test('is read without naming an organisation', async () => {
    const stranger = new pg.Client({ connectionString: database.url, options: '-c role=escale_app' })
    await stranger.connect()
    for (const table of tables) {
      expect((await stranger.query(`select 1 from ${table.name}`)).rowCount, table.name).toBe(0)
    }
    await stranger.end()
  })

  test('is changed or erased', () =>
    each(async (table) => {
      if (table.name === 'core.history') return
      const where = `where organization_id = ${ids.theirs}`
      const changed = await attempt(`update ${table.name} set organization_id = organization_id ${where}`)
      expect(changed.rowCount, table.name).toBe(0)
      expect((await attempt(`delete from ${table.name} ${where}`)).rowCount, table.name).toBe(0)
    }))

  test('is added', () =>
    each(async (table) => {
      const { text, values } = insertSql(table, sampleRow(table, ids.theirs, rowsOf.theirs))
      await expect(attempt(text, values), table.name).rejects.toMatchObject({ code: '42501' })
    }))

  test('is pointed at', async () => {
    let pointers = 0
    await each(async (table) => {
      for (const key of table.foreignKeys.filter((one) => one.columns.length > 1 && one.table !== table.name)) {
        pointers += 1
        const column = key.columns.find((name) => name !== 'organization_id') ?? ''
        const target = key.targets[key.columns.indexOf(column)] ?? ''
        const row = { ...sampleRow(table, ids.mine, rowsOf.mine), [column]: rowsOf.theirs.get(key.table)?.[target] }
        const { text, values } = insertSql(table, row)
        // Another column's uniqueness may refuse first: either way the row does not stand.
        await expect(attempt(text, values), `${table.name}.${column}`).rejects.toMatchObject({
          code: expect.stringMatching(/^23(503|505|P01)$/),
        })
      }
    })
    expect(pointers).toBeGreaterThan(15)
  })

  test("the past is not rewritten: history cannot be changed or erased, not even one's own", async () => {
    await expect(attempt('update core.history set verb = verb')).rejects.toMatchObject({ code: '42501' })
    await expect(attempt('delete from core.history')).rejects.toMatchObject({ code: '42501' })
  })

  test('an organisation changes itself only, and opens none', async () => {
    const itself = await attempt('update core.organizations set name = name')
    expect(itself.rowCount).toBe(1)
    await expect(
      attempt(
        `insert into core.organizations (slug, name, modules, charter, contact, texts, mail_sender, created_at)
         values ('pirate', 'x', '{}', '{}', '{}', '{}', 'x', now())`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
