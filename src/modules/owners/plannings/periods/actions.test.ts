import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { raceForPeriods } from '../../../../../test/worlds/racing-windows.ts'
import { savePeriods } from './actions.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('OWN-27 windows that save two lodgings at once: one is written for both, whoever asks for another is told', async () => {
  for (let tries = 0; tries < 5; tries++) {
    const { winners, stored } = await raceForPeriods(app, savePeriods)
    expect(winners.size).toBe(1)
    expect(stored).toEqual(winners)
  }
})
