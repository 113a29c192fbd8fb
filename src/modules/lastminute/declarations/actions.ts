import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { record } from '../../../core/history/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { selectOwnHosts } from '../hosts/store.ts'
import { type DeclaredState, isWithin, lastDeclared, lastminuteTopic, type Settings } from '../rules.ts'
import { lockHost, replaceDeclarations, selectDeclared } from './store.ts'

interface Declaring extends VerbContext {
  today: Temporal.PlainDate
  settings: Settings
}

type Declared = { ok: true } | { ok: false; refusal: 'unknown-host' | 'outside' }

/**
 * LAST-12: a host says for these nights whether it has room. What already holds is not written again. Refuses a host that is
 * not the actor's or may not use the tool, and nights outside today … the last one that may be declared.
 */
export function declareNights(
  { db, actor, now, key, today, settings }: Declaring,
  form: { providerId: number; nights: Temporal.PlainDate[]; state: DeclaredState },
): Promise<Declared> {
  const { organizationId } = actor
  const { providerId, nights, state } = form
  return once({ db, organizationId, now, key }, async (tx) => {
    const last = lastDeclared(today, settings)
    if (nights.some((night) => !isWithin(night, today, last))) return { ok: false, refusal: 'outside' }
    await lockHost(tx, organizationId, providerId)
    const own = await selectOwnHosts(tx, organizationId, actor.providerIds)
    if (!own.some((host) => host.providerId === providerId && host.entitled))
      return { ok: false, refusal: 'unknown-host' }

    const held = await selectDeclared(tx, organizationId, [providerId], today, last)
    const before = new Map(held.map((one) => [one.nightOn.toString(), one.state]))
    const changed = nights.filter((night) => before.get(night.toString()) !== state)
    if (changed.length === 0) return { ok: true }
    const { accountId } = authorOf(actor)
    const said = { state, declaredAt: now, source: 'host', accountId, reason: null } as const
    await replaceDeclarations(tx, { organizationId, providerId, nights: changed, ...said })
    await bump(tx, organizationId, [lastminuteTopic])
    const changes = changed.map((night) => [night.toString(), { from: before.get(night.toString()), to: state }])
    await record(tx, {
      ...{
        organizationId,
        at: now,
        by: authorOf(actor),
        subject: 'host',
        subjectId: providerId,
        verb: 'nights-declared',
      },
      changes: Object.fromEntries(changes),
    })
    return { ok: true }
  })
}
