import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestApp, type TestApp } from '../../../../../test/support/app.ts'
import { crossing } from '../../../../../test/worlds/crossing-themes.ts'
import type * as Store from '../../../../core/content/items/store.ts'

// The order of locks is taken away here, and here only, to show that it is what keeps two movers from waiting for each
// other: each holds its own theme first, and asks for the other's section when both do.
const both = Promise.withResolvers<void>()
let held = 0
vi.mock('../../../../core/content/items/store.ts', async (original) => {
  const store = await original<typeof Store>()
  const selectOptionalItemAmongForUpdate: typeof store.selectOptionalItemAmongForUpdate = async (...given) => {
    const [tx, kind, organizationId, id, into] = given
    const item = await store.selectOptionalItemForUpdate(tx, kind, organizationId, id)
    if (++held === 2) both.resolve()
    await both.promise
    return { item, siblings: await store.selectSiblingsForUpdate(tx, kind, organizationId, into) }
  }
  return { ...store, selectOptionalItemAmongForUpdate }
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.stop())

test('OWN-50 negative control: each theme locked first and its new section after it, one of two movers fails', async () => {
  const { cross } = await crossing(app)
  const outcomes = await Promise.allSettled(cross(0))
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  // 40P01: deadlock detected.
  expect(failed).toEqual([expect.objectContaining({ cause: expect.objectContaining({ code: '40P01' }) })])
})
