import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { type Department, departments } from '../reference/departments.ts'
import { lodgings, providers } from './schema.ts'

/** Where an organisation has an owner, a host or a lodging, closed ones too: what its lists can be narrowed to. */
export async function selectOwnDepartments(
  tx: Transaction,
  { organizationId, departments: followed }: { organizationId: number; departments: readonly string[] | null },
): Promise<Department[]> {
  const { rows } = await tx.execute<{ code: string }>(sql`
    select ${providers.departmentCode} as code from ${providers} where ${providers.organizationId} = ${organizationId}
    union select ${lodgings.departmentCode} from ${lodgings} where ${lodgings.organizationId} = ${organizationId}`)
  const own = new Set(rows.map(({ code }) => code))
  return departments().filter(({ code }) => own.has(code) && (followed === null || followed.includes(code)))
}
