import { insertRole } from '../../../core/accounts/roles/store.ts'
import { type Actor, authorOf, type Right } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { lockManagers } from '../users/store.ts'
import type { RoleValues } from './forms.ts'
import { selectOptionalRole, someoneElseManagesUsers, updateRole } from './store.ts'

const entry = ({ actor, now }: VerbContext, id: number) => ({
  organizationId: actor.organizationId,
  at: now,
  by: authorOf(actor),
  subject: 'role',
  subjectId: id,
})

/** Creates a named set of rights. Refuses to give rights that its author does not hold. */
export async function createRole(context: VerbContext, values: RoleValues) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    if (exceeds(context.actor, values.rights)) return { ok: false, refusal: 'more-than-own' } as const
    const id = await insertRole(tx, organizationId, values)
    const changes = changesBetween({}, { name: values.name, rights: values.rights })
    await record(tx, { ...entry(context, id), verb: 'role-created', changes })
    return { ok: true, id } as const
  })
}

/**
 * Changes a set of rights; every holder has the new ones at the next page. Refuses a form read before somebody else's
 * change, rights beyond one's own before or after, and a change after which nobody could manage users.
 */
export async function changeRole(context: VerbContext, id: number, values: RoleValues) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockManagers(tx, organizationId)
    const before = await selectOptionalRole(tx, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (exceeds(context.actor, before.rights)) return { ok: false, refusal: 'beyond-own' } as const
    if (exceeds(context.actor, values.rights)) return { ok: false, refusal: 'more-than-own' } as const
    const losesUsers = before.rights.includes('users') && !values.rights.includes('users')
    if (losesUsers && !(await someoneElseManagesUsers(tx, organizationId, id))) {
      return { ok: false, refusal: 'last-manager' } as const
    }
    if (!(await updateRole(tx, organizationId, id, values))) return { ok: false, refusal: 'changed-meanwhile' } as const
    const changes = changesBetween(before, { name: values.name, rights: values.rights })
    await record(tx, { ...entry(context, id), verb: 'role-changed', changes })
    return { ok: true, id } as const
  })
}

const exceeds = (actor: Actor, wanted: readonly string[]) => wanted.some((right) => !actor.rights.has(right as Right))
