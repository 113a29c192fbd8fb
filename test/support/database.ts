import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export type TestDatabase = { url: string; drop(): Promise<void> }

/**
 * A migrated database of the test file's own, copied from the run's template. `url` is a login that is a
 * member of `escale_owner` and `escale_app`, as the program's `DATABASE_URL` is.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const response = await fetch(inject('databaseDoor'))
  if (!response.ok) throw new Error(await response.text())
  const { url, template, strategy } = (await response.json()) as Record<'url' | 'template' | 'strategy', string>
  const name = `${template}_${randomBytes(6).toString('hex')}`
  // Rights on the database itself are not copied with its content.
  await administer(
    url,
    `create database ${name} template ${template} strategy ${strategy}`,
    `grant create on database ${name} to escale_owner`,
  )
  return {
    url: Object.assign(new URL(url), { pathname: `/${name}` }).href,
    drop: () => drop(url, name),
  }
}

/**
 * Ends what is still connected to it. A login that is no superuser may not end autovacuum's worker so and is refused; a
 * plain drop asks that worker to go, and waits five seconds for it.
 */
async function drop(url: string, name: string) {
  try {
    await administer(url, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '42501')) throw error
    await administer(url, `drop database if exists ${name}`)
  }
}

async function administer(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
