import { createMembership } from '../../core/accounts/memberships/actions.ts'
import { theProgram } from '../../core/history/store.ts'
import type { DemoAccount } from '../../core/services.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** Somebody who works there; the password comes with the others'. */
export async function addStaff(
  tx: Transaction,
  at: { organizationId: number; now: Temporal.Instant },
  { name, identifier, organization }: DemoAccount,
  limits: { roleIds: number[]; departments?: string[] },
) {
  const [civility = '', firstName = '', lastName = ''] = name.split(' ')
  const email = `${identifier}@${organization}.example`
  const person = { civility, firstName, lastName, email, phone: '', address: '' }
  const account = { portal: 'office' as const, departmentCode: '', identifier, email }
  const made = await createMembership(tx, { ...at, person, account, ...limits, by: theProgram })
  if (!made.ok) throw new Error(`${identifier} is taken`)
}
