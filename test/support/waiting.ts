import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** Waits until some transaction of a database waits for another one's lock: whoever calls holds that lock. */
export async function untilSomebodyWaits(databaseUrl: string): Promise<void> {
  const watch = new pg.Client({ connectionString: databaseUrl })
  await watch.connect()
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  try {
    while ((await watch.query(waiting)).rows.length === 0) await setTimeout(5)
  } finally {
    await watch.end()
  }
}
