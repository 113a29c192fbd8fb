import { authorOf } from '../../../../core/accounts/rules.ts'
import { once } from '../../../../core/forms/once.ts'
import { organizationTopic } from '../../../../core/freshness/rules.ts'
import { bump } from '../../../../core/freshness/store.ts'
import { record } from '../../../../core/history/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { insertConditions, selectCurrentConditions, selectOptionalConditionsId } from './store.ts'

/**
 * The version that a depositor accepted, if it is still today's: its number. The program's own text becomes version 1 with
 * the first who accepts it. Null where the text has changed since the form was shown.
 */
export async function acceptedConditions(
  tx: Transaction,
  organizationId: number,
  version: number,
  now: Temporal.Instant,
): Promise<number | null> {
  const current = await selectCurrentConditions(tx, organizationId)
  if (current.version !== version) return null
  if (current.publishedAt === null) {
    const { text } = current
    await insertConditions(tx, { organizationId, version, text, publishedAt: now, publishedByAccountId: null })
  }
  return selectOptionalConditionsId(tx, organizationId, version)
}

/** Publishes a new version, behind the one that was read; the old ones stay readable. */
export function publishConditions(context: VerbContext, { version, text }: { version: number; text: string }) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const current = await selectCurrentConditions(tx, organizationId)
    if (current.version !== version) return { ok: false, refusal: 'changed-meanwhile' } as const
    if (current.text === text) return { ok: true } as const
    const by = authorOf(actor)
    if (current.publishedAt === null) {
      const first = { organizationId, version, text: current.text, publishedAt: now, publishedByAccountId: null }
      if (!(await insertConditions(tx, first))) return { ok: false, refusal: 'changed-meanwhile' } as const
    }
    const next = { organizationId, version: version + 1, text, publishedAt: now, publishedByAccountId: by.accountId }
    if (!(await insertConditions(tx, next))) return { ok: false, refusal: 'changed-meanwhile' } as const
    await bump(tx, organizationId, [organizationTopic])
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'photo-conditions-published' }
    await record(tx, {
      organizationId,
      at: now,
      by,
      ...entry,
      changes: { version: { from: version, to: version + 1 } },
    })
    return { ok: true } as const
  })
}
