import type pg from 'pg'
import { equipment } from '../../src/core/directory/rules.ts'
import { withoutGuards } from './guards.ts'

export interface Department {
  code: string
  size: number
}

/** The first day of the 24 months. */
export const origin = Temporal.PlainDate.from('2027-01-01')

/**
 * A hundred thousand lodgings (99,772) in 101 départements of 300 to 5,000: most are small, a handful holds a third of
 * the country. A million is the same country ten times, ten thousand ten of its départements, the largest among them:
 * a search by département meets the same départements whatever the size of the whole.
 */
export function departmentsOf(lodgings: 10_000 | 100_000 | 1_000_000): Department[] {
  const sizes = Array.from({ length: 101 }, (_, rank) => Math.round(300 + 4_700 * (rank / 100) ** 6))
  const few = [100, 80, 70, 60, 50, 40, 30, 20, 10, 0].map((rank) => sizes[rank] ?? 0)
  const country = lodgings === 10_000 ? few : lodgings === 100_000 ? sizes : Array(10).fill(sizes).flat()
  return country.map((size, index) => ({ code: String(index + 1).padStart(4, '0'), size }))
}

/**
 * Organisation 1 with these départements, organisation 2 with a thousand lodgings in the first of them. Each lodging has
 * 20 spans over 24 months, 8 of them available. Typed spans are left out: no search reads them.
 */
export async function loadWorld(client: pg.Client, departments: Department[], tell: (line: string) => void) {
  const step = async (name: string, text: string, values: unknown[] = []) => {
    const start = performance.now()
    const { rowCount } = await client.query(text, values)
    tell(`${name}: ${rowCount} rows in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  await client.query('set role escale_owner')
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '1GB'; select setseed(0.42)`)
  await client.query(organizations)
  await withoutGuards(client, ['core.lodgings', 'core.effective_spans', 'core.free_spans'], async () => {
    await step('lodgings', lodgings, [
      departments.map((one) => one.code),
      departments.map((one) => one.size),
      equipment,
    ])
    await step('effective spans', effectiveSpans, [origin.toString()])
    await step('search rows', freeSpans, [equipment])
    tell('indexes')
  })
  for (const table of ['lodgings', 'effective_spans', 'free_spans']) await client.query(`vacuum analyze core.${table}`)
}

const organizations = `
  with founded as (
    insert into core.organizations (slug, name, modules, charter, contact, texts, mail_sender, created_at)
    select 'bench-' || n, 'Bench', '{}', '{}', '{}', '{}', '', now() from generate_series(1, 2) as n returning id
  ), person as (
    insert into core.persons (organization_id, last_name) select id, 'TEST' from founded returning organization_id, id
  ), provider as (
    insert into core.providers (organization_id, kind, code, person_id, department_code, created_at)
    select organization_id, 'owner', 'P', id, '0001', now() from person
  )
  insert into core.lodging_types (organization_id, code, name, name_english)
  select id, 'T' || n, 'Type', 'Type' from founded cross join generate_series(1, 4) as n`

// Weeks from 250 to 1,750 €, one lodging in twenty without a price; 2 to 14 people, most of them few.
const lodgings = `
  with place as (
    select code, 1 as organization_id from unnest($1::text[], $2::int[]) as department (code, size), generate_series(1, size)
    union all select $1[1], 2 from generate_series(1, 1000)
  ), provider as (
    select organization_id, min(id) as id from core.providers group by organization_id
  ), type as (
    select organization_id, array_agg(id) as ids from core.lodging_types group by organization_id
  ), drawn as (
    select place.*, row_number() over () as n, provider.id as provider_id, type.ids as type_ids
    from place join provider using (organization_id) join type using (organization_id)
  )
  insert into core.lodgings (organization_id, provider_id, lodging_type_id, approval_number, name, department_code,
    municipality_code, municipality_name, capacity_min, capacity_max, keys, description, week_price_min_cents, equipment,
    planning_shown, created_at)
  select organization_id, provider_id, type_ids[1 + n % 4], 'A' || n, 'Gîte ' || md5(n::text), code,
    code || n % 40, 'Commune ' || n % 40, 2, 2 + floor(13 * power(random(), 1.6)), 1 + floor(5 * random()), repeat('x', 400),
    case when n % 20 > 0 then 100 * floor(250 + 1500 * random()) end,
    ($3::text[])[1 + floor(4 * random())::int : 6 + floor(6 * random())::int], true, now()
  from drawn`

// 21 days, each drawn within its own 36.5, cut the 24 months into 20 spans of 0 to 73 nights.
const cut = (i: string) => `$1::date + (36.5 * (${i} + (hashint8extended(lodging.id, ${i}) & 1023) / 1024.0))::int`
const effectiveSpans = `
  insert into core.effective_spans (organization_id, lodging_id, first_night_on, departure_on, state)
  select organization_id, id, day, until,
    ('{available,let,available,let,option,available,let,available,let,closed}'::text[])[1 + (i + id) % 10]
  from core.lodgings as lodging cross join generate_series(0, 19) as i
  cross join lateral (select ${cut('i')} as day, ${cut('i + 1')} as until) as span
  where until > day`

// insertFreeSpans of the product, for all lodgings at once; the bench compares a sample of both.
const freeSpans = `
  insert into core.free_spans (organization_id, month_on, first_night_on, departure_on, lodging_id, department,
    municipality_code, lodging_type_id, capacity_max, keys, week_price_min_cents, equipment_bits)
  select lodging.organization_id, month, greatest(span.first_night_on, month::date), span.departure_on, lodging.id,
    core.code_number(lodging.department_code), lodging.municipality_code, lodging.lodging_type_id, lodging.capacity_max,
    lodging.keys, lodging.week_price_min_cents,
    (select coalesce(bit_or(1 << (place - 1)::int), 0) from unnest($1::text[]) with ordinality as known (code, place)
      where known.code = any(lodging.equipment))
  from core.effective_spans as span
  join core.lodgings as lodging on (lodging.organization_id, lodging.id) = (span.organization_id, span.lodging_id)
  cross join generate_series(date_trunc('month', span.first_night_on::timestamp), span.departure_on - 1, '1 month') as month
  where span.state = 'available'`
