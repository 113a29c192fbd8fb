import { lt, sql } from 'drizzle-orm'
import type { Transaction } from '../../../../platform/database/database.ts'
import { toldDays } from '../../schema.ts'
import type { PlanningDemands } from '../../settings/rules.ts'
import type { Selection } from '../conditions.ts'
import type { OwnerCount, Period } from '../rules.ts'
import { days } from '../store.ts'

/** Whether this day is still to be told; whoever asks first tells it, in this transaction. */
export async function takeDay(tx: Transaction, organizationId: number, on: Temporal.PlainDate): Promise<boolean> {
  const taken = await tx
    .insert(toldDays)
    .values({ organizationId, lastOn: on })
    .onConflictDoUpdate({ target: toldDays.organizationId, set: { lastOn: on }, setWhere: lt(toldDays.lastOn, on) })
    .returning({ lastOn: toldDays.lastOn })
  return taken.length === 1
}

/**
 * Counts the owners of one day, for its month: how many have lodgings listed, and how many keep all of these up to date.
 * Of a département, and in it by commune, by type, by level, by type and level: owners with several lodgings are in
 * several of these, so that none is the sum of others.
 */
export async function keepOwnerCounts(
  tx: Transaction,
  organizationId: number,
  day: Temporal.PlainDate,
  { remindAfterDays, filledWeeks }: Pick<PlanningDemands, 'remindAfterDays' | 'filledWeeks'>,
  timeZone: string,
): Promise<void> {
  const month = day.with({ day: 1 }).toString()
  const on = sql`${day.toString()}::date`
  const startOf = (some: Temporal.PlainDate) =>
    sql`${some.toZonedDateTime(timeZone).toInstant().toString()}::timestamptz`
  const filledUntil = sql`${day.add({ weeks: filledWeeks }).toString()}::date`
  await tx.execute(sql`
    delete from owners.owner_counts where organization_id = ${organizationId} and month_on = ${month}::date`)
  await tx.execute(sql`
    insert into owners.owner_counts
      (organization_id, month_on, department_code, municipality_code, lodging_type_id, keys, owners, up_to_date)
    select ${organizationId}, ${month}::date, department_code, municipality_code, lodging_type_id, keys, count(*),
      count(*) filter (where up_to_date)
    from (
      select provider_id, department_code, municipality_code, lodging_type_id, keys, bool_and(up_to_date) as up_to_date
      from (
        select listing.*, coalesce(filled.nights = ${filledUntil} - ${on}, false) and exists (
            select from core.planning_confirmations as confirmation
            where confirmation.organization_id = listing.organization_id and confirmation.lodging_id = listing.lodging_id
              and confirmation.confirmed_at >= ${startOf(day.subtract({ days: remindAfterDays - 1 }))}
              and confirmation.confirmed_at < ${startOf(day.add({ days: 1 }))}) as up_to_date
        from core.lodging_listings as listing
        left join (
          select lodging_id, sum(least(departure_on, ${filledUntil}) - greatest(first_night_on, ${on})) as nights
          from core.effective_spans
          where organization_id = ${organizationId} and first_night_on < ${filledUntil} and departure_on > ${on}
          group by lodging_id
        ) as filled on filled.lodging_id = listing.lodging_id
        where listing.organization_id = ${organizationId} and listing.from_on <= ${on}
          and (listing.until_on is null or listing.until_on > ${on})
      ) as lodgings
      group by grouping sets (
        (provider_id, department_code), (provider_id, department_code, municipality_code),
        (provider_id, department_code, lodging_type_id), (provider_id, department_code, keys),
        (provider_id, department_code, lodging_type_id, keys))
    ) as owners
    group by department_code, municipality_code, lodging_type_id, keys`)
}

/** Whether owners are counted for such a selection: not by commune together with type or level. */
export const areOwnersCounted = ({ municipalityCode, lodgingTypeId, keys }: Selection) =>
  !municipalityCode || (!lodgingTypeId && !keys)

/** The counts at the end of each month of a period, by the month's first day; a month that was never counted is absent. */
export async function selectOwnerCounts(
  tx: Transaction,
  selection: Selection,
  period: Period,
): Promise<Map<string, OwnerCount>> {
  const rows = await selectCounts(tx, selection, period, sql`month_on::text`)
  return new Map(rows.map(({ key, ...count }) => [key, count]))
}

/** The counts at the end of a period's last counted month, by département. */
export async function selectOwnerCountsByDepartment(tx: Transaction, selection: Selection, month: Temporal.PlainDate) {
  const period = { since: month, until: month.add({ months: 1 }) }
  const rows = await selectCounts(tx, selection, period, sql`department_code`)
  return new Map(rows.map(({ key, ...count }) => [key, count]))
}

async function selectCounts(tx: Transaction, selection: Selection, period: Period, key: ReturnType<typeof sql>) {
  const { organizationId, departments, municipalityCode, lodgingTypeId, keys } = selection
  const { since, until } = days(period)
  const { rows } = await tx.execute<{ key: string; owners: number; upToDate: number }>(sql`
    select ${key} as key, sum(owners)::int as owners, sum(up_to_date)::int as "upToDate"
    from owners.owner_counts
    where organization_id = ${organizationId} and month_on >= ${since} and month_on < ${until}
      and (${departments === null} or department_code = any(${sql.param([...(departments ?? [])])}::text[]))
      and municipality_code is not distinct from ${municipalityCode ?? null}::text
      and lodging_type_id is not distinct from ${lodgingTypeId ?? null}::bigint
      and keys is not distinct from ${keys ?? null}::smallint
    group by 1 order by 1`)
  return rows
}
