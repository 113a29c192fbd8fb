import type { Transaction } from '../../../platform/database/database.ts'
import { binding, conditionsOf, sourceOf } from './conditions.ts'
import type { Criteria } from './rules.ts'

/** Where matches lie: one row per commune, for a map. */
export interface FoundPlace {
  departmentCode: string
  municipalityCode: string
  municipalityName: string
  latitude: number | null
  longitude: number | null
  lodgings: number
  /** The commune's only match, where there is one only. */
  lodgingId: number | null
  lodgingName: string | null
}

/** Every match of a search, by commune. */
export async function selectPlaces(tx: Transaction, criteria: Criteria): Promise<FoundPlace[]> {
  const { values, bind } = binding()
  const { table, id } = sourceOf(criteria)
  const conditions = conditionsOf(criteria, bind).join(' and ')
  const { rows } = await tx.$client.query<FoundPlace>({
    text: `select shown.department_code as "departmentCode", shown.municipality_code as "municipalityCode",
        min(shown.municipality_name) as "municipalityName", avg(shown.latitude) as "latitude",
        avg(shown.longitude) as "longitude", count(*)::int as "lodgings",
        case when count(*) = 1 then min(shown.id) end as "lodgingId",
        case when count(*) = 1 then min(shown.name) end as "lodgingName"
      from (select ${id} as lodging_id from ${table} where ${conditions}) as matches
      join core.lodgings as shown on shown.id = matches.lodging_id
      group by shown.department_code, shown.municipality_code
      order by shown.department_code, shown.municipality_code`,
    values,
  })
  return rows
}
