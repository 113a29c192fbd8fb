import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { firstDayOf, monthOf } from '../calendar/rules.ts'
import { statesOf } from './rules.ts'
import type { NightState } from './schema.ts'

/** A lodging's nights of [from, until), as people typed them and as they hold. */
export interface Planning {
  /** Of the typed layer, by month as `2026-11`; absent before anything was typed in it. */
  versions: ReadonlyMap<string, number>
  typed: (NightState | null)[]
  effective: (NightState | null)[]
}

type SpanRow = { lodging_id: number; first_night_on: string; departure_on: string; state: NightState }

/** Whole periods of several lodgings at once, in three statements whatever their number; every one asked for is answered. */
export async function readPlannings(
  tx: Transaction,
  organizationId: number,
  lodgingIds: readonly number[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Map<number, Planning>> {
  const ids = sql`any(${sql.param([...lodgingIds])}::bigint[])`
  // `::int`: drizzle hands raw bigint out as text.
  const layer = (table: 'typed_spans' | 'effective_spans') =>
    tx.execute<SpanRow>(sql`
      select lodging_id::int, first_night_on, departure_on, state from core.${sql.identifier(table)}
      where organization_id = ${organizationId} and lodging_id = ${ids}
        and first_night_on < ${until.toString()} and departure_on > ${from.toString()}`)
  const [typed, effective, months] = await Promise.all([
    layer('typed_spans'),
    layer('effective_spans'),
    tx.execute<{ lodging_id: number; month_on: string; version: number }>(sql`
      select lodging_id::int, month_on, version from core.planning_months
      where organization_id = ${organizationId} and lodging_id = ${ids}
        and month_on >= ${firstDayOf(monthOf(from)).toString()} and month_on < ${until.toString()}`),
  ])
  const statesIn = (rows: readonly SpanRow[], id: number) =>
    statesOf(
      rows
        .filter((row) => row.lodging_id === id)
        .map((row) => ({
          firstNightOn: Temporal.PlainDate.from(row.first_night_on),
          departureOn: Temporal.PlainDate.from(row.departure_on),
          state: row.state,
        })),
      from,
      until,
    )
  return new Map(
    lodgingIds.map((id) => [
      id,
      {
        versions: new Map(
          months.rows.filter((row) => row.lodging_id === id).map((row) => [row.month_on.slice(0, 7), row.version]),
        ),
        typed: statesIn(typed.rows, id),
        effective: statesIn(effective.rows, id),
      },
    ]),
  )
}
