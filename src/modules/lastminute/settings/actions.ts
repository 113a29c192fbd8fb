import { authorOf } from '../../../core/accounts/rules.ts'
import { once } from '../../../core/forms/once.ts'
import { bump } from '../../../core/freshness/store.ts'
import { changesBetween } from '../../../core/history/rules.ts'
import { record } from '../../../core/history/store.ts'
import { selectSettings, upsertSettings } from '../../../core/organizations/store.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { mayDecideForAll } from '../hosts/rules.ts'
import { lastminuteTopic, settingsFrom } from '../rules.ts'
import type { SettingsValues } from './forms.ts'

/** Changes the module's settings. Refuses staff who follow some départements only, and a form read before somebody's change. */
export function changeSettings(context: VerbContext, { version, ...values }: SettingsValues) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    if (!mayDecideForAll(actor)) return { ok: false, refusal: 'limited' } as const
    const before = await selectSettings(tx, organizationId, 'lastminute')
    const after = { ...before.values, ...values }
    if (!(await upsertSettings(tx, organizationId, 'lastminute', after, version)))
      return { ok: false, refusal: 'changed-meanwhile' } as const
    await bump(tx, organizationId, [lastminuteTopic])
    const changes = changesBetween({ ...settingsFrom(before.values) }, values)
    const entry = { subject: 'organization', subjectId: organizationId, verb: 'lastminute-settings-changed', changes }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}
