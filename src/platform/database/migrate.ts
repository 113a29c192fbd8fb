import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

/** `ESCALE` in ASCII: one migrating program at a time per database. */
const lockKey = 0x455343414c45

/** Thrown when the database and the program's files disagree; the program then refuses to start. */
class MigrationMismatch extends Error {}

/**
 * Brings a database to the program's schema: roles and extension first, then every missing file in order, under an
 * advisory lock. Refuses (MigrationMismatch) when a recorded file is absent or reads otherwise than when it was applied.
 *
 * @param url a login that may create roles, or that belongs to `escale_owner` and `escale_app` already
 */
export async function migrate(url: string, folder: string | URL = new URL('../../../migrations/', import.meta.url)) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await prepareRoles(client)
    await client.query('set role escale_owner')
    await applyMissing(client, await readMigrations(folder))
  } finally {
    await client.end()
  }
}

/** True when every file of the folder is recorded, which is what /readyz asks. */
export async function isMigrated(query: (sql: string) => Promise<{ rows: unknown[] }>, folder?: string | URL) {
  const wanted = await readMigrations(folder ?? new URL('../../../migrations/', import.meta.url))
  const { rows } = await query('select hash from platform.migrations')
  const applied = new Set((rows as { hash: string }[]).map((row) => row.hash))
  return wanted.every((migration) => applied.has(migration.hash))
}

interface Migration {
  name: string
  hash: string
  sql: string
}

async function readMigrations(folder: string | URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const base = folder instanceof URL ? folder : new URL(`file://${folder}/`)
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, base), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Roles belong to the whole server: another database's migration may create them at this very moment. */
async function prepareRoles(client: pg.Client) {
  for (const role of ['escale_owner', 'escale_app']) {
    const known = await client.query('select from pg_roles where rolname = $1', [role])
    if (known.rowCount === 0) await ignoring(['42710', '23505'], client.query(`create role ${role} nologin`))
    // Since PostgreSQL 16 whoever creates a role is a member that may grant it, yet may not take it.
    const member = await client.query(
      `select pg_has_role(current_user, $1, case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as yes`,
      [role],
    )
    if (!member.rows[0].yes) await ignoring(['23505'], client.query(`grant ${role} to current_user`))
  }
  await client.query('create extension if not exists btree_gist')
  await client.query(
    `do $$ begin execute format('grant create on database %I to escale_owner', current_database()); end $$`,
  )
}

async function ignoring(codes: string[], query: Promise<unknown>) {
  await query.catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && codes.includes(error.code ?? ''))) throw error
  })
}

async function applyMissing(client: pg.Client, wanted: Migration[]) {
  await client.query('create schema if not exists platform')
  await client.query(
    'create table if not exists platform.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  await client.query('grant usage on schema platform to escale_app')
  await client.query('grant select on platform.migrations to escale_app')
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migrations')
  for (const row of rows) refuseMismatch(row, wanted)
  const applied = new Set(rows.map((row) => row.name))
  for (const migration of wanted) if (!applied.has(migration.name)) await apply(client, migration)
}

function refuseMismatch(applied: { name: string; hash: string }, wanted: Migration[]) {
  const file = wanted.find((migration) => migration.name === applied.name)
  if (!file)
    throw new MigrationMismatch(`The database was migrated by ${applied.name}, which this program does not have.`)
  if (file.hash !== applied.hash) throw new MigrationMismatch(`${applied.name} has changed since it was applied.`)
}

async function apply(client: pg.Client, migration: Migration) {
  await client.query('begin')
  try {
    await client.query(migration.sql.replaceAll('--> statement-breakpoint', ''))
    await client.query('insert into platform.migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed`, { cause: error })
  }
}
