import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.ts'
import { foundNetwork } from '../../../../test/worlds/lodgings.ts'
import type * as Store from '../../../core/directory/store.ts'
import { theProgram } from '../../../core/history/store.ts'
import { type Database, openDatabase, write } from '../../../platform/database/database.ts'
import { applyPlan, checkDirectory } from './actions.ts'
import { header } from './titles.ts'

// The lock is taken away here, and here only, to show that it is what keeps two imports apart.
vi.mock('../../../core/directory/store.ts', async (original) => ({
  ...(await original<typeof Store>()),
  lockDirectory: async () => {},
}))

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db?.close()
  await database?.drop()
})

test('OWN-60 negative control: without the lock, two imports of one new file run into each other', async () => {
  const { organizationId } = await foundNetwork(db, 'reseau')
  const line = [
    '11',
    'ctest',
    '',
    '',
    'TEST',
    '',
    '',
    '',
    'HL0LAR011CM01647',
    'GITE',
    'Le Mas',
    'Carcassonne',
    '',
    '',
    '',
  ]
  const text = [header.join(';'), [...line, '2', '4', '3', '', '', '', '', '', '', ''].join(';')].join('\n')
  const moment = { now: Temporal.Instant.from('2026-03-02T09:00:00Z'), today: Temporal.PlainDate.from('2026-03-02') }
  const context = { organizationId, departments: null, by: theProgram, ...moment }
  const bothHavePlanned = Promise.withResolvers<void>()
  let planned = 0
  const runs = [1, 2].map(() =>
    write(db, context, async (tx) => {
      const checked = await checkDirectory(tx, context, text)
      if (++planned === 2) bothHavePlanned.resolve()
      await bothHavePlanned.promise
      if (!checked.ok) throw new Error(JSON.stringify(checked.errors))
      await applyPlan(tx, context, checked.plan)
    }),
  )
  const outcomes = await Promise.allSettled(runs)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { cause: { code: '23505' } } },
  ])
})
