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
