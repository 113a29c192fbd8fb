import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/support/app.ts'
import { raceForMonth } from '../../../../test/worlds/racing-windows.ts'
import type * as Store from '../../../core/availability/store.ts'
import { savePlanningMonth } from './actions.ts'

// The lock is taken away here, and here only, to show that it is what keeps two windows apart.
vi.mock('../../../core/availability/store.ts', async (original) => ({
  ...(await original<typeof Store>()),
  lockLodging: async () => true,
}))

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('OWN-24 negative control: without the lock, windows overwrite each other unseen', async () => {
  let month = Temporal.PlainYearMonth.from('2026-08')
  let lost = false
  for (let tries = 0; tries < 10 && !lost; tries++) {
    month = month.add({ months: 1 })
    const { winners } = await raceForMonth(app, savePlanningMonth, month)
    lost = new Set(winners).size > 1
  }
  expect(lost).toBe(true)
})
