import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { arrivalsTopic, directoryTopic, freeTopic, lodgingTopic } from '../freshness/rules.ts'
import { bump } from '../freshness/store.ts'
import { arrivalsTouching } from './rules.ts'

/**
 * Tells kept pages that a lodging's planning changed, and searches that nights of `free` became available or ceased to be,
 * where dates may find the lodging at all.
 */
export async function tellNightsChanged(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  free: { from: Temporal.PlainDate; until: Temporal.PlainDate } | null,
) {
  const codes = free ? await selectDepartmentCodes(tx, organizationId, [lodgingId], true) : []
  const arrivals = free ? arrivalsTouching(free.from, free.until) : []
  const topics = codes.flatMap((code) => arrivals.map((when) => arrivalsTopic(code, when)))
  await bump(tx, organizationId, [lodgingTopic(lodgingId), ...topics])
}

/** Tells kept pages that these lodgings changed: what they are, whether they are there, whether dates find them. */
export const tellLodgingsChanged = (tx: Transaction, organizationId: number, lodgingIds: number[]) =>
  bump(tx, organizationId, [directoryTopic, ...lodgingIds.map(lodgingTopic)])

/** Tells kept pages that these lodgings' plannings may have changed altogether. */
export async function tellPlanningsChanged(tx: Transaction, organizationId: number, lodgingIds: number[]) {
  const departmentCodes = await selectDepartmentCodes(tx, organizationId, lodgingIds)
  await bump(tx, organizationId, [...lodgingIds.map(lodgingTopic), ...departmentCodes.map(freeTopic)])
}

async function selectDepartmentCodes(tx: Transaction, organizationId: number, lodgingIds: number[], searched = false) {
  const { rows } = await tx.execute<{ department_code: string }>(sql`
    select distinct department_code from core.lodgings
    where organization_id = ${organizationId} and id = any(${sql.param(lodgingIds)}::bigint[])
      and (not ${searched} or planning_shown and left_searches_on is null and closed_at is null)`)
  return rows.map((row) => row.department_code)
}
