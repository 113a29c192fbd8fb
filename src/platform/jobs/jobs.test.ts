import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { type Database, openDatabase, write } from '../database/database.ts'
import { installJobs, type JobData, startJobs } from './jobs.ts'

let database: TestDatabase
let db: Database
let runner: Awaited<ReturnType<typeof startJobs>>
const ran: JobData[] = []
const tried: JobData[] = []
let failures = 1

beforeAll(async () => {
  database = await createTestDatabase()
  await installJobs(database.url)
  await installJobs(database.url)
  db = openDatabase(database.url)
  runner = await startJobs({
    url: database.url,
    log: pino({ level: 'silent' }),
    definitions: [
      {
        name: 'nightly',
        title: 'Chaque nuit',
        retries: 0,
        pause: 1,
        schedule: { cron: '17 3 * * *', timeZone: 'Europe/Paris' },
        run: async () => undefined,
      },
      {
        name: 'give-up',
        title: 'Abandonné',
        retries: 0,
        pause: 1,
        run: async (data) => {
          tried.push(data)
          throw new Error('never')
        },
      },
      {
        name: 'each-morning',
        title: 'Chaque matin',
        retries: 0,
        pause: 1,
        schedule: { cron: '4 * * * *', timeZone: 'UTC', hours: { from: 6 } },
        module: 'owners',
        run: async () => undefined,
      },
      {
        name: 'ours',
        title: "De l'installation",
        retries: 0,
        pause: 1,
        schedule: { cron: '19 3 * * *', timeZone: 'Europe/Paris' },
        module: null,
        run: async () => undefined,
      },
      { name: 'greet', title: 'Salut', retries: 3, pause: 1, run: async (data) => void ran.push(data) },
      {
        name: 'stumble',
        title: 'Trébuche',
        retries: 3,
        pause: 1,
        run: async (data) => {
          if (failures-- > 0) throw new Error('not yet')
          ran.push(data)
        },
      },
    ],
  })
})
afterAll(async () => {
  await runner?.stop()
  await db?.close()
  await database?.drop()
})

const until = async (condition: () => boolean | Promise<boolean>) => {
  const end = performance.now() + 15_000
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('nothing happened in 15 s')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Whether nothing of a job waits, is at work or will be tried again. */
const isDone = async (name: string) => {
  const { rows } = await db.pool.query(`select distinct state from pgboss.job where name = $1`, [name])
  return rows.length > 0 && rows.every(({ state }) => state === 'completed' || state === 'failed')
}

test('a job exists when its transaction commits, and not otherwise', async () => {
  const given = write(db, { organizationId: 1 }, async (tx) => {
    await runner.send(tx, 'greet', { organizationId: 1, who: 'nobody' })
    throw new Error('rolled back')
  })
  await expect(given).rejects.toThrow('rolled back')
  await write(db, { organizationId: 1 }, (tx) => runner.send(tx, 'greet', { organizationId: 1, who: 'Camille' }))
  await until(() => ran.length > 0)
  expect(ran).toEqual([{ organizationId: 1, who: 'Camille' }])
})

test('a run that fails is tried again', async () => {
  await write(db, { organizationId: 1 }, (tx) => runner.send(tx, 'stumble', { organizationId: 1, who: 'Alix' }))
  await until(() => ran.some((data) => data.who === 'Alix'))
  expect(failures).toBe(-1)
})

test('of several at once, one that fails does not make the others run again', async () => {
  failures = 1
  const names = ['Zoé', 'Yves', 'Xavier']
  await write(db, { organizationId: 1 }, async (tx) => {
    for (const who of names) await runner.send(tx, 'stumble', { organizationId: 1, who })
  })
  await until(() => names.every((who) => ran.some((data) => data.who === who)))
  await until(() => isDone('stumble'))
  expect(ran.filter((data) => names.includes(String(data.who)))).toHaveLength(3)
})

test('the queue says that it is ready', async () => {
  expect(await runner.ready()).toBe(true)
})

test('issue 3 the board shows the failures of one organisation only, and runs one again', async () => {
  await write(db, { organizationId: 1 }, async (tx) => {
    await runner.send(tx, 'give-up', { organizationId: 1, who: 'Alix' })
    await runner.send(tx, 'give-up', { organizationId: 2, who: 'Béa' })
  })
  await until(() => tried.length === 2)
  await until(() => isDone('give-up'))
  const failed = await runner.board.failed(1)
  expect(failed.map(({ title, reason }) => [title, reason])).toEqual([['Abandonné', 'never']])
  const id = failed[0]?.id ?? ''
  expect(await runner.board.retry(2, id)).toBe(false)
  expect(await runner.board.retry(1, '00000000-0000-4000-8000-000000000000')).toBe(false)
  expect(await runner.board.retry(1, id)).toBe(true)
  await until(() => tried.length === 3)
  expect(tried[2]?.who).toBe('Alix')
})

const network = { modules: ['owners'], timeZone: 'Europe/Paris' }

test('issue 3 the board tells what comes by the clock, when it came last and when it comes next', async () => {
  const now = Temporal.Instant.from('2026-07-06T08:00:00Z')
  const [nightly] = await runner.board.scheduled(now, network)
  expect(nightly).toMatchObject({ title: 'Chaque nuit', last: null })
  expect(nightly?.next?.toString()).toBe('2026-07-07T01:17:00Z')
})

test('issue 3 an organisation is told of what its modules do, at the hours of its own day', async () => {
  const now = Temporal.Instant.from('2026-07-06T12:00:00Z')
  const office = { modules: ['lastminute'], timeZone: 'Europe/Paris' }
  expect((await runner.board.scheduled(now, office)).map(({ title }) => title)).toEqual(['Chaque nuit'])
  // The clock looked at 13 h 04 too, and found the day's work done.
  for (const completed of ['2026-07-06T02:04:00Z', '2026-07-06T04:04:00Z', '2026-07-06T11:04:00Z'])
    await db.pool.query(
      `insert into pgboss.job (name, data, state, started_on, completed_on)
       values ('each-morning', '{"organizationId": null}', 'completed', $1, $1)`,
      [completed],
    )
  const [, morning] = await runner.board.scheduled(now, network)
  expect(morning?.title).toBe('Chaque matin')
  expect(morning?.last?.at.toString()).toBe('2026-07-06T04:04:00Z')
  expect(morning?.next?.toString()).toBe('2026-07-07T04:04:00Z')
})

test('issue 3 what the clock does for all is not told by the failure of one organisation', async () => {
  await write(db, { organizationId: 1 }, (tx) => runner.send(tx, 'nightly', { organizationId: 1 }))
  await until(() => isDone('nightly'))
  const [nightly] = await runner.board.scheduled(Temporal.Instant.from('2026-07-06T08:00:00Z'), network)
  expect(nightly?.last).toBeNull()
})
