import { sql } from 'drizzle-orm'
import type { Actor } from '../../../../core/accounts/rules.ts'
import { selectLodgingTypes } from '../../../../core/directory/store.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { Selection } from '../conditions.ts'

/** What can be chosen: the départements, years and kinds that lodgings were ever listed with, communes of one département. */
export async function selectChoices(tx: Transaction, { organizationId, departments }: Selection, actor: Actor) {
  const [listed, types, municipalities] = await Promise.all([
    tx.execute<{ code: string; since: string }>(sql`
      select department_code as code, min(from_on)::text as since from core.lodging_listings
      where organization_id = ${organizationId} group by 1 order by 1`),
    selectLodgingTypes(tx, organizationId),
    departments?.length === 1 ? selectMunicipalities(tx, organizationId, departments[0] ?? '') : [],
  ])
  const own = listed.rows.filter(({ code }) => actor.departments === null || actor.departments.includes(code))
  const years = own.map((one) => Temporal.PlainDate.from(one.since).year)
  const since = years.length > 0 ? Math.min(...years) : null
  return { departments: own.map(({ code }) => code), since, types, municipalities }
}

async function selectMunicipalities(tx: Transaction, organizationId: number, departmentCode: string) {
  const { rows } = await tx.execute<{ code: string; name: string }>(sql`
    select municipality_code as code, max(municipality_name) as name from core.lodging_listings
    where organization_id = ${organizationId} and department_code = ${departmentCode}
    group by 1 order by max(municipality_name) collate "fr-x-icu"`)
  return rows
}
