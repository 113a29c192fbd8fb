import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Portal } from '../rules.ts'
import { accountRoles, accountScopes, accounts, persons, roles, sessions } from '../schema.ts'

export interface PersonValues {
  civility: string
  firstName: string
  lastName: string
  email: string
  phone: string
  address: string
}

export async function insertPerson(tx: Transaction, organizationId: number, values: PersonValues): Promise<number> {
  const [row] = await tx
    .insert(persons)
    .values({ organizationId, ...values })
    .returning({ id: persons.id })
  if (!row) throw new Error('a person was not inserted')
  return row.id
}

export interface AccountValues {
  portal: Portal
  /** Empty on portals where identifiers are unique in the whole organisation. */
  departmentCode: string
  identifier: string
  email: string
}

/** The new account's id, or null when the identifier is taken on this portal (and département). */
export async function insertAccount(
  tx: Transaction,
  organizationId: number,
  personId: number,
  values: AccountValues,
  now: Temporal.Instant,
): Promise<number | null> {
  const [row] = await tx
    .insert(accounts)
    .values({ organizationId, personId, ...values, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  return row?.id ?? null
}

/** Closes or opens an account; closing ends its sessions at once. */
export async function setAccountClosed(
  tx: Transaction,
  organizationId: number,
  id: number,
  closed: { at: Temporal.Instant; byAccountId: number | null } | null,
) {
  await tx
    .update(accounts)
    .set({
      closedAt: closed?.at ?? null,
      closedByAccountId: closed?.byAccountId ?? null,
      version: sql`${accounts.version} + 1`,
    })
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, id)))
  if (!closed) return
  await tx
    .update(sessions)
    .set({ endedAt: closed.at })
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        // Its own, and those in which it acted for others.
        or(eq(sessions.accountId, id), eq(sessions.actedByAccountId, id)),
        isNull(sessions.endedAt),
      ),
    )
}

/** Puts exactly these roles in place of the account's. Roles of other organisations cannot be pointed at. */
export async function replaceRoles(tx: Transaction, organizationId: number, accountId: number, roleIds: number[]) {
  await tx
    .delete(accountRoles)
    .where(and(eq(accountRoles.organizationId, organizationId), eq(accountRoles.accountId, accountId)))
  if (roleIds.length > 0) {
    await tx.insert(accountRoles).values(roleIds.map((roleId) => ({ organizationId, accountId, roleId })))
  }
}

/** Limits the account to these départements; none means no limit. */
export async function replaceDepartments(tx: Transaction, organizationId: number, accountId: number, codes: string[]) {
  await tx
    .delete(accountScopes)
    .where(
      and(
        eq(accountScopes.organizationId, organizationId),
        eq(accountScopes.accountId, accountId),
        eq(accountScopes.kind, 'department'),
      ),
    )
  if (codes.length > 0) {
    const rows = codes.map((value) => ({ organizationId, accountId, kind: 'department' as const, value }))
    await tx.insert(accountScopes).values(rows)
  }
}

/** How many open roles of this list exist; fewer than asked means a foreign or closed one was named. */
export async function countOpenRoles(tx: Transaction, organizationId: number, ids: number[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, organizationId), inArray(roles.id, ids), isNull(roles.closedAt)))
  return rows.length
}

/** Whether more than one account of staff was ever made. */
export async function hasColleagues(tx: Transaction, organizationId: number): Promise<boolean> {
  const ofStaff = and(eq(accounts.organizationId, organizationId), eq(accounts.portal, 'office'))
  return (await tx.select({ id: accounts.id }).from(accounts).where(ofStaff).limit(2)).length > 1
}
