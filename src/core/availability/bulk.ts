import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { firstDayOf, monthsTouched } from '../calendar/rules.ts'
import { lockLodgings } from '../directory/store.ts'
import { tellLodgingsChanged, tellPlanningsChanged } from './changes.ts'
import { layOver } from './feeds/rules.ts'
import { selectHeldSpansOf } from './feeds/store.ts'
import { deleteFreeSpans, insertFreeSpans } from './free-spans.ts'
import type { Span } from './rules.ts'
import type { NightState } from './schema.ts'

/**
 * Brings the date search's rows of these lodgings up to date after the directory changed something that it filters on:
 * capacity, price, equipment, place, whether the planning is shown, whether the lodging is closed.
 */
export async function refreshFreeSpans(
  tx: Transaction,
  organizationId: number,
  lodgingIds: number[],
  today: Temporal.PlainDate,
): Promise<void> {
  await lockLodgings(tx, organizationId, lodgingIds)
  const spans = await selectEffective(tx, organizationId, lodgingIds)
  await deleteFreeSpans(tx, organizationId, lodgingIds)
  await insertFreeSpans(tx, organizationId, spans, today)
  await tellLodgingsChanged(tx, organizationId, lodgingIds)
}

/**
 * Gives many lodgings the whole of their typed plannings, in a few statements whatever their number: imports and the
 * demonstration. What they had before is gone; spans are sorted and disjoint, as `paint` leaves them.
 */
export async function replacePlannings(
  tx: Transaction,
  organizationId: number,
  plannings: ReadonlyMap<number, readonly Span[]>,
  today: Temporal.PlainDate,
): Promise<void> {
  const lodgingIds = [...plannings.keys()]
  await lockLodgings(tx, organizationId, lodgingIds)
  const held = await selectHeldSpansOf(tx, organizationId, lodgingIds)
  const effective = new Map(
    [...plannings].map(([lodgingId, typed]) => [lodgingId, layOver({ typed, feeds: held.get(lodgingId) ?? [] })]),
  )
  await Promise.all([
    deleteAll(tx, 'typed_spans', organizationId, lodgingIds),
    deleteAll(tx, 'effective_spans', organizationId, lodgingIds),
    deleteFreeSpans(tx, organizationId, lodgingIds),
    raiseVersions(tx, organizationId, lodgingIds),
  ])
  await Promise.all([
    insertAll(tx, 'typed_spans', organizationId, plannings),
    insertAll(tx, 'effective_spans', organizationId, effective),
    insertFreeSpans(tx, organizationId, effective, today),
    insertVersions(tx, organizationId, plannings),
    tellPlanningsChanged(tx, organizationId, lodgingIds),
  ])
}

/** `::int`: drizzle hands raw bigint out as text. */
async function selectEffective(tx: Transaction, organizationId: number, lodgingIds: number[]) {
  const { rows } = await tx.execute<{
    lodging_id: number
    first_night_on: string
    departure_on: string
    state: NightState
  }>(sql`
    select lodging_id::int, first_night_on, departure_on, state from core.effective_spans
    where organization_id = ${organizationId} and lodging_id = any(${sql.param(lodgingIds)}::bigint[])
    order by lodging_id, first_night_on`)
  const spans = Map.groupBy(rows, (row) => row.lodging_id)
  return new Map(
    [...spans].map(([lodgingId, own]) => [
      lodgingId,
      own.map((row) => ({
        firstNightOn: Temporal.PlainDate.from(row.first_night_on),
        departureOn: Temporal.PlainDate.from(row.departure_on),
        state: row.state,
      })),
    ]),
  )
}

type SpanTable = 'typed_spans' | 'effective_spans'

const deleteAll = async (tx: Transaction, table: SpanTable, organizationId: number, lodgingIds: number[]) =>
  tx.execute(sql`
    delete from core.${sql.identifier(table)}
    where organization_id = ${organizationId} and lodging_id = any(${sql.param(lodgingIds)}::bigint[])`)

async function insertAll(
  tx: Transaction,
  table: SpanTable,
  organizationId: number,
  plannings: ReadonlyMap<number, readonly Span[]>,
) {
  const rows = [...plannings].flatMap(([lodgingId, spans]) => spans.map((span) => ({ lodgingId, ...span })))
  await tx.execute(sql`
    insert into core.${sql.identifier(table)} (organization_id, lodging_id, first_night_on, departure_on, state)
    select ${organizationId}, * from unnest(
      ${sql.param(rows.map((row) => row.lodgingId))}::bigint[],
      ${sql.param(rows.map((row) => row.firstNightOn.toString()))}::date[],
      ${sql.param(rows.map((row) => row.departureOn.toString()))}::date[],
      ${sql.param(rows.map((row) => row.state))}::text[])`)
}

const raiseVersions = async (tx: Transaction, organizationId: number, lodgingIds: number[]) =>
  tx.execute(sql`
    update core.planning_months set version = version + 1
    where organization_id = ${organizationId} and lodging_id = any(${sql.param(lodgingIds)}::bigint[])`)

async function insertVersions(
  tx: Transaction,
  organizationId: number,
  plannings: ReadonlyMap<number, readonly Span[]>,
) {
  const rows = [...plannings].flatMap(([lodgingId, spans]) => {
    const months = spans.flatMap((span) => monthsTouched(span.firstNightOn, span.departureOn))
    return [...new Set(months.map((month) => firstDayOf(month).toString()))].map((monthOn) => ({ lodgingId, monthOn }))
  })
  await tx.execute(sql`
    insert into core.planning_months (organization_id, lodging_id, month_on, version)
    select ${organizationId}, lodging_id, month_on, 1 from unnest(
      ${sql.param(rows.map((row) => row.lodgingId))}::bigint[],
      ${sql.param(rows.map((row) => row.monthOn))}::date[]) as touched (lodging_id, month_on)
    on conflict do nothing`)
}
