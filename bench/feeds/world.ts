import { type ChildProcess, fork } from 'node:child_process'
import pg from 'pg'
import { createDatabase, startThrowAwayServer } from '../search/server.ts'

/** What one run of the site's process tells of itself. */
export interface Run {
  count: number
  seconds: number
  /** Resident memory at its end. */
  megabytes: number
  /** Of the program alone, without PostgreSQL, in milliseconds. */
  cpu: number
  /** Of the event loop, the 99th percentile, in milliseconds. */
  delay: number
}

/** The site, the calendars elsewhere and the database, each in a process of its own. */
export async function openFeedsWorld(feedCount: number) {
  const server = await startThrowAwayServer()
  const database = await createDatabase(server.url, 'escale_bench_feeds')
  const site = fork(new URL('site.ts', import.meta.url), [database.url], { execArgv: ['--import', 'tsx'] })
  const elsewhere = fork(new URL('elsewhere.js', import.meta.url), { execArgv: [] })
  const [{ port }, far] = await Promise.all([next<{ port: number }>(site), next<{ port: number }>(elsewhere)])
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await connectFeeds(client, feedCount, far.port)
  return {
    origin: `http://127.0.0.1:${port}`,
    elsewhere: `http://127.0.0.1:${far.port}`,
    answersWith: (what: 'file' | '304') => elsewhere.send({ answersWith: what }),
    /** Every feed is due at once. */
    makeDue: () => client.query(`update core.feeds set next_read_at = now() - interval '1 minute'`),
    /** Reads for as long, or until nothing is due; or only watches. */
    async run(what: 'read' | 'watch', seconds: number): Promise<Run> {
      const told = next<Run>(site)
      site.send({ what, seconds })
      return told
    },
    async stop() {
      site.send({ what: 'stop' })
      elsewhere.kill()
      await client.end()
      await database.drop().catch(() => undefined)
      await server.stop()
    },
  }
}

export type FeedsWorld = Awaited<ReturnType<typeof openFeedsWorld>>

const next = <T>(child: ChildProcess) =>
  new Promise<T>((resolve) => child.once('message', (told) => resolve(told as T)))

/** Feeds spread over the lodgings that dates find, so that what they hold changes searches too. */
async function connectFeeds(client: pg.Client, count: number, port: number) {
  await client.query('update core.feeds set closed_at = now()')
  await client.query(
    `insert into core.feeds (organization_id, lodging_id, name, address, created_at, next_read_at)
     select organization_id, id, 'Ailleurs ' || number, 'http://127.0.0.1:' || $2 || '/' || number || '.ics', now(), now()
     from (select number, organization_id, id, row_number() over (partition by number) as place,
         count(*) over (partition by number) as lodgings
       from core.lodgings, generate_series(1, $1::int) as number
       where planning_shown and closed_at is null) as spread
     where place = number % lodgings + 1`,
    [count, String(port)],
  )
}
