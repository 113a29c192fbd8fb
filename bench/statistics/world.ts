import type pg from 'pg'
import { withoutGuards } from '../search/guards.ts'
import { origin } from '../search/world.ts'

/**
 * What statistics need beside the search's world: every lodging listed since before its plannings begin (one in ten as
 * another type at first), owners of one to four lodgings, and guests' origins of a good week in three: 3.5 million.
 */
export async function loadStatistics(client: pg.Client, tell: (line: string) => void) {
  const step = async (name: string, text: string, values: unknown[] = []) => {
    const start = performance.now()
    const { rowCount } = await client.query(text, values)
    tell(`${name}: ${rowCount ?? ''} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  await client.query(`set role escale_owner; set work_mem = '256MB'; set maintenance_work_mem = '1GB'`)
  const tables = ['core.lodging_listings', 'owners.guest_origins']
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await step('owners', providers)
  await withoutGuards(client, tables, async () => {
    await step('listings', listings, [origin.toString()])
    await step('origins', origins, [origin.toString()])
    tell('indexes')
  })
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  await step('confirmations', confirmations)
  for (const table of [...tables, 'core.planning_confirmations', 'core.providers'])
    await client.query(`vacuum analyze ${table}`)
}

const providers = `
  insert into core.providers (organization_id, kind, code, person_id, department_code, created_at)
  select organization_id, 'owner', 'P' || n, person_id, '0001', now()
  from core.providers cross join generate_series(1, 40000) as n where organization_id = 1`

const listings = `
  with owner as (
    select organization_id, array_agg(id order by id) as ids from core.providers group by organization_id
  ), listed as (
    select lodging.*, owner.ids[1 + (hashint8(lodging.id) & 1048575) % cardinality(owner.ids)] as owner_id, parts.part
    from core.lodgings as lodging join owner using (organization_id)
    cross join lateral generate_series(case when lodging.id % 10 = 0 then 1 else 2 end, 2) as parts (part)
  )
  insert into core.lodging_listings (organization_id, lodging_id, from_on, until_on, provider_id, department_code,
    municipality_code, municipality_name, lodging_type_id, keys)
  select organization_id, id, case part when 2 then $1::date + case when id % 10 = 0 then 500 else -100 end else $1::date - 100 end,
    case part when 1 then $1::date + 500 end, owner_id, department_code, municipality_code, municipality_name,
    lodging_type_id, case part when 1 then 1 + keys % 5 else keys end
  from listed`

// Some come from near, many from the large départements, a quarter from abroad.
const origins = `
  insert into owners.guest_origins (organization_id, lodging_id, week_on, department_code, country_code, version)
  select organization_id, id, week_on,
    case when luck >= 25 then lpad((1 + floor(94 * power((draw % 1000) / 1000.0, 1.7)))::text, 2, '0') end,
    case when luck < 25 then ('{BE,GB,NL,DE,CH,ES,IT,LU,US,IE,DK,SE,CA,AU}'::text[])[1 + draw % 14] end, 1
  from core.lodgings as lodging
  cross join lateral (
    select $1::date + 1 + 7 * week as week_on, hash % 100 as luck, hash / 128 as draw
    from generate_series(0, 103) as week
    cross join lateral (select hashint8extended(lodging.id, week) & 1048575 as hash) as drawn
    where (hash >> 10) % 3 = 0
  ) as weeks`

const confirmations = `
  insert into core.planning_confirmations (organization_id, lodging_id, confirmed_at, kind)
  select organization_id, id, timestamptz '2028-06-15' - interval '1 day' * (id % 60), 'saved' from core.lodgings`
