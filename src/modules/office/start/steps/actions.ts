import { once } from '../../../../core/forms/once.ts'
import { selectOrganizationForUpdate, selectSettings, upsertSettings } from '../../../../core/organizations/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import { putAwayBy } from './rules.ts'

/** Puts « Pour commencer » away for whoever asks, or back; colleagues keep theirs. */
export function putAway(context: VerbContext, isAway: boolean) {
  const { organizationId, accountId } = context.actor
  return once({ ...context, organizationId }, async (tx) => {
    // Two who do so at once follow one another: neither's wish is lost.
    await selectOrganizationForUpdate(tx, organizationId)
    const { values, version } = await selectSettings(tx, organizationId, 'start')
    const others = putAwayBy(values).filter((id) => id !== accountId)
    const after = { putAwayBy: isAway ? [...others, accountId] : others }
    await upsertSettings(tx, organizationId, 'start', after, version)
    return { ok: true } as const
  })
}
