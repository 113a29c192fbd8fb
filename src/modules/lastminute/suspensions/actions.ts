import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { lockHost } from '../declarations/store.ts'
import { selectOptionalMember } from '../hosts/members.ts'
import { hostEntry } from '../members/rules.ts'
import { lastminuteTopic } from '../rules.ts'
import type { ReasonForm } from './forms.ts'
import { type Kind, type Step, stepFor } from './rules.ts'
import { endSuspension, insertSuspension, selectLastSuspension } from './store.ts'

/**
 * LAST-20: puts a host out, for a reason that it reads, or lets it in again; what it had declared then appears again. Refuses a
 * host that is unseen or closed, and a form that was read before another agent's word (`changed-meanwhile`).
 */
export function giveReason(context: VerbContext, id: number, kind: Kind, form: ReasonForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member) return { ok: false, refusal: 'unknown' } as const
    if (member.closedAt) return { ok: false, refusal: 'closed' } as const
    const last = await selectLastSuspension(tx, organizationId, id)
    const step = stepFor(kind, last, form)
    if (step === 'changed-meanwhile' || step === 'never-suspended') return { ok: false, refusal: step } as const
    if (step === 'nothing') return { ok: true } as const
    const { reason } = form
    const by = { at: now, byAccountId: authorOf(actor).accountId }
    if (step === 'ended') await endSuspension(tx, organizationId, id, reason, by)
    if (step === 'replaced') await endSuspension(tx, organizationId, id, 'Une autre raison la remplace.', by)
    if (step === 'begun' || step === 'replaced') await insertSuspension(tx, organizationId, id, reason, by)
    await bump(tx, organizationId, [lastminuteTopic])
    const changes: Changes = { reason: step === 'replaced' ? { from: last?.reason, to: reason } : { to: reason } }
    await record(tx, hostEntry(context, id, verbOf[step], changes))
    return { ok: true } as const
  })
}

const verbOf: Record<Exclude<Step, 'nothing'>, string> = {
  begun: 'host-suspended',
  replaced: 'suspension-reason-changed',
  ended: 'host-readmitted',
  added: 'readmission-reason-added',
}
