import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { inEachOrganization } from './each.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
beforeEach(() => void app.jobs.splice(0))
afterAll(() => app?.stop())

/** A nightly job that faults with the first organisation of all. */
function nightly(patience?: number) {
  const done: number[] = []
  const first = Math.min(app.network.organizationId, app.neighbours.organizationId)
  let faults = 1
  const work = async (_: unknown, id: number) => {
    if (id === first && faults-- > 0) throw new Error('a row of this organisation is broken')
    done.push(id)
  }
  const words = { name: 'nightly', title: 'Chaque nuit', retries: 3, pause: 300 }
  return { done, first, job: inEachOrganization(() => app.services, words, work, patience) }
}

test('issue 3 the fault of one organisation stops none of those after it, and is tried again for that one alone', async () => {
  const { done, first, job } = nightly()
  await job.run({ organizationId: null })
  expect(done).toContain(Math.max(app.network.organizationId, app.neighbours.organizationId))
  expect(done).not.toContain(first)
  expect(app.jobs).toEqual([{ name: 'nightly', data: { organizationId: first } }])
  const others = done.length
  await job.run({ organizationId: first })
  expect(done.slice(others)).toEqual([first])
})

test('issue 3 a job of one organisation that faults is a failed job of that organisation', async () => {
  const { first, job } = nightly()
  await expect(job.run({ organizationId: first })).rejects.toThrow('broken')
})

test('issue 3 those that a long night does not come to get jobs of their own', async () => {
  const { done, job } = nightly(-1)
  await job.run({ organizationId: null })
  expect(done).toEqual([])
  expect(app.jobs.length).toBeGreaterThan(1)
  expect(app.jobs.map(({ data }) => data.organizationId)).toContain(app.neighbours.organizationId)
})
