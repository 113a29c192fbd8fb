import { hashOfToken } from '../../../core/accounts/sessions/rules.ts'
import { selectProviderNights } from '../../../core/availability/provider-nights.ts'
import { type Organization, todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import type { Services } from '../../../core/services.ts'
import { read, type Transaction } from '../../../platform/database/database.ts'
import { selectDeclared } from '../declarations/store.ts'
import { type DeclaredState, settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { linkStands } from './rules.ts'
import { selectOptionalQuestion } from './store.ts'

/** What stands behind a link of the mail; null for one that was never sent. */
export function findQuestion(services: Services, organization: Organization, token: string, wanted: DeclaredState) {
  const today = todayOf(organization, services.now())
  return read(services.db, { organizationId: organization.id }, async (tx) => {
    const question = await selectOptionalFacts(tx, organization.id, token)
    return question && { ...question, stands: linkStands(question, wanted, today) }
  })
}

/** The question with all that decides what its links do. */
export async function selectOptionalFacts(tx: Transaction, organizationId: number, token: string) {
  const question = await selectOptionalQuestion(tx, organizationId, hashOfToken(token))
  if (!question) return null
  const { providerId, nightOn } = question
  const [{ values }, maintenance, [declared]] = await Promise.all([
    selectSettings(tx, organizationId, 'lastminute'),
    selectOptionalMaintenance(tx, organizationId),
    selectDeclared(tx, organizationId, [providerId], nightOn, nightOn),
  ])
  const settings = settingsFrom(values)
  const plannings = settings.derivesFromPlannings
    ? await selectProviderNights(tx, organizationId, [providerId], nightOn, nightOn)
    : undefined
  return {
    ...{ ...question, settings, maintenance: maintenance?.message ?? null, declared: declared?.state },
    planning: plannings?.get(providerId)?.get(nightOn.toString()),
  }
}
