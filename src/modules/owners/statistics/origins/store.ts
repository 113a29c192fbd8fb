import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../../../platform/database/database.ts'
import { isFine, type Selection, selectionOf } from '../conditions.ts'
import { type OriginNights, type Period, yearBefore } from '../rules.ts'
import { days } from '../store.ts'

/**
 * Let nights by where their week's guests came from, in a period and a year before, those of the most nights first. An
 * origin stands for a whole week, Saturday to Friday (OWN-23), and weighs the nights of it that were let in the period.
 */
export async function selectOrigins(tx: Transaction, selection: Selection, period: Period): Promise<OriginNights[]> {
  const before = yearBefore(period)
  const { rows } = await tx.execute<{
    department: string | null
    country: string | null
    now: string
    before: string
  }>(sql`
    select origin_department_code as department, origin_country_code as country,
      sum(case when not earlier then nights else 0 end) as now, sum(case when earlier then nights else 0 end) as before
    from (
      select origin_department_code, origin_country_code, nights, false as earlier from (${originNights(selection, period)}) as n
      union all
      select origin_department_code, origin_country_code, nights, true from (${originNights(selection, before)}) as b
    ) as counted
    group by 1, 2 having sum(nights) <> 0
    order by 3 desc, 4 desc, 1, 2`)
  return rows.map((row) => ({
    departmentCode: row.department,
    countryCode: row.country,
    nights: Number(row.now),
    nightsBefore: Number(row.before),
  }))
}

/** From the tally that tells apart what is asked for; from the plannings where neither does. */
function originNights(selection: Selection, period: Period): SQL {
  const { since, until } = days(period)
  const byPlace = selection.departments !== null
  const byKind = Boolean(selection.lodgingTypeId || selection.keys)
  if (isFine(selection) || (byPlace && byKind)) {
    return sql`select * from owners.origins_between(${since}, ${until}) where ${selectionOf(selection)}`
  }
  return sql`
    select origin_department_code, origin_country_code, nights from owners.origin_counts
    where ${selectionOf(selection)} and department_code is ${sql.raw(byPlace ? 'not null' : 'null')}
      and month_on >= ${since} and month_on < ${until}`
}
