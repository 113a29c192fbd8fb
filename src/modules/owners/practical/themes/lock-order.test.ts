import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { crossing } from '../../../../../test/worlds/crossing-themes.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('OWN-50 themes that pass each other between two sections, and are ordered meanwhile, wait for nobody for ever', async () => {
  const { cross, order } = await crossing(app)
  for (let round = 0; round < 12; round += 1) {
    const outcomes = await Promise.allSettled([...cross(round), ...order(round)])
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
  }
})
