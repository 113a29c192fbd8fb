import type { PoolClient } from 'pg'
import type { Transaction } from '../../src/platform/database/database.ts'

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/**
 * Looks at the plans of a statement, for these very values and for any, as a prepared statement may use both.
 *
 * @returns how many readings of the search's table there are, and how many do not find their rows by both dates; the
 * one that follows an index of prices until the page is full needs the month only
 */
export async function inspectPlans(tx: Transaction, statement: { text: string; values: unknown[] }) {
  const client = tx.$client
  const nodes: PlanNode[] = []
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await client.query(`set local plan_cache_mode = ${mode}`)
    await client.query(`prepare inspected as ${statement.text}`)
    const literals = statement.values.map((value) => literal(client, value)).join(', ')
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain (format json) execute inspected (${literals})`,
    )
    await client.query('deallocate inspected')
    nodes.push(...rows.flatMap((row) => row['QUERY PLAN'].flatMap((one) => flatten(one.Plan))))
  }
  const readings = nodes.filter((node) => node['Relation Name'] === 'free_spans')
  const astray = readings.filter((node) => {
    const wanted = node['Index Name']?.endsWith('_price')
      ? ['month_on']
      : ['month_on', 'first_night_on', 'departure_on']
    return !wanted.every((column) => node['Index Cond']?.includes(column))
  })
  return { readings: readings.length, astray: astray.length }
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)]

const literal = (client: PoolClient, value: unknown) =>
  client.escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value))
