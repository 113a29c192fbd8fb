import { and, eq, isNull, sql } from 'drizzle-orm'
import { accountRoles, accountScopes, accounts, roles } from '../../../../core/accounts/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'

/**
 * Where mails about photos of a département go: to the staff who keep lodgings and are limited to it; where there are
 * none, to those who keep them everywhere.
 */
export async function selectTechnicianAddresses(tx: Transaction, organizationId: number, departmentCode: string) {
  const limits = sql<string[]>`array(select s.value from ${accountScopes} s
    where s.organization_id = ${accounts.organizationId} and s.account_id = ${accounts.id} and s.kind = 'department')`
  const rows = await tx
    .selectDistinct({ accountId: accounts.id, email: accounts.email, limits })
    .from(accounts)
    .innerJoin(
      accountRoles,
      and(eq(accountRoles.organizationId, accounts.organizationId), eq(accountRoles.accountId, accounts.id)),
    )
    .innerJoin(roles, and(eq(roles.organizationId, accountRoles.organizationId), eq(roles.id, accountRoles.roleId)))
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.portal, 'office'),
        isNull(accounts.closedAt),
        isNull(roles.closedAt),
        sql`'directory' = any(${roles.rights})`,
      ),
    )
  const own = rows.filter(({ limits: codes }) => codes.includes(departmentCode))
  return own.length > 0 ? own : rows.filter(({ limits: codes }) => codes.length === 0)
}

/** Where an open account's mails go; null for a closed one, or one without an address. */
export async function selectOptionalEmail(tx: Transaction, organizationId: number, accountId: number) {
  const [row] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId), isNull(accounts.closedAt)))
  return row?.email || null
}
