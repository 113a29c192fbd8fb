import { announcement } from '../../platform/database/announcements.ts'
import { beforeCommit, type Database, readOnce, type Transaction } from '../../platform/database/database.ts'
import { isLive, type Topic } from './rules.ts'

/**
 * Says that what these topics name has changed. The counters are raised as the transaction's last statement, all of them
 * at once and in one order, so that two verbs never wait for each other's counters, and each waits one round trip only.
 */
export function bump(tx: Transaction, organizationId: number, topics: Iterable<Topic>): Promise<void> {
  return beforeCommit(tx, `freshness:${organizationId}`, [...topics], (all) => raise(tx, organizationId, all))
}

/** Straight to the connection: Drizzle would send it a moment later, behind the commit. */
async function raise(tx: Transaction, organizationId: number, topics: readonly Topic[]) {
  const sorted = [...new Set(topics)].sort()
  if (sorted.length === 0) return
  const live = sorted.filter(isLive)
  const announced = live.length > 0 ? tx.$client.query(announcement(organizationId, live)) : undefined
  const raised = tx.$client.query({
    name: 'raise-counters',
    text: `insert into core.change_counters (organization_id, topic, counter)
      select $1, topic, 1 from unnest($2::text[]) with ordinality as changed (topic, place) order by place
      on conflict (organization_id, topic) do update set counter = core.change_counters.counter + 1`,
    values: [organizationId, sorted],
  })
  await Promise.all([announced, raised])
}

type Counter = { topic: Topic; counter: number }

/** How often each of these has changed so far; 0 for what never has. */
export async function selectCounters(
  tx: Transaction,
  organizationId: number,
  topics: readonly Topic[],
): Promise<Map<Topic, number>> {
  const { rows } = await tx.$client.query<Counter>(countersQuery(organizationId, topics))
  return countersOf(topics, rows)
}

/** The same alone, at once. */
export const readCounters = async (db: Database, organizationId: number, topics: readonly Topic[]) =>
  countersOf(topics, await readOnce<Counter>(db, { organizationId }, countersQuery(organizationId, topics)))

const countersQuery = (organizationId: number, topics: readonly Topic[]) => ({
  name: 'counters',
  text: 'select topic, counter from core.change_counters where organization_id = $1 and topic = any($2::text[])',
  values: [organizationId, topics],
})

function countersOf(topics: readonly Topic[], rows: readonly Counter[]): Map<Topic, number> {
  const counters = new Map<Topic, number>(topics.map((topic) => [topic, 0]))
  for (const { topic, counter } of rows) counters.set(topic, counter)
  return counters
}

/** The organisation's own row is read before the counters are: its version tells whether it still is what was read. */
export async function selectOrganizationVersion(tx: Transaction, organizationId: number): Promise<number | undefined> {
  const { rows } = await tx.$client.query<{ version: number }>({
    name: 'organization-version',
    text: 'select version from core.organizations where id = $1 and closed_at is null',
    values: [organizationId],
  })
  return rows[0]?.version
}
