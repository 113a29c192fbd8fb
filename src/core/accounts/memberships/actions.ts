import type { Transaction } from '../../../platform/database/database.ts'
import { type Author, record } from '../../history/store.ts'
import {
  type AccountValues,
  insertAccount,
  insertPerson,
  type PersonValues,
  replaceDepartments,
  replaceRoles,
  setAccountClosed,
} from './store.ts'

export interface NewMembership {
  organizationId: number
  person: PersonValues
  account: AccountValues
  roleIds?: number[]
  departments?: string[]
  by: Author
  now: Temporal.Instant
}

/**
 * Creates a person and the account that it signs in with, part of a larger verb's transaction. Refuses an identifier
 * that is taken on the portal (for owners: within the département); the caller then rolls back by refusing too.
 */
export async function createMembership(tx: Transaction, membership: NewMembership) {
  const { organizationId, now, by } = membership
  const personId = await insertPerson(tx, organizationId, membership.person)
  const accountId = await insertAccount(tx, organizationId, personId, membership.account, now)
  if (accountId === null) return { ok: false, refusal: 'identifier-taken' } as const
  if (membership.roleIds) await replaceRoles(tx, organizationId, accountId, membership.roleIds)
  if (membership.departments) await replaceDepartments(tx, organizationId, accountId, membership.departments)
  const { portal, departmentCode } = membership.account
  const changes = { portal: { to: portal }, departmentCode: { to: departmentCode } }
  await record(tx, {
    organizationId,
    at: now,
    by,
    subject: 'account',
    subjectId: accountId,
    verb: 'account-created',
    changes,
  })
  return { ok: true, personId, accountId } as const
}

/** Closes an account and ends its sessions, part of a larger verb's transaction. */
export async function closeAccount(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  by: Author,
  now: Temporal.Instant,
) {
  await setAccountClosed(tx, organizationId, accountId, { at: now, byAccountId: by.accountId })
  await record(tx, { organizationId, at: now, by, subject: 'account', subjectId: accountId, verb: 'account-closed' })
}

/** Opens a closed account again; its password still holds, its sessions do not come back. */
export async function reopenAccount(
  tx: Transaction,
  organizationId: number,
  accountId: number,
  by: Author,
  now: Temporal.Instant,
) {
  await setAccountClosed(tx, organizationId, accountId, null)
  await record(tx, { organizationId, at: now, by, subject: 'account', subjectId: accountId, verb: 'account-reopened' })
}
