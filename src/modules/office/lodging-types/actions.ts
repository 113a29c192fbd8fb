import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { organizationTopic } from '../../../core/freshness/rules.ts'
import { bump } from '../../../core/freshness/store.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { TypeForm } from './forms.ts'
import { mayChangeTypes } from './rules.ts'
import { insertType, isTypeCodeTaken, selectOptionalTypeForUpdate, updateType } from './store.ts'

const limited = { ok: false, refusal: 'limited' } as const

/** Refuses, like the verbs below, staff who follow some départements only: a kind is everybody's. */
export function createType(context: VerbContext, { version: _new, ...values }: TypeForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayChangeTypes(context.actor)) return limited
    const id = await insertType(tx, organizationId, values)
    if (id === null) return { ok: false, refusal: 'code-taken' } as const
    await tell(tx, context, id, 'lodging-type-created', changesBetween({}, values))
    return { ok: true, id } as const
  })
}

/** Refuses an unknown kind and a form read before somebody's change. */
export function changeType(context: VerbContext, id: number, { version, ...values }: TypeForm) {
  const { organizationId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayChangeTypes(context.actor)) return limited
    const before = await selectOptionalTypeForUpdate(tx, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if (before.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    if (await isTypeCodeTaken(tx, organizationId, values.code, id)) return { ok: false, refusal: 'code-taken' } as const
    const changes = changesBetween({ ...before }, values)
    if (Object.keys(changes).length === 0) return { ok: true, id } as const
    await updateType(tx, organizationId, id, values)
    await tell(tx, context, id, 'lodging-type-changed', changes)
    return { ok: true, id } as const
  })
}

/** What is of a closed kind stays so; nothing new is. Closed or opened twice changes nothing. */
export function setTypeClosed(context: VerbContext, id: number, closed: boolean) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayChangeTypes(actor)) return limited
    const before = await selectOptionalTypeForUpdate(tx, organizationId, id)
    if (!before) return { ok: false, refusal: 'unknown' } as const
    if ((before.closedAt !== null) === closed) return { ok: true } as const
    const by = closed ? authorOf(actor).accountId : null
    await updateType(tx, organizationId, id, { closedAt: closed ? now : null, closedByAccountId: by })
    await tell(tx, context, id, closed ? 'lodging-type-closed' : 'lodging-type-reopened')
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
  await bump(tx, organizationId, [organizationTopic])
  await record(tx, { organizationId, at: now, by: authorOf(actor), subject: 'lodging-type', subjectId, verb, changes })
}
