import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../test/support/database.ts'
import { type Database, openDatabase, write } from './database.ts'

let db: Database
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  db = openDatabase(database.url)
  drop = database.drop
})
afterAll(async () => {
  await db?.close()
  await drop?.()
})

test('a verb that goes on after a failed statement is a fault: nothing is said to be written that is not', async () => {
  const verb = write(db, { organizationId: null }, async (tx) => {
    await tx.execute(sql`select 1 / 0`).catch(() => undefined)
    return 'done'
  })
  await expect(verb).rejects.toThrow('nothing was written')
})
