import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { lockHost } from '../declarations/store.ts'
import { selectOptionalMember } from '../hosts/members.ts'
import { lastminuteTopic } from '../rules.ts'
import { insertCall, withdrawCall } from './store.ts'

type Marked = { ok: true } | { ok: false; refusal: 'unknown-host' }

/** LAST-21: marks a host as called tonight, or takes the mark back; every agent's board shows it. Twice is once; refuses a host that the agent does not see. */
export function markCall(
  context: VerbContext,
  { providerId, nightOn, called }: { providerId: number; nightOn: Temporal.PlainDate; called: boolean },
): Promise<Marked> {
  const { actor, now } = context
  const { organizationId, accountId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockHost(tx, organizationId, providerId)
    if (!(await selectOptionalMember(tx, actor, providerId))) return { ok: false, refusal: 'unknown-host' }
    const call = { organizationId, providerId, nightOn }
    const changed = called
      ? await insertCall(tx, { ...call, calledAt: now, calledByAccountId: accountId })
      : await withdrawCall(tx, call, { withdrawnAt: now, withdrawnByAccountId: accountId })
    if (!changed) return { ok: true }
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, {
      ...{ organizationId, at: now, by: authorOf(actor), subject: 'host', subjectId: providerId },
      verb: called ? 'host-called' : 'call-withdrawn',
      changes: { night: { to: nightOn.toString() } },
    })
    return { ok: true }
  })
}
