import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockLodging } from '../../src/core/availability/store.ts'
import { readSheet } from '../../src/modules/owners/plannings/store.ts'
import { write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { buildProgram, saveUntilKilled } from './killing.ts'
import { randomFrom } from './random.ts'
import { type Task, wishOf } from './wishes.ts'

const month = Temporal.PlainYearMonth.from('2027-03')
const moments = 50
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const folder = mkdtempSync(path.join(tmpdir(), 'escale-crash-'))
let program = ''
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  program = await buildProgram('save-months.ts', folder)
})
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('OWN-24 kill -9 in the middle of saving: the whole month or nothing, and what was confirmed is there', {
  timeout: 180_000,
}, async () => {
  console.log(`SEED=${seed}`)
  const random = randomFrom(seed)
  let saved = -1
  let acknowledged = 0
  let cutShort = 0
  for (let run = 0; run < moments; run++) {
    const lastConfirmed = await saveUntilKilled(program, taskFrom(saved + 1, run), random() * 100)
    const stored = await whatIsStored()
    // At most one more than was confirmed: the one whose answer the kill swallowed.
    expect([lastConfirmed, lastConfirmed + 1], `run ${run} of seed ${seed}`).toContain(stored)
    acknowledged += lastConfirmed - saved
    if (stored > lastConfirmed) cutShort++
    saved = stored
  }
  console.log(`${acknowledged} confirmed saves, ${cutShort} written but not confirmed`)
  expect(acknowledged).toBeGreaterThanOrEqual(moments)
})

function taskFrom(from: number, run: number): Task {
  const { organizationId, owner, providerId, lodgingId } = app.network
  const { accountId } = owner
  const { databaseUrl: url } = app
  return { url, organizationId, accountId, providerId, lodgingId, month: month.toString(), from, run }
}

/** The number of the save that the month holds, in every night, origin, span, and the history; -1 for none. */
async function whatIsStored(): Promise<number> {
  const { organizationId, lodgingId } = app.network
  return write(app.db, { organizationId }, async (tx) => {
    // Whatever the dead program still had under way ends first.
    await lockLodging(tx, organizationId, lodgingId)
    const sheet = await readSheet(tx, organizationId, lodgingId, month)
    const { rows } = await tx.$client.query(
      `select (select count(*)::int from core.history where organization_id = $1 and verb = 'planning-saved') as saves,
        (select count(*)::int from core.form_keys where organization_id = $1 and outcome is not null) as keys,
        (select string_agg(distinct state, ',') from core.effective_spans where organization_id = $1 and lodging_id = $2) as state`,
      [organizationId, lodgingId],
    )
    const number = sheet.version - 1
    expect(rows[0].saves).toBe(sheet.version)
    expect(rows[0].keys).toBe(sheet.version)
    if (number < 0) return number
    const { letter, origin } = wishOf(number)
    expect(sheet.nights.join('')).toBe(letter.repeat(31))
    for (const one of sheet.origins) expect(one).toEqual({ ...origin, version: sheet.version })
    expect(rows[0].state).toBe({ D: 'available', L: 'let', O: 'option', F: 'closed', '?': '' }[letter])
    return number
  })
}
