import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../../src/platform/database/database.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { plantLateOwners } from '../worlds/late-owners.ts'
import { buildProgram } from './killing.ts'
import { randomFrom } from './random.ts'
import type { NightTask } from './remind-night.ts'

const owners = 1500
const kills = 10
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const folder = mkdtempSync(path.join(tmpdir(), 'escale-crash-'))
let program = ''
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await plantLateOwners(app.db, app.network, owners)
  program = await buildProgram('remind-night.ts', folder)
})
afterAll(async () => {
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('OWN-40 kill -9 in the middle of the night, again and again: in the end everybody has one mail, nobody two', {
  timeout: 180_000,
}, async () => {
  console.log(`SEED=${seed}`)
  const random = randomFrom(seed)
  const counts: number[] = []
  for (let run = 0; run < kills; run += 1) {
    // Every other time only once a slice is written, so that the night goes forward on the slowest machine too.
    await remindUntilKilled({ after: run % 2 ? 'slice' : 'begun', delay: random() * 600 })
    counts.push((await mailsByOwner()).length)
  }
  console.log(`${counts.join(' ')} mails after each kill`)
  expect(counts.some((count) => count > 0 && count < owners)).toBe(true)
  await remindUntilKilled(null)
  const mails = await mailsByOwner()
  expect(mails).toHaveLength(owners)
  expect(mails.filter(({ n, reminders }) => n !== 1 || reminders !== 1)).toEqual([])
})

/** Runs the night in a program of its own; kills it so many milliseconds after that, or lets it finish. */
async function remindUntilKilled(kill: { after: 'begun' | 'slice'; delay: number } | null) {
  const { organizationId } = app.network
  const task: NightTask = { url: app.databaseUrl, organizationId, now: app.clock.now.toString() }
  const child = spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let last = ''
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => {
    const isMoment = last === '' ? kill?.after === 'begun' : last === 'begun' && kill?.after === 'slice'
    if (kill && isMoment) setTimeout(() => child.kill('SIGKILL'), kill.delay)
    last = line
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  if (!kill) expect(last).toBe('finished')
}

async function mailsByOwner() {
  return write(app.db, { organizationId: app.network.organizationId }, async (tx) => {
    // Whatever the dead program still had under way ends first.
    await tx.$client.query('select from core.lodgings order by id for no key update')
    const { rows } = await tx.$client.query<{ recipient: string; n: number; reminders: number }>(
      `select mail.recipient, count(distinct mail.id)::int as n, count(reminder.id)::int as reminders
      from core.mails as mail left join owners.reminders as reminder on reminder.mail_id = mail.id
      where mail.recipient like '%@late.example' group by mail.recipient`,
    )
    return rows
  })
}
