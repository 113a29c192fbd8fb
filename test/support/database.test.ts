import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from './database.ts'

const made: TestDatabase[] = []
afterAll(() => Promise.all(made.map((database) => database.drop())))

test('a test database is migrated, and its login is no superuser', async () => {
  const database = await createTestDatabase()
  made.push(database)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query(
    `select (select count(*)::int from platform.migrations) as migrations,
            (select rolsuper from pg_roles where rolname = 'escale_app') as superuser`,
  )
  await client.end()
  expect(rows[0].migrations).toBeGreaterThan(0)
  expect(rows[0].superuser).toBe(false)
})

test('two test databases do not see each other', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  made.push(one, two)
  expect(one.url).not.toBe(two.url)
})
