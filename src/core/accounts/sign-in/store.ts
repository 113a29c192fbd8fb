import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Portal } from '../rules.ts'
import { accounts, persons } from '../schema.ts'

export interface AccountName {
  portal: Portal
  /** OWN-01: part of an owner's name; empty elsewhere. */
  department: string
  identifier: string
}

/**
 * Whether the account still opens with this hash. Held until the transaction ends: a password that is changed meanwhile
 * either waits, and ends the session that begins here, or has begun, and this finds the new one.
 */
export async function stillOpensWith(tx: Transaction, organizationId: number, id: number, passwordHash: string | null) {
  const [row] = await tx
    .select({ passwordHash: accounts.passwordHash, closedAt: accounts.closedAt })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)))
    .for('share')
  return row !== undefined && row.closedAt === null && row.passwordHash === passwordHash
}

/** What an account is by the name that people type, closed or not. */
export async function selectOptionalAccountByName(tx: Transaction, organizationId: number, name: AccountName) {
  const [row] = await tx
    .select({
      id: accounts.id,
      passwordHash: accounts.passwordHash,
      closedAt: accounts.closedAt,
      email: accounts.email,
      identifier: accounts.identifier,
      lastName: persons.lastName,
      civility: persons.civility,
    })
    .from(accounts)
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.portal, name.portal),
        eq(accounts.departmentCode, name.department),
        eq(sql`lower(${accounts.identifier})`, sql`lower(${name.identifier})`),
      ),
    )
  return row ?? null
}
