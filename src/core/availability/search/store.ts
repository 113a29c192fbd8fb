import type { Transaction } from '../../../platform/database/database.ts'
import { binding, conditionsOf, filtersOf, inOrderOf, sortKeyOf, sourceOf, stayConditions } from './conditions.ts'
import { monthSearched, type Request, type Stay, shiftedStays } from './rules.ts'

/** What a list of results shows of a lodging. */
export interface FoundLodging {
  lodgingId: number
  lodgingTypeId: number
  name: string
  departmentCode: string
  municipalityName: string
  latitude: number | null
  longitude: number | null
  capacityMin: number
  capacityMax: number
  keys: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
}

/** One page and the number of all matches, in one statement and one round trip. Pages count from 1. */
export async function searchLodgings(
  tx: Transaction,
  request: Request,
  page: { number: number; size: number },
): Promise<{ total: number; page: FoundLodging[] }> {
  const statement = searchStatement(request, page)
  const rows = await run<FoundLodging & { total: number }>(tx, statement)
  return {
    total: rows[0]?.total ?? 0,
    page: rows.filter((row) => row.lodgingId !== null).map(({ total, ...lodging }) => lodging),
  }
}

/** « Locations : 3 / 28 »: where a lodging stands in a selection, and who stands beside it. Undefined where it does not. */
export async function neighboursOf(
  tx: Transaction,
  request: Request,
  lodgingId: number,
): Promise<{ place: number; total: number; before: number | null; after: number | null } | undefined> {
  const { values, bind } = binding()
  const { key, join } = sortKeyOf(request, bind)
  const { table, id } = sourceOf(request.criteria)
  const rows = await run<{ place: number; total: number; before: number | null; after: number | null }>(tx, {
    text: `select place::int, total::int, before, after
      from (
        select ${id} as lodging_id, count(*) over () as total, row_number() over ranked as place,
          lag(${id}) over ranked as before, lead(${id}) over ranked as after
        from ${table} ${join}
        where ${conditionsOf(request.criteria, bind).join(' and ')}
        window ranked as (order by ${key}, ${id})
      ) as selection
      where lodging_id = ${bind(lodgingId, 'bigint')}`,
    values,
  })
  return rows[0]
}

/** « Décalez d'une semaine »: how many lodgings the same search finds one and two weeks earlier and later. */
export async function countShifted(
  tx: Transaction,
  request: Request & { criteria: { stay: Stay } },
): Promise<(Stay & { weeks: number; total: number })[]> {
  const stays = shiftedStays(request.criteria.stay, request.today)
  if (stays.length === 0) return []
  const { values, bind } = binding()
  const conditions = [
    ...stayConditions({
      monthOn: 'shifted.month_on',
      arrivalOn: 'shifted.arrival_on',
      departureOn: 'shifted.departure_on',
    }),
    ...filtersOf(request.criteria, bind),
  ]
  const rows = await run<{ total: number }>(tx, {
    text: `select (select count(*) from core.free_spans as it where ${conditions.join(' and ')})::int as total
      from unnest(
        ${bind(
          stays.map((stay) => monthSearched(stay).toString()),
          'date[]',
        )},
        ${bind(
          stays.map((stay) => stay.arrivalOn.toString()),
          'date[]',
        )},
        ${bind(
          stays.map((stay) => stay.departureOn.toString()),
          'date[]',
        )}
      ) with ordinality as shifted (month_on, arrival_on, departure_on, place)
      order by place`,
    values,
  })
  return stays.map((stay, index) => ({ ...stay, total: rows[index]?.total ?? 0 }))
}

/**
 * Counting and taking the first page are two readings: each takes the index that suits it, which costs less than keeping
 * all matches for both. Exported for the bench, which looks at its plan.
 */
export function searchStatement(request: Request, page: { number: number; size: number }): Statement {
  const { values, bind } = binding()
  const { table, id } = sourceOf(request.criteria)
  const { key, join, shownKey } = sortKeyOf(request, bind)
  const conditions = conditionsOf(request.criteria, bind)
  const skipped = bind((page.number - 1) * page.size, 'int')
  return {
    // The size is written out, as the planner must know that a page is few. The page's lodgings are fetched by one array
    // of numbers: row by row, each would be an index scan to set up, policy included.
    text: `select counted.total::int as "total", shown.id as "lodgingId", shown.lodging_type_id as "lodgingTypeId",
        shown.name as "name", shown.department_code as "departmentCode", shown.municipality_name as "municipalityName",
        shown.latitude as "latitude", shown.longitude as "longitude", shown.capacity_min as "capacityMin",
        shown.capacity_max as "capacityMax", shown.keys as "keys", shown.week_price_min_cents as "weekPriceMinCents",
        shown.week_price_max_cents as "weekPriceMaxCents"
      from (select count(*) as total from ${table} where ${conditions.join(' and ')}) as counted
      left join core.lodgings as shown on shown.id = any(array(
        select ${id} from ${table} ${join}
        where ${[...conditions, ...inOrderOf(request)].join(' and ')}
        order by ${key}, ${id} limit ${Math.trunc(page.size)} offset ${skipped}))
      order by ${shownKey}, shown.id`,
    values,
  }
}

interface Statement {
  text: string
  values: unknown[]
}

const names = new Map<string, string>()

/** Runs a statement prepared once per connection and shape: which criteria are there, not what they say. */
async function run<Row extends object>(tx: Transaction, { text, values }: Statement): Promise<Row[]> {
  const name = names.get(text) ?? `search-${names.size}`
  names.set(text, name)
  const { rows } = await tx.$client.query<Row>({ name, text, values })
  return rows
}
