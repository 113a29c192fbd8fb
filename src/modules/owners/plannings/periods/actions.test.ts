import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { plantLodging } from '../../../../../test/worlds/own-lodging.ts'
import type { Actor } from '../../../../core/accounts/rules.ts'
import { readPlannings } from '../../../../core/availability/plannings.ts'
import { read } from '../../../../platform/database/database.ts'
import { type Letter, letterOf } from '../rules.ts'
import { savePeriods } from './actions.ts'

let app: TestApp
let actor: Actor
let sent = 0

beforeAll(async () => {
  app = await startTestApp()
  const { organizationId, owner, providerId } = app.network
  actor = {
    ...{ organizationId, accountId: owner.accountId, portal: 'owners', providerIds: [providerId], actedBy: null },
    ...{ greetingName: '', fullName: '', rights: new Set(), departments: null },
  }
})
afterAll(() => app?.stop())

const today = Temporal.PlainDate.from('2026-07-06')
const [from, until] = [Temporal.PlainDate.from('2026-09-20'), Temporal.PlainDate.from('2026-11-10')]
const doing = () => ({ db: app.db, actor, now: app.clock.now, today, key: `periods ${++sent}` })

/** Six windows that read two lodgings and save both at once, each its own way, half of them in the other order. */
async function race(save: typeof savePeriods) {
  const lodgingIds = [await plantLodging(app.db, app.network), await plantLodging(app.db, app.network)]
  const wishes: Letter[] = ['D', 'L', 'O', 'F', 'D', 'L']
  const outcomes = await Promise.all(
    wishes.map((letter, window) => {
      const ids = window % 2 ? lodgingIds.toReversed() : lodgingIds
      const periods = [{ from, until, letter }]
      return save(
        doing(),
        ids.map((lodgingId) => ({ lodgingId, versions: new Map(), periods })),
      )
    }),
  )
  const stored = await read(app.db, actor, (tx) => readPlannings(tx, actor.organizationId, lodgingIds, from, until))
  return {
    winners: new Set(wishes.filter((_, window) => outcomes[window]?.ok)),
    stored: new Set([...stored.values()].flatMap(({ typed }) => typed.map(letterOf))),
  }
}

test('OWN-27 windows that save two lodgings at once: one is written for both, whoever asks for another is told', async () => {
  for (let tries = 0; tries < 5; tries++) {
    const { winners, stored } = await race(savePeriods)
    expect(winners.size).toBe(1)
    expect(stored).toEqual(winners)
  }
})

test('negative control: without the lock, windows overwrite each other unseen', async () => {
  vi.resetModules()
  vi.doMock('../../../../core/directory/store.ts', async (original) => ({
    ...(await original<object>()),
    lockLodgings: async () => {},
  }))
  const { savePeriods: saveUnlocked } = await import('./actions.ts')
  vi.doUnmock('../../../../core/directory/store.ts')
  let lost = false
  for (let tries = 0; tries < 10 && !lost; tries++) {
    const outcome = await race(saveUnlocked).catch(() => null)
    // Crossed locks end one of the windows: that too the order of `lockLodgings` prevents.
    lost = outcome === null || outcome.winners.size > 1
  }
  expect(lost).toBe(true)
})
