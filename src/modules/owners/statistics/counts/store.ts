import { sql } from 'drizzle-orm'
import type { Transaction } from '../../../../platform/database/database.ts'

/**
 * Every save adds rows to the counts. Cells of several rows become one with their sum; rows that come meanwhile are other
 * rows, and stay.
 */
export async function drawCountsTogether(tx: Transaction, organizationId: number): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from core.night_counts where organization_id = ${organizationId}
        and (month_on, department_code, lodging_type_id, keys) in (
          select month_on, department_code, lodging_type_id, keys from core.night_counts
          where organization_id = ${organizationId} group by 1, 2, 3, 4 having count(*) > 1)
      returning *
    )
    insert into core.night_counts
      (organization_id, month_on, department_code, lodging_type_id, keys, available, let, option, closed)
    select organization_id, month_on, department_code, lodging_type_id, keys, sum(available), sum(let), sum(option),
      sum(closed)
    from gone group by 1, 2, 3, 4, 5`)
  await tx.execute(sql`
    with several as (
      select array_agg(id) as ids from owners.origin_counts where organization_id = ${organizationId}
      group by month_on, department_code, lodging_type_id, keys, origin_department_code, origin_country_code
      having count(*) > 1
    ), gone as (
      delete from owners.origin_counts where organization_id = ${organizationId}
        and id in (select unnest(ids) from several)
      returning *
    )
    insert into owners.origin_counts (organization_id, month_on, department_code, lodging_type_id, keys,
      origin_department_code, origin_country_code, nights)
    select organization_id, month_on, department_code, lodging_type_id, keys, origin_department_code, origin_country_code,
      sum(nights)
    from gone group by 1, 2, 3, 4, 5, 6, 7`)
}

/**
 * Counts all nights and origins of the organisation again: after rows were brought in past the triggers. Whoever saves
 * waits meanwhile: half a minute for 100,000 lodgings.
 */
export async function countAgain(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`)
  await tx.execute(sql`call owners.count_again()`)
}
