import { authorOf } from '../../../../core/accounts/rules.ts'
import { listSince } from '../../../../core/directory/listings.ts'
import { lockLodgings } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { record } from '../../../../core/history/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { SeniorityForm } from './forms.ts'
import { selectEntered } from './store.ts'

/**
 * Says that the lodgings entered on a day had been in the network before: their nights count from then on. Refuses a day
 * on which none of the actor's lodgings entered.
 */
export function countSince(context: VerbContext, { entered, since }: SeniorityForm) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const ids = await selectEntered(tx, actor, entered)
    if (ids.length === 0) return { ok: false, refusal: 'none-entered' } as const
    await lockLodgings(tx, organizationId, ids)
    await listSince(tx, organizationId, new Map(ids.map((id) => [id, since])))
    const changes = { listedFromOn: { from: entered.toString(), to: since.toString() } }
    const entry = { organizationId, at: now, by: authorOf(actor), subject: 'lodging', verb: 'lodging-listed-since' }
    await record(
      tx,
      ids.map((subjectId) => ({ ...entry, subjectId, changes })),
    )
    return { ok: true, lodgings: ids.length } as const
  })
}
