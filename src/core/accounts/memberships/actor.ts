import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { type Actor, fullName, greetingName, type Portal, type Right } from '../rules.ts'
import { accountRoles, accountScopes, accounts, persons, roles } from '../schema.ts'

/** A member of staff as an actor, for work that goes on after they have left the page; null once the account is closed. */
export async function selectOptionalActor(
  tx: Transaction,
  organizationId: number,
  accountId: number,
): Promise<Actor | null> {
  const [row] = await tx
    .select({
      portal: accounts.portal,
      civility: persons.civility,
      firstName: persons.firstName,
      lastName: persons.lastName,
      rights: sql<string[]>`array(select distinct unnest(r.rights) from ${roles} r join ${accountRoles} ar
        on ar.organization_id = r.organization_id and ar.role_id = r.id
        where ar.organization_id = ${accounts.organizationId} and ar.account_id = ${accounts.id} and r.closed_at is null)`,
      departments: sql<string[]>`array(select s.value from ${accountScopes} s
        where s.organization_id = ${accounts.organizationId} and s.account_id = ${accounts.id} and s.kind = 'department'
        order by 1)`,
    })
    .from(accounts)
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId), isNull(accounts.closedAt)))
  if (!row) return null
  const { portal, rights, departments } = row
  return {
    organizationId,
    accountId,
    portal: portal as Portal,
    greetingName: greetingName(row),
    fullName: fullName(row),
    rights: new Set(rights as Right[]),
    departments: departments.length > 0 ? departments : null,
    providerIds: [],
    actedBy: null,
  }
}
