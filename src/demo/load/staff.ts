import { createMembership } from '../../core/accounts/memberships/actions.ts'
import type { Right } from '../../core/accounts/rules.ts'
import { roles } from '../../core/accounts/schema.ts'
import { theProgram } from '../../core/history/store.ts'
import type { DemoAccount } from '../../core/services.ts'
import type { Transaction } from '../../platform/database/database.ts'

/** A role of the back office. */
export async function addRole(tx: Transaction, organizationId: number, name: string, held: Right[]): Promise<number> {
  const [role] = await tx.insert(roles).values({ organizationId, name, rights: held }).returning({ id: roles.id })
  if (!role) throw new Error('a role was not inserted')
  return role.id
}

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
