import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { mayDecideForAll } from '../hosts/rules.ts'
import { lastminuteTopic } from '../rules.ts'
import { markOf } from '../standing.ts'
import type { ClosingForm } from './forms.ts'
import { endMaintenance, insertMaintenance, selectLastMaintenance } from './store.ts'

type Outcome = { ok: true } | { ok: false; refusal: 'limited' | 'changed-meanwhile' }

const changed = { ok: false, refusal: 'changed-meanwhile' } as const

/**
 * LAST-20: closes the whole tool to visitors and hosts, with a message; where its form showed it closed, another message takes
 * the place of the one that stands. Refuses a form that was read before another agent's word.
 */
export function closeTool(context: VerbContext, { mark, message }: ClosingForm): Promise<Outcome> {
  const { actor, now } = context
  const { organizationId } = actor
  return once<Outcome>({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(actor)) return { ok: false, refusal: 'limited' }
    const last = await selectLastMaintenance(tx, organizationId)
    if (markOf(last) !== mark) return changed
    const { accountId } = authorOf(actor)
    const standing = last?.endedAt === null ? last : null
    if (standing?.message === message) return { ok: true }
    const by = { at: now, byAccountId: accountId }
    if (standing && !(await endMaintenance(tx, organizationId, standing.id, by))) return changed
    const begun = { organizationId, message, beganAt: now, beganByAccountId: accountId }
    if (!(await insertMaintenance(tx, begun))) return changed
    const verb = standing ? 'lastminute-message-changed' : 'lastminute-closed'
    await tell(tx, context, verb, { message: standing ? { from: standing.message, to: message } : { to: message } })
    return { ok: true }
  })
}

/** Opens it again. Refuses where another closing stands than the one that the form showed, or none. */
export function reopenTool(context: VerbContext, mark: string): Promise<Outcome> {
  const { actor, now } = context
  const { organizationId } = actor
  return once<Outcome>({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(actor)) return { ok: false, refusal: 'limited' }
    const last = await selectLastMaintenance(tx, organizationId)
    if (!last || markOf(last) !== mark) return changed
    const by = { at: now, byAccountId: authorOf(actor).accountId }
    if (!(await endMaintenance(tx, organizationId, last.id, by))) return changed
    await tell(tx, context, 'lastminute-reopened')
    return { ok: true }
  })
}

async function tell(tx: Transaction, { actor, now }: VerbContext, verb: string, changes: Changes = {}) {
  const { organizationId } = actor
  await bump(tx, organizationId, [lastminuteTopic])
  const entry = { subject: 'organization', subjectId: organizationId, verb, changes }
  await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
}
