import type { PgBoss } from 'pg-boss'
import { nextBy, type Schedule } from './timetable.ts'

/** Work that was given up after its last try. */
export interface FailedJob {
  id: string
  title: string
  failedAt: Temporal.Instant
  /** What the last try said. */
  reason: string
}

/** Work that the clock begins. */
export interface ScheduledJob {
  title: string
  last: { at: Temporal.Instant; ok: boolean } | null
  next: Temporal.Instant | null
}

interface Definition {
  name: string
  title: string
  schedule?: Schedule
  module?: string | null
}

/** To whom the clock's work is told: what their modules do, at their hours. */
interface Audience {
  modules: readonly string[]
  timeZone: string
}

/** What the queue knows: an organisation's failures, which may be run again, and what comes by the clock for all. */
export interface JobBoard {
  failed(organizationId: number): Promise<FailedJob[]>
  /** Runs a failed job of this organisation again; false where there is none such. */
  retry(organizationId: number, id: string): Promise<boolean>
  scheduled(now: Temporal.Instant, audience: Audience): Promise<ScheduledJob[]>
}

export function jobBoard(boss: PgBoss, definitions: readonly Definition[]): JobBoard {
  const ask = async <Row>(text: string, values: unknown[]): Promise<Row[]> =>
    (await boss.getDb().executeSql(text, values)).rows as Row[]
  const failures = (organizationId: number, id: string | null) =>
    ask<{ id: string; name: string; at: string; reason: string | null }>(
      `select id, name, to_char(coalesce(completed_on, created_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
         coalesce(output->>'message', output->'value'->>'message') as reason
       from pgboss.job where state = 'failed' and data->>'organizationId' = $1 and ($2::uuid is null or id = $2)
       order by coalesce(completed_on, created_on) desc limit 200`,
      [String(organizationId), id],
    )
  const titleOf = (name: string) => definitions.find((one) => one.name === name)?.title ?? name
  return {
    async failed(organizationId) {
      const rows = await failures(organizationId, null)
      return rows.map(({ id, name, at, reason }) => ({
        ...{ id, title: titleOf(name), reason: reason ?? '' },
        failedAt: Temporal.Instant.from(at),
      }))
    },
    async retry(organizationId, id) {
      const [job] = await failures(organizationId, id)
      if (!job) return false
      await boss.retry(job.name, job.id)
      return true
    },
    async scheduled(now, { modules, timeZone: zone }) {
      const theirs = definitions.filter(({ module }) => module === undefined || modules.includes(module ?? ''))
      const planned = theirs.flatMap(({ name, title, schedule }) => (schedule ? [{ name, title, schedule }] : []))
      const hours = planned.map(({ schedule }) => schedule.hours)
      const rows = await ask<{ name: string; state: string; at: string }>(lastByClock, [
        planned.map(({ name }) => name),
        hours.map((one) => one?.from ?? 0),
        hours.map((one) => one?.until ?? 24),
        hours.map((one) => one !== undefined && one.until === undefined),
        zone,
      ])
      return planned.map(({ name, title, schedule }) => {
        const ran = rows.find((row) => row.name === name)
        const last = ran ? { at: Temporal.Instant.from(ran.at), ok: ran.state !== 'failed' } : null
        const { cron, timeZone } = nextBy(schedule, { now, zone, last: last?.at ?? null })
        const from = new Date(now.epochMilliseconds)
        const [next] = boss.previewSchedule(cron, { tz: timeZone, from, count: 1 })
        return { title, last, next: next ? Temporal.Instant.fromEpochMilliseconds(next.getTime()) : null }
      })
    },
  }
}

/** Of each job the run that counted: within its hours, and where it works once a day the first of the last day. */
const lastByClock = `select distinct on (planned.name) planned.name, ran.state::text,
    to_char(ran.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from unnest($1::text[], $2::int[], $3::int[], $4::boolean[]) as planned (name, since, until, daily)
  join lateral (select state, at, at at time zone $5 as here
    from (select state, coalesce(completed_on, started_on) as at from pgboss.job
      where job.name = planned.name and data->>'organizationId' is null) any_run where at is not null) ran
    on extract(hour from ran.here) >= planned.since and extract(hour from ran.here) < planned.until
  order by planned.name, case when planned.daily then ran.here::date end desc, case when planned.daily then ran.at end,
    ran.at desc`
