import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import { record } from '../../../core/history/store.ts'
import { selectSettings, upsertSettings } from '../../../core/organizations/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { SessionSettingsValues } from './forms.ts'

/** Changes how long sessions last; it holds for open sessions too, from their next page on. */
export async function changeSessionSettings(context: VerbContext, values: SessionSettingsValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const before = await selectSettings(tx, organizationId, 'accounts')
    const after = {
      ...before.values,
      owners: { idleMinutes: values.ownersIdle, absoluteHours: values.ownersAbsolute },
      office: { idleMinutes: values.officeIdle, absoluteHours: values.officeAbsolute },
    }
    if (!(await upsertSettings(tx, organizationId, 'accounts', after, values.version))) {
      return { ok: false, refusal: 'changed-meanwhile' } as const
    }
    const changes = changesBetween(before.values, after)
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'sessions-changed', changes }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}
