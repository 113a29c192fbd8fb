import { type SQL, sql } from 'drizzle-orm'

/** Which lodgings a statistic is about, by what they were listed as on each night. */
export interface Selection {
  organizationId: number
  /** Null: all. */
  departments: readonly string[] | null
  municipalityCode?: string | null
  lodgingTypeId?: number | null
  keys?: number | null
  /** Only these owners' lodgings. */
  providerIds?: readonly number[] | undefined
  /** Only the lodgings of owners other than these. */
  notProviderIds?: readonly number[] | undefined
}

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`
const numbers = (values: readonly number[]) => sql`${sql.param([...values])}::bigint[]`

/** As conditions on a table that bears the listing's own columns. */
export function selectionOf(selection: Selection): SQL {
  const { departments, municipalityCode, lodgingTypeId, keys, providerIds, notProviderIds } = selection
  const conditions = [
    sql`organization_id = ${selection.organizationId}`,
    departments && sql`department_code = any(${texts(departments)})`,
    municipalityCode && sql`municipality_code = ${municipalityCode}`,
    lodgingTypeId && sql`lodging_type_id = ${lodgingTypeId}`,
    keys && sql`keys = ${keys}`,
    providerIds && sql`provider_id = any(${numbers(providerIds)})`,
    notProviderIds && sql`provider_id <> all(${numbers(notProviderIds)})`,
  ]
  return sql.join(
    conditions.filter((condition) => condition instanceof Object),
    sql` and `,
  )
}

/** Whether the counts that are kept tell commune or owner apart: they do not. */
export const isFine = ({ municipalityCode, providerIds, notProviderIds }: Selection) =>
  Boolean(municipalityCode || providerIds || notProviderIds)
