import { and, eq, isNull, sql } from 'drizzle-orm'
import { accountRoles, roles } from '../../../core/accounts/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RoleValues } from './forms.ts'

/** Open roles by name, with how many accounts hold each. */
export function selectRoles(tx: Transaction, organizationId: number) {
  return tx
    .select({
      id: roles.id,
      name: roles.name,
      rights: roles.rights,
      holders: sql<number>`(select count(*)::int from ${accountRoles} a
        where a.organization_id = ${roles.organizationId} and a.role_id = ${roles.id})`,
    })
    .from(roles)
    .where(and(eq(roles.organizationId, organizationId), isNull(roles.closedAt)))
    .orderBy(sql`${roles.name} collate "fr-x-icu"`)
}

export async function selectOptionalRole(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(roles)
    .where(and(eq(roles.organizationId, organizationId), eq(roles.id, id), isNull(roles.closedAt)))
  return row ?? null
}

/** False when somebody changed the role since it was read. */
export async function updateRole(
  tx: Transaction,
  organizationId: number,
  id: number,
  values: RoleValues,
): Promise<boolean> {
  const rows = await tx
    .update(roles)
    .set({ name: values.name, rights: values.rights, version: sql`${roles.version} + 1` })
    .where(and(eq(roles.organizationId, organizationId), eq(roles.id, id), eq(roles.version, values.version)))
    .returning({ id: roles.id })
  return rows.length === 1
}

/** Whether some open account other than through this role may still manage users. */
export async function someoneElseManagesUsers(
  tx: Transaction,
  organizationId: number,
  roleId: number,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select exists (
      select from core.account_roles ar
      join core.roles r on r.organization_id = ar.organization_id and r.id = ar.role_id
      join core.accounts a on a.organization_id = ar.organization_id and a.id = ar.account_id
      where ar.organization_id = ${organizationId} and ar.role_id <> ${roleId} and r.closed_at is null
        and a.closed_at is null and 'users' = any(r.rights)) as yes`)
  return rows[0]?.yes === true
}
