import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { raceForPeriods } from '../../../../../test/worlds/racing-windows.ts'
import type * as Store from '../../../../core/directory/store.ts'
import { savePeriods } from './actions.ts'

// The lock is taken away here, and here only, to show that it is what keeps two windows apart.
vi.mock('../../../../core/directory/store.ts', async (original) => ({
  ...(await original<typeof Store>()),
  lockLodgings: async () => {},
}))

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('OWN-27 negative control: without the lock, windows overwrite each other unseen', async () => {
  let lost = false
  for (let tries = 0; tries < 10 && !lost; tries++) {
    const outcome = await raceForPeriods(app, savePeriods).catch(() => null)
    // Crossed locks end one of the windows: that too the order of `lockLodgings` prevents.
    lost = outcome === null || outcome.winners.size > 1
  }
  expect(lost).toBe(true)
})
