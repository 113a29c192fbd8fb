import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/support/app.ts'
import { read, write } from '../../platform/database/database.ts'
import { setAccountClosed } from '../accounts/memberships/store.ts'
import { record } from '../history/store.ts'
import { advanceRun, type RunKind, relaunchRun, resumeRun, resumeStalled, startRun, stopRun } from './actions.ts'
import { isStalled } from './rules.ts'
import { selectItems, selectOptionalRun } from './shown/store.ts'

let world: TestApp
beforeAll(async () => {
  world = await startTestApp()
})
afterAll(() => world?.stop())

/** Notes each thing in the history; refuses 13 after having written, faults at 7. */
const noting: RunKind = {
  name: 'note',
  async work(tx, { actor, now }, { subject, subjectId }) {
    const by = { accountId: actor.accountId, onBehalfOfAccountId: null }
    const { organizationId } = actor
    await record(tx, { organizationId, at: now, by, subject, subjectId, verb: 'noted' })
    if (subjectId === 7) throw new Error('a fault')
    return subjectId === 13 ? { ok: false, refusal: 'Le treize porte malheur.' } : { ok: true }
  },
}

async function begin(ids: number[], subject: string) {
  const { organizationId, accountId } = world.network.networkAdministrator
  const things = ids.map((subjectId) => ({ subject, subjectId }))
  const now = world.clock.now
  return write(world.db, { organizationId }, (tx) =>
    startRun(tx, world.services, { organizationId, accountId, kind: 'note', title: 'Noter', things, now }),
  )
}

const advance = (runId: number) =>
  advanceRun(world.services, [noting], { organizationId: world.network.organizationId, runId })

const shown = (runId: number) => {
  const { organizationId } = world.network
  return read(world.db, { organizationId }, (tx) => selectOptionalRun(tx, { organizationId, accountId: null }, runId))
}

async function noted(subject: string) {
  const { rows } = await read(world.db, world.network, (tx) =>
    tx.execute<{ id: number }>(
      sql`select subject_id::int as id from core.history where subject = ${subject} and verb = 'noted' order by 1`,
    ),
  )
  return rows.map(({ id }) => id)
}

test('issue 3 a run does each thing once; what is refused or faults is told, and leaves nothing of itself behind', async () => {
  const id = await begin([1, 2, 7, 13, 4], 'first')
  expect(world.jobs.at(-1)).toEqual({
    name: 'advance-run',
    data: { organizationId: world.network.organizationId, runId: id },
  })
  expect(await shown(id)).toMatchObject({ done: 0, refused: 0, waiting: 5, run: { finishedAt: null } })
  await advance(id)
  expect(await shown(id)).toMatchObject({ done: 3, refused: 2, waiting: 0, run: { finishedAt: world.clock.now } })
  expect(await noted('first')).toEqual([1, 2, 4])
  const refused = await read(world.db, world.network, (tx) =>
    selectItems(tx, world.network.organizationId, id, 'refused', 10),
  )
  expect(refused.map(({ subjectId, refusal }) => [subjectId, refusal.slice(0, 16)])).toEqual([
    [7, 'Une erreur du pr'],
    [13, 'Le treize porte '],
  ])
  await advance(id)
  expect(await noted('first')).toEqual([1, 2, 4])
})

test('issue 3 several workers share a run without doing a thing twice', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => n + 100)
  const id = await begin(ids, 'shared')
  await Promise.all([advance(id), advance(id), advance(id)])
  expect(await noted('shared')).toEqual(ids)
  expect(await shown(id)).toMatchObject({ done: 60, waiting: 0 })
})

test('issue 3 a stopped run does nothing more until it is resumed', async () => {
  const { organizationId } = world.network
  const id = await begin([1, 2], 'stopped')
  await write(world.db, { organizationId }, (tx) => stopRun(tx, organizationId, id, world.clock.now))
  await advance(id)
  expect(await noted('stopped')).toEqual([])
  expect(await write(world.db, { organizationId }, (tx) => resumeRun(tx, world.services, organizationId, id))).toBe(
    true,
  )
  await advance(id)
  expect(await noted('stopped')).toEqual([1, 2])
  expect(await write(world.db, { organizationId }, (tx) => resumeRun(tx, world.services, organizationId, id))).toBe(
    false,
  )
})

test('issue 3 nothing is done any more in the name of an account that was closed', async () => {
  const { organizationId, accountId } = world.network.networkAdministrator
  const id = await begin([1, 2], 'orphan')
  await write(world.db, { organizationId }, (tx) =>
    setAccountClosed(tx, organizationId, accountId, { at: world.clock.now, byAccountId: null }),
  )
  await advance(id)
  expect(await noted('orphan')).toEqual([])
  expect(await shown(id)).toMatchObject({ done: 0, refused: 2 })
  await write(world.db, { organizationId }, (tx) => setAccountClosed(tx, organizationId, accountId, null))
})

test('issue 3 what a run refused is tried again on demand, and nothing else of it', async () => {
  const { organizationId } = world.network
  let unlucky = true
  const moody: RunKind = {
    name: 'note',
    work: async (...given) => {
      const [, , thing] = given
      if (thing.subjectId === 13 && unlucky) return { ok: false, refusal: 'Le treize porte malheur.' }
      return noting.work(given[0], given[1], thing.subjectId === 13 ? { ...thing, subjectId: 14 } : thing)
    },
  }
  const id = await begin([1, 13], 'relaunched')
  await advanceRun(world.services, [moody], { organizationId, runId: id })
  expect(await shown(id)).toMatchObject({ done: 1, refused: 1, run: { finishedAt: world.clock.now } })
  unlucky = false
  const again = () => write(world.db, { organizationId }, (tx) => relaunchRun(tx, world.services, organizationId, id))
  expect(await again()).toBe(true)
  expect(await shown(id)).toMatchObject({ done: 1, refused: 0, waiting: 1, run: { finishedAt: null } })
  await advanceRun(world.services, [moody], { organizationId, runId: id })
  expect(await noted('relaunched')).toEqual([1, 14])
  expect(await shown(id)).toMatchObject({ done: 2, refused: 0, waiting: 0 })
  expect(await again()).toBe(false)
})

test('issue 3 a run whose worker was lost for good says so, and goes on by itself', async () => {
  const { organizationId } = world.network
  const id = await begin([21, 22], 'lost')
  world.jobs.splice(0)
  await resumeStalled(world.services, organizationId)
  expect(world.jobs).toEqual([])
  world.clock.advance({ minutes: 4 })
  const lost = await shown(id)
  expect(lost && isStalled(lost.run, lost.movedAt, world.clock.now)).toBe(true)
  await resumeStalled(world.services, organizationId)
  expect(world.jobs).toEqual([{ name: 'advance-run', data: { organizationId, runId: id } }])
  await advance(id)
  const over = await shown(id)
  expect(over && isStalled(over.run, over.movedAt, world.clock.now.add({ hours: 1 }))).toBe(false)
  expect(await noted('lost')).toEqual([21, 22])
})
