import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { mayDecideForAll } from '../hosts/rules.ts'
import { lastminuteTopic } from '../rules.ts'
import type { OfferForm } from './forms.ts'
import { insertOffer, isOfferCodeTaken, selectOptionalOfferForUpdate, updateOffer } from './store.ts'

const limited = { ok: false, refusal: 'limited' } as const

/** Refuses, like the verbs below, staff who follow some départements only: an offer binds every host. */
export function createOffer(context: VerbContext, { version: _new, ...values }: OfferForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(context.actor)) return limited
    const id = await insertOffer(tx, organizationId, values)
    if (id === null) return { ok: false, refusal: 'code-taken' } as const
    await tell(tx, context, id, 'member-offer-created', changesBetween({}, values))
    return { ok: true, id } as const
  })
}

/** What an offer includes counts at once for all its members. Refuses an unknown one and a form read before somebody's change. */
export function changeOffer(context: VerbContext, id: number, { version, ...values }: OfferForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(context.actor)) return limited
    const before = await selectOptionalOfferForUpdate(tx, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    if (await isOfferCodeTaken(tx, organizationId, values.code, id))
      return { ok: false, refusal: 'code-taken' } as const
    const changes = changesBetween({ ...before }, values)
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    await updateOffer(tx, organizationId, id, values)
    await tell(tx, context, id, 'member-offer-changed', changes)
    return { ok: true, id } as const
  })
}

/** Members under a closed offer do not appear until they have another; closed or opened twice changes nothing. */
export function setOfferClosed(context: VerbContext, id: number, closed: boolean) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(actor)) return limited
    const before = await selectOptionalOfferForUpdate(tx, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if ((before.closedAt !== null) === closed) return { ok: true } as const
    const by = closed ? authorOf(actor).accountId : null
    await updateOffer(tx, organizationId, id, { closedAt: closed ? now : null, closedByAccountId: by })
    await tell(tx, context, id, closed ? 'member-offer-closed' : 'member-offer-reopened')
    return { ok: true } as const
  })
}

async function tell(
  tx: Transaction,
  { actor, now }: VerbContext,
  subjectId: number,
  verb: string,
  changes: Changes = {},
) {
  const { organizationId } = actor
  await bump(tx, organizationId, [lastminuteTopic])
  await record(tx, { organizationId, at: now, by: authorOf(actor), subject: 'member-offer', subjectId, verb, changes })
}
