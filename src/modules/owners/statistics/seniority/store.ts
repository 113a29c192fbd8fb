import { sql } from 'drizzle-orm'
import { followed, type Scope } from '../../../../core/directory/seen.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { selectionOf } from '../conditions.ts'

/** The first listing of each lodging that the actor follows. */
const firstListings = ({ organizationId, departments }: Scope) => sql`
  select distinct on (lodging_id) lodging_id, from_on, department_code from core.lodging_listings
  where ${selectionOf({ organizationId, departments: null })}
    and lodging_id in (select lodging_id from core.lodging_listings where ${selectionOf({ organizationId, departments })})
  order by lodging_id, from_on`

const inTheirs = (scope: Scope) => followed(scope, sql`department_code`) ?? sql`true`

/** The days on which lodgings began to be listed, with how many: those of an import stand out. */
export async function selectEntries(tx: Transaction, scope: Scope) {
  const { rows } = await tx.execute<{ on: string; lodgings: number }>(sql`
    select from_on::text as on, count(*)::int as lodgings from (${firstListings(scope)}) as first
    where ${inTheirs(scope)}
    group by 1 order by 2 desc, 1 desc limit 50`)
  return rows.map(({ on, lodgings }) => ({ on: Temporal.PlainDate.from(on), lodgings }))
}

export async function selectEntered(tx: Transaction, scope: Scope, on: Temporal.PlainDate): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select lodging_id::int as id from (${firstListings(scope)}) as first
    where from_on = ${on.toString()}::date
      and ${inTheirs(scope)}
    order by 1`)
  return rows.map(({ id }) => id)
}
