import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { lockHost } from '../declarations/store.ts'
import { selectOptionalMember } from '../hosts/members.ts'
import { hostEntry } from '../members/rules.ts'
import { lastminuteTopic } from '../rules.ts'
import { endSuspension, insertSuspension } from './store.ts'

/** LAST-20: puts a host out, for a reason that it reads. Refuses one that is unseen, closed or suspended already. */
export function suspendHost(context: VerbContext, id: number, reason: string) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member || member.closedAt) return { ok: false, refusal: 'unknown' } as const
    if (member.suspendedFor !== null) return { ok: false, refusal: 'suspended-already' } as const
    await insertSuspension(tx, organizationId, id, reason, { at: now, byAccountId: authorOf(actor).accountId })
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-suspended', { reason: { to: reason } }))
    return { ok: true } as const
  })
}

/** Lets it in again; what it had declared appears again. Refuses one that is not suspended. */
export function readmitHost(context: VerbContext, id: number, reason: string) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member) return { ok: false, refusal: 'unknown' } as const
    if (member.suspendedFor === null) return { ok: false, refusal: 'not-suspended' } as const
    await endSuspension(tx, organizationId, id, reason, { at: now, byAccountId: authorOf(actor).accountId })
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, 'host-readmitted', { reason: { to: reason } }))
    return { ok: true } as const
  })
}
