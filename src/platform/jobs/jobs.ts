import pg from 'pg'
import { type JobResult, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Transaction } from '../database/database.ts'
import { tellable } from '../database/query-faults.ts'
import { jobBoard } from './board.ts'
import type { Schedule } from './timetable.ts'

/** Work that the program does by itself: asked for inside a verb's transaction, or by the clock. */
export interface JobDefinition {
  name: string
  /** What it does, in the words of the screen: « Rappels aux propriétaires ». */
  title: string
  /** How often a failed run is tried again, with growing pauses. */
  retries: number
  /** First pause between two tries, in seconds; it doubles. */
  pause: number
  /** Run by the clock. */
  schedule?: Schedule
  /** The module whose work it is; absent: every organisation's; null: the installation's, of which none is told. */
  module?: string | null
  /** At least once: a run that was cut off is run again, within two minutes. */
  run(data: JobData): Promise<void>
}

export type JobData = Record<string, unknown> & { organizationId: number | null }

const schema = 'pgboss'

/** A run that its worker does not finish within this time counts as cut off. */
const expirySeconds = 60

/** Makes the queue's own tables, as their owner, and lets the program use them. Part of starting, after `migrate`. */
export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({ ...connection(url, 'escale_owner'), supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  const client = new pg.Client({ connectionString: url, options: '-c role=escale_owner' })
  await client.connect()
  try {
    await client.query(`grant usage on schema ${schema} to escale_app`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to escale_app`)
    await client.query(`grant execute on all functions in schema ${schema} to escale_app`)
  } finally {
    await client.end()
  }
}

/**
 * Starts the workers of this process. `send` enqueues in the caller's transaction: the job exists when the transaction
 * commits, and not otherwise.
 */
export async function startJobs(options: { url: string; definitions: JobDefinition[]; log: Logger }) {
  const { url, definitions, log } = options
  const boss = new PgBoss({
    ...connection(url, 'escale_app'),
    migrate: false,
    createSchema: false,
    reindex: false,
    superviseIntervalSeconds: 20,
    monitorIntervalSeconds: 20,
    maintenanceIntervalSeconds: 60,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()
  for (const definition of definitions) {
    const { name, retries, pause } = definition
    const queue = { retryLimit: retries, retryDelay: pause, retryBackoff: true, expireInSeconds: expirySeconds }
    await boss.createQueue(name, queue)
    const settled = { pollingIntervalSeconds: 1, batchSize: 10, perJobResults: true } as const
    await boss.work<JobData>(name, settled, (jobs) => Promise.all(jobs.map((job) => settle(definition, job, log))))
    if (definition.schedule) {
      const data = { organizationId: null }
      await boss.schedule(name, definition.schedule.cron, data, { tz: definition.schedule.timeZone })
    }
  }
  return {
    async send(tx: Transaction, name: string, data: JobData): Promise<void> {
      const db = { executeSql: (text: string, values?: unknown[]) => tx.$client.query(text, values) }
      await boss.send(name, data, { db })
    },
    board: jobBoard(boss, definitions),
    ready: async () => (await boss.isInstalled()) || 'the queue is not installed',
    /** Lets running work finish for a moment, then gives it back to the next start. */
    stop: () => boss.stop({ graceful: true, timeout: 2_500, close: true }),
  }
}

/** Each job of a batch stands for itself: one that fails is tried again without the others. */
async function settle(
  { name, run }: JobDefinition,
  job: { id: string; data: JobData },
  log: Logger,
): Promise<JobResult> {
  try {
    await run(job.data)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    log.warn({ job: name, err: error }, 'a job failed and is tried again')
    return { id: job.id, status: 'failed', output: { message: tellable(error).message } }
  }
}

const connection = (url: string, role: string) => ({
  connectionString: url,
  options: `-c role=${role}`,
  schema,
  max: 2,
})
