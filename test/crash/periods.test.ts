import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlannings } from '../../src/core/availability/plannings.ts'
import { lockLodgings } from '../../src/core/directory/store.ts'
import { letterOf } from '../../src/modules/owners/plannings/rules.ts'
import { write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { plantLodging } from '../worlds/own-lodging.ts'
import { buildProgram, saveUntilKilled } from './killing.ts'
import { randomFrom } from './random.ts'
import { type PeriodTask, wishOf } from './wishes.ts'

const moments = 25
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const folder = mkdtempSync(path.join(tmpdir(), 'escale-crash-'))
const [first, until] = [Temporal.PlainDate.from('2027-01-15'), Temporal.PlainDate.from('2027-06-15')]
let program = ''
let app: TestApp
let lodgingIds: number[] = []

beforeAll(async () => {
  app = await startTestApp()
  lodgingIds = [await plantLodging(app.db, app.network), await plantLodging(app.db, app.network)]
  program = await buildProgram('save-periods.ts', folder)
})
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('OWN-27 kill -9 in the middle of a period over two lodgings: all of it or nothing, and what was confirmed is there', {
  timeout: 120_000,
}, async () => {
  console.log(`SEED=${seed}`)
  const random = randomFrom(seed)
  let saved = -1
  let acknowledged = 0
  for (let run = 0; run < moments; run++) {
    const lastConfirmed = await saveUntilKilled(program, taskFrom(saved + 1, run), random() * 100)
    const stored = await whatIsStored(lastConfirmed)
    // At most one more than was confirmed: the one whose answer the kill swallowed.
    expect([lastConfirmed, lastConfirmed + 1], `run ${run} of seed ${seed}`).toContain(stored)
    acknowledged += lastConfirmed - saved
    saved = stored
  }
  console.log(`${acknowledged} confirmed saves`)
  expect(acknowledged).toBeGreaterThanOrEqual(moments)
})

function taskFrom(from: number, run: number): PeriodTask {
  const { organizationId, owner, providerId } = app.network
  const { accountId } = owner
  const { databaseUrl: url } = app
  const dates = { first: first.toString(), until: until.toString() }
  return { url, organizationId, accountId, providerId, lodgingIds, ...dates, from, run }
}

/** The number of the save that both lodgings hold, in every night and in the history. */
async function whatIsStored(lastConfirmed: number): Promise<number> {
  const { organizationId } = app.network
  return write(app.db, { organizationId }, async (tx) => {
    // Whatever the dead program still had under way ends first.
    await lockLodgings(tx, organizationId, lodgingIds)
    const plannings = await readPlannings(tx, organizationId, lodgingIds, first, until)
    const nights = [...plannings.values()].flatMap(({ typed, effective }) => [...typed, ...effective].map(letterOf))
    const { rows } = await tx.$client.query(
      `select count(*)::int as saves from core.history where organization_id = $1 and verb = 'planning-saved'
       group by subject_id`,
      [organizationId],
    )
    const saves = new Set(rows.map((row) => row.saves))
    expect(saves.size, 'both lodgings were saved as often').toBe(1)
    const number = Number([...saves][0]) - 1
    expect(number).toBeGreaterThanOrEqual(lastConfirmed)
    expect(new Set(nights)).toEqual(new Set([wishOf(number).letter]))
    return number
  })
}
