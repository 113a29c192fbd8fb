import type { PgBoss } from 'pg-boss'

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
  cron: string
  timeZone: string
  last: { at: Temporal.Instant; ok: boolean } | null
  next: Temporal.Instant | null
}

interface Definition {
  name: string
  title: string
  schedule?: { cron: string; timeZone: string }
}

/** What the queue knows: an organisation's failures, which may be run again, and what comes by the clock for all. */
export interface JobBoard {
  failed(organizationId: number): Promise<FailedJob[]>
  /** Runs a failed job of this organisation again; false where there is none such. */
  retry(organizationId: number, id: string): Promise<boolean>
  scheduled(now: Temporal.Instant): Promise<ScheduledJob[]>
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
    async scheduled(now) {
      const planned = definitions.filter((one) => one.schedule)
      const rows = await ask<{ name: string; state: string; at: string }>(
        `select distinct on (name) name, state::text,
           to_char(coalesce(completed_on, started_on) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
         from pgboss.job where name = any($1) and coalesce(completed_on, started_on) is not null
           and data->>'organizationId' is null
         order by name, coalesce(completed_on, started_on) desc`,
        [planned.map(({ name }) => name)],
      )
      return planned.flatMap(({ name, title, schedule }) => {
        if (!schedule) return []
        const { cron, timeZone } = schedule
        const ran = rows.find((row) => row.name === name)
        const from = new Date(now.epochMilliseconds)
        const [next] = boss.previewSchedule(cron, { tz: timeZone, from, count: 1 })
        return [
          {
            ...{ title, cron, timeZone },
            last: ran ? { at: Temporal.Instant.from(ran.at), ok: ran.state !== 'failed' } : null,
            next: next ? Temporal.Instant.fromEpochMilliseconds(next.getTime()) : null,
          },
        ]
      })
    },
  }
}
