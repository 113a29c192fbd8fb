import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { equipment } from '../directory/rules.ts'
import { freeRows, type Span } from './rules.ts'

/** Takes these lodgings out of the date search. */
export async function deleteFreeSpans(tx: Transaction, organizationId: number, lodgingIds: number[]) {
  await tx.execute(sql`
    delete from core.free_spans
    where organization_id = ${organizationId} and lodging_id = any(${sql.param(lodgingIds)}::bigint[])`)
}

/** Takes the rows of these spans of one lodging out of the date search: neighbours in its order, none left out between. */
export async function deleteFreeSpansOf(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  spans: readonly Span[],
) {
  const [first, last] = [spans.at(0), spans.at(-1)]
  if (!first || !last) return
  await tx.execute(sql`
    delete from core.free_spans
    where organization_id = ${organizationId} and lodging_id = ${lodgingId}
      and departure_on > ${first.firstNightOn.toString()} and departure_on <= ${last.departureOn.toString()}`)
}

/**
 * Gives the date search the rows of these effective spans, with what it filters on copied from the lodging as it stands.
 * A lodging that dates may not find gets none: `isFoundByDates` in rules.ts, said again in SQL.
 */
export async function insertFreeSpans(
  tx: Transaction,
  organizationId: number,
  spans: ReadonlyMap<number, readonly Span[]>,
  today: Temporal.PlainDate,
) {
  const rows = [...spans].flatMap(([lodgingId, own]) => freeRows(own, today).map((row) => ({ lodgingId, ...row })))
  if (rows.length === 0) return
  await tx.execute(sql`
    insert into core.free_spans (organization_id, month_on, first_night_on, departure_on, lodging_id, department,
      municipality_code, lodging_type_id, capacity_max, keys, week_price_min_cents, equipment_bits)
    select lodging.organization_id, free.month_on, free.first_night_on, free.departure_on, lodging.id,
      core.code_number(lodging.department_code), lodging.municipality_code, lodging.lodging_type_id, lodging.capacity_max, lodging.keys,
      lodging.week_price_min_cents, (
        select coalesce(bit_or(1 << (place - 1)::int), 0)
        from unnest(${sql.param([...equipment])}::text[]) with ordinality as known (code, place)
        where known.code = any(lodging.equipment))
    from unnest(
      ${sql.param(rows.map((row) => row.lodgingId))}::bigint[],
      ${sql.param(rows.map((row) => row.monthOn.toString()))}::date[],
      ${sql.param(rows.map((row) => row.firstNightOn.toString()))}::date[],
      ${sql.param(rows.map((row) => row.departureOn.toString()))}::date[]
    ) as free (lodging_id, month_on, first_night_on, departure_on)
    join core.lodgings as lodging on lodging.organization_id = ${organizationId} and lodging.id = free.lodging_id
    where lodging.planning_shown and lodging.left_searches_on is null and lodging.closed_at is null`)
}
