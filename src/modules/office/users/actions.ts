import { sendCredentials } from '../../../core/accounts/links/actions.ts'
import { closeAccount, createMembership, reopenAccount } from '../../../core/accounts/memberships/actions.ts'
import { countOpenRoles, replaceDepartments, replaceRoles } from '../../../core/accounts/memberships/store.ts'
import { type Actor, authorOf, mayTouchDepartment, type Right } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { NewUserValues, UserValues } from './forms.ts'
import {
  countOtherManagers,
  lockManagers,
  selectOptionalUser,
  selectRightsOfRoles,
  type User,
  updateUser,
} from './store.ts'

/**
 * Whether the actor may give these roles and départements: only open roles of the organisation, only rights and
 * départements that the actor has too. Null when it may.
 */
async function refusalOfGrant(tx: Transaction, actor: Actor, roleIds: number[], departments: string[]) {
  if ((await countOpenRoles(tx, actor.organizationId, roleIds)) !== new Set(roleIds).size)
    return 'unknown-role' as const
  return (await isBeyond(tx, actor, roleIds, departments)) ? ('more-than-own' as const) : null
}

/** Whether these roles and départements open something that the actor has not. No département means all of them. */
async function isBeyond(tx: Transaction, actor: Actor, roleIds: number[], departments: string[]) {
  const opened = await selectRightsOfRoles(tx, actor.organizationId, roleIds)
  if (opened.some((right) => !actor.rights.has(right as Right))) return true
  if (departments.length === 0) return actor.departments !== null
  return departments.some((code) => !mayTouchDepartment(actor, code))
}

/**
 * The member of staff, or why the actor may not touch it: whoever could change the address of somebody with more rights
 * could have that account's password sent to their own.
 */
async function userWithinReach(
  tx: Transaction,
  actor: Actor,
  id: number,
): Promise<{ ok: true; user: User } | { ok: false; refusal: 'unknown' | 'beyond-own' }> {
  const user = await selectOptionalUser(tx, actor.organizationId, id)
  if (!user) return { ok: false, refusal: 'unknown' }
  const beyond = await isBeyond(tx, actor, user.roleIds, user.departments)
  return beyond ? { ok: false, refusal: 'beyond-own' } : { ok: true, user }
}

/** Creates a member of staff, who still has to choose a password by the link that `sendCredentials` sends. */
export async function createUser(context: VerbContext, values: NewUserValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const refusal = await refusalOfGrant(tx, actor, values.roleIds, values.departments)
    if (refusal) return { ok: false, refusal } as const
    const created = await createMembership(tx, {
      ...{ organizationId, now, by: authorOf(actor) },
      person: {
        civility: '',
        phone: '',
        address: '',
        firstName: values.firstName,
        lastName: values.lastName,
        email: values.email,
      },
      account: { portal: 'office', departmentCode: '', identifier: values.identifier, email: values.email },
      roleIds: [...new Set(values.roleIds)],
      departments: [...new Set(values.departments)],
    })
    return created.ok ? ({ ok: true, accountId: created.accountId } as const) : created
  })
}

/**
 * Changes a member of staff. Refuses a form read before somebody else's change, what exceeds the actor's own rights,
 * and what would leave nobody to manage users.
 */
export async function changeUser(context: VerbContext, id: number, values: UserValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockManagers(tx, organizationId)
    const known = await userWithinReach(tx, actor, id)
    if (!known.ok) return known
    const before = known.user
    const refusal = await refusalOfGrant(tx, actor, values.roleIds, values.departments)
    if (refusal) return { ok: false, refusal } as const
    if (!(await updateUser(tx, organizationId, before, values)))
      return { ok: false, refusal: 'changed-meanwhile' } as const
    await replaceRoles(tx, organizationId, id, [...new Set(values.roleIds)])
    await replaceDepartments(tx, organizationId, id, [...new Set(values.departments)])
    const managers = (await selectRightsOfRoles(tx, organizationId, values.roleIds)).includes('users')
    if (!managers && (await countOtherManagers(tx, organizationId, id)) === 0)
      return { ok: false, refusal: 'last-manager' } as const
    const entry = { subject: 'account', subjectId: id, verb: 'account-changed', changes: userChanges(before, values) }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}

/** Of what identifies a person the history keeps the field's name only. */
function userChanges(before: User, values: UserValues): Changes {
  const personal = (['firstName', 'lastName', 'email'] as const).filter((field) => before[field] !== values[field])
  const { roleIds, departments } = values
  const opened = changesBetween({ roleIds: before.roleIds, departments: before.departments }, { roleIds, departments })
  return { ...Object.fromEntries(personal.map((field) => [field, {}])), ...opened }
}

/** Closes a member's account and ends its sessions; refuses one's own, and the last that manages users. */
export async function closeUser(context: VerbContext, id: number) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockManagers(tx, organizationId)
    const known = await userWithinReach(tx, actor, id)
    if (!known.ok) return known
    if (id === actor.accountId) return { ok: false, refusal: 'oneself' } as const
    if ((await countOtherManagers(tx, organizationId, id)) === 0) return { ok: false, refusal: 'last-manager' } as const
    await closeAccount(tx, organizationId, id, authorOf(actor), now)
    return { ok: true } as const
  })
}

export async function reopenUser(context: VerbContext, id: number) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const known = await userWithinReach(tx, actor, id)
    if (!known.ok) return known
    await reopenAccount(tx, organizationId, id, authorOf(actor), now)
    return { ok: true } as const
  })
}

/** Sends a member of staff the identifier and a new link to choose the password. */
export async function sendUserCredentials(
  context: VerbContext,
  services: Pick<Services, 'jobs' | 'mailer' | 'publicUrl'>,
  organization: Organization,
  accountId: number,
) {
  const { actor, now } = context
  return once({ ...context, organizationId: organization.id }, async (tx) => {
    const user = await selectOptionalUser(tx, organization.id, accountId)
    if (!user) return { ok: false, refusal: 'unknown' } as const
    return sendCredentials(tx, services, { organization, accountId, purpose: 'activation', by: authorOf(actor), now })
  })
}
