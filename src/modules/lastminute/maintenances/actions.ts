import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { lastminuteTopic } from '../rules.ts'
import { endMaintenance, insertMaintenance } from './store.ts'

/** LAST-20: closes the whole tool to visitors and hosts, with a message. Refuses where it is closed already. */
export function closeTool(context: VerbContext, message: string) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const by = authorOf(actor)
    if (!(await insertMaintenance(tx, { organizationId, message, beganAt: now, beganByAccountId: by.accountId })))
      return { ok: false, refusal: 'closed-already' } as const
    await bump(tx, organizationId, [lastminuteTopic])
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'lastminute-closed' }
    await record(tx, { organizationId, at: now, by, ...entry, changes: { message: { to: message } } })
    return { ok: true } as const
  })
}

/** Opens it again; what is open stays so. */
export function reopenTool(context: VerbContext) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const by = authorOf(actor)
    if (!(await endMaintenance(tx, organizationId, { at: now, byAccountId: by.accountId })))
      return { ok: true } as const
    await bump(tx, organizationId, [lastminuteTopic])
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'lastminute-reopened' }
    await record(tx, { organizationId, at: now, by, ...entry })
    return { ok: true } as const
  })
}
