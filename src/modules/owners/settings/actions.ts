import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import { record } from '../../../core/history/store.ts'
import { selectSettings, upsertSettings } from '../../../core/organizations/store.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { SettingsValues } from './forms.ts'

interface VerbContext {
  db: Database
  actor: Actor
  now: Temporal.Instant
  key: string
}

/** Changes the module's settings; refuses a form that was read before somebody else's change. */
export async function changeSettings(context: VerbContext, { version, ...values }: SettingsValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const before = await selectSettings(tx, organizationId, 'owners')
    const after = { ...before.values, ...values }
    if (!(await upsertSettings(tx, organizationId, 'owners', after, version))) {
      return { ok: false, refusal: 'changed-meanwhile' } as const
    }
    const changes = changesBetween(before.values, after)
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'owners-settings-changed', changes }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}
