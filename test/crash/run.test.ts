import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { advanceRun, startRun } from '../../src/core/progress/actions.ts'
import { selectOptionalRun } from '../../src/core/progress/shown/store.ts'
import { read, write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { buildProgram } from './killing.ts'
import { noting } from './noting.ts'

const things = 1000
const kills = 8
const folder = mkdtempSync(path.join(tmpdir(), 'escale-crash-'))
let program = ''
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  program = await buildProgram('advance-run.ts', folder)
})
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('issue 3 kill -9 in the middle of a run, again and again: each thing is done, and none twice', {
  timeout: 120_000,
}, async () => {
  const { organizationId, accountId } = app.network.networkAdministrator
  const list = Array.from({ length: things }, (_, n) => ({ subject: 'killed', subjectId: n }))
  const runId = await write(app.db, { organizationId }, (tx) =>
    startRun(tx, app.services, {
      ...{ organizationId, accountId, kind: 'note', title: 'Noter', things: list, now: app.clock.now },
    }),
  )
  const shown = () =>
    read(app.db, { organizationId }, (tx) => selectOptionalRun(tx, { organizationId, accountId: null }, runId))
  /** Until the program has done something, however slow the machine, or ended. */
  const movedOn = async (child: ChildProcess, done: number) => {
    while (child.exitCode === null && ((await shown())?.done ?? 0) <= done) await wait(20)
  }
  let inTheMiddle = 0
  for (let n = 0; n < kills; n++) {
    const before = await shown()
    const task = JSON.stringify({ url: app.databaseUrl, organizationId, runId })
    const child = spawn(process.execPath, [program, task], { stdio: ['ignore', 'ignore', 'inherit'] })
    const ended = once(child, 'exit')
    await movedOn(child, before?.done ?? 0)
    setTimeout(() => child.kill('SIGKILL'), Math.random() * 100)
    const [, signal] = await ended
    const counts = await shown()
    if (signal === 'SIGKILL' && (counts?.done ?? 0) > 0 && (counts?.waiting ?? 0) > 0) inTheMiddle++
  }
  expect(inTheMiddle).toBeGreaterThan(2)
  while ((await shown())?.waiting) await advanceRun(app.services, [noting], { organizationId, runId })
  expect(await shown()).toMatchObject({ done: things, refused: 0, waiting: 0 })
  const { rows } = await read(app.db, { organizationId }, (tx) =>
    tx.execute<{ lines: number; things: number }>(
      sql`select count(*)::int as lines, count(distinct subject_id)::int as things from core.history where subject = 'killed'`,
    ),
  )
  expect(rows[0]).toEqual({ lines: things, things })
})
