import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { arrivalsTopic, directoryTopic, freeTopic, lodgingTopic } from '../freshness/rules.ts'
import { bump } from '../freshness/store.ts'
import { arrivalMonths } from './rules.ts'

/** Tells kept pages that nights of [from, until) changed: the lodging's own, and searches for arrivals that they weigh on. */
export async function tellNightsChanged(
  tx: Transaction,
  organizationId: number,
  lodgingId: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
) {
  const [departmentCode] = await selectDepartmentCodes(tx, organizationId, [lodgingId])
  const months = departmentCode ? arrivalMonths(from, until) : []
  const arrivals = months.map((month) => arrivalsTopic(departmentCode ?? '', month.toString()))
  await bump(tx, organizationId, [lodgingTopic(lodgingId), ...arrivals])
}

/** Tells kept pages that these lodgings changed: what they are, whether they are there, whether dates find them. */
export const tellLodgingsChanged = (tx: Transaction, organizationId: number, lodgingIds: number[]) =>
  bump(tx, organizationId, [directoryTopic, ...lodgingIds.map(lodgingTopic)])

/** Tells kept pages that these lodgings' plannings may have changed altogether. */
export async function tellPlanningsChanged(tx: Transaction, organizationId: number, lodgingIds: number[]) {
  const departmentCodes = await selectDepartmentCodes(tx, organizationId, lodgingIds)
  await bump(tx, organizationId, [...lodgingIds.map(lodgingTopic), ...departmentCodes.map(freeTopic)])
}

async function selectDepartmentCodes(tx: Transaction, organizationId: number, lodgingIds: number[]) {
  const { rows } = await tx.execute<{ department_code: string }>(sql`
    select distinct department_code from core.lodgings
    where organization_id = ${organizationId} and id = any(${sql.param(lodgingIds)}::bigint[])`)
  return rows.map((row) => row.department_code)
}
