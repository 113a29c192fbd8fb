import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { ownerActor } from '../../../../test/worlds/own-lodging.ts'
import { raceForMonth, sheetOf } from '../../../../test/worlds/racing-windows.ts'
import type { Actor } from '../../../core/accounts/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { choosePlanningShown, savePlanningMonth } from './actions.ts'
import { entryOf, type Letter } from './rules.ts'

let app: TestApp
let actor: Actor
let month = Temporal.PlainYearMonth.from('2026-08')
let sent = 0

beforeAll(async () => {
  app = await startTestApp()
  actor = ownerActor(app.network)
})
afterAll(() => app?.stop())
beforeEach(() => {
  month = month.add({ months: 1 })
})

const doing = () => ({
  ...{ db: app.db, actor, now: app.clock.now },
  today: Temporal.PlainDate.from('2026-07-06'),
  key: `key ${++sent}`,
})

const sheet = () => sheetOf(app, month)

test('OWN-24 windows that save one month at once: one is written, whoever asks for another planning is told', async () => {
  const { outcomes, winners } = await raceForMonth(app, savePlanningMonth, month)
  const { nights, version } = await sheet()
  // A window that asks for what the first has just written has nothing to write, and nothing to lose.
  expect(new Set(winners).size).toBe(1)
  expect(version).toBe(1)
  expect(new Set(nights)).toEqual(new Set(winners))
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toBe('changed-meanwhile')
})

test('OWN-24 a key that was used answers what it answered, and writes nothing again', async () => {
  const entry = { ...entryOf(await sheet()), month: 'L' as Letter }
  const with_ = doing()
  const form = { lodgingId: app.network.lodgingId, month, entry }
  expect(await savePlanningMonth(with_, form)).toMatchObject({ ok: true })
  expect(await savePlanningMonth(with_, { ...form, entry: { ...entry, month: 'F' } })).toMatchObject({ ok: true })
  expect((await sheet()).version).toBe(1)
})

test('OWN-24 a refusal leaves the key unused: the mended form can be sent again', async () => {
  const old = entryOf(await sheet())
  const form = { lodgingId: app.network.lodgingId, month }
  await savePlanningMonth(doing(), { ...form, entry: { ...old, month: 'L' } })
  const with_ = doing()
  expect(await savePlanningMonth(with_, { ...form, entry: { ...old, month: 'D' } })).toMatchObject({ ok: false })
  expect(await savePlanningMonth(with_, { ...form, entry: { ...entryOf(await sheet()), month: 'D' } })).toMatchObject({
    ok: true,
  })
})

test('OWN-20 « Non » takes the lodging out of the date search at once, « Oui » puts it back', async () => {
  const { organizationId, lodgingId } = app.network
  const entry = { ...entryOf(await sheet()), month: 'D' as Letter }
  await savePlanningMonth(doing(), { lodgingId, month, entry })
  const found = async () => {
    const { rows } = await read(app.db, actor, (tx) =>
      tx.$client.query(
        'select count(*)::int as found from core.free_spans where organization_id = $1 and lodging_id = $2',
        [organizationId, lodgingId],
      ),
    )
    return rows[0].found > 0
  }
  expect(await found()).toBe(false)
  await choosePlanningShown(doing(), { lodgingId, shown: true })
  expect(await found()).toBe(true)
  await choosePlanningShown(doing(), { lodgingId, shown: false })
  expect(await found()).toBe(false)
})

test('OWN-24 another organisation’s lodging is unknown, whatever the provider', async () => {
  const { lodgingId } = app.neighbours
  const entry = { ...entryOf(await sheet()), month: 'D' as Letter }
  const foreign = { ...actor, providerIds: [app.neighbours.providerId, 0] }
  const outcome = await savePlanningMonth({ ...doing(), actor: foreign }, { lodgingId, month, entry })
  expect(outcome).toEqual({ ok: false, refusal: 'unknown-lodging' })
})
