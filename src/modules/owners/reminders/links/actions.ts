import { hashOfToken } from '../../../../core/accounts/sessions/rules.ts'
import { once } from '../../../../core/forms/once.ts'
import { type Organization, todayOf } from '../../../../core/organizations/rules.ts'
import type { Services } from '../../../../core/services.ts'
import { read } from '../../../../platform/database/database.ts'
import { confirmUnchanged } from '../../confirmations/actions.ts'
import { linkStateOf } from './rules.ts'
import { selectConfirmable, selectOptionalLinked, selectOptionalLinkedForUpdate, updateUsed } from './store.ts'

/** What a link opens; null for a link that nobody was ever sent, or whose owner has closed. Looking changes nothing. */
export function findLinked(services: Services, organizationId: number, token: string) {
  return read(services.db, { organizationId }, async (tx) => {
    const reminder = await selectOptionalLinked(tx, organizationId, hashOfToken(token))
    if (!reminder) return null
    const plannings = await selectConfirmable(tx, organizationId, reminder)
    return { plannings, confirmedAt: reminder.confirmedAt, state: linkStateOf(reminder, services.now()) }
  })
}

type Outcome = { ok: true } | { ok: false; refusal: 'unknown' | 'expired' }

/** OWN-41: « Rien n'a changé », said behind a reminder's link: once; later uses change nothing and are told so. */
export function confirmByLink(
  services: Services,
  { organization, token, key }: { organization: Organization; token: string; key: string },
): Promise<Outcome> {
  const organizationId = organization.id
  const now = services.now()
  return once({ db: services.db, organizationId, now, key }, async (tx): Promise<Outcome> => {
    const reminder = await selectOptionalLinkedForUpdate(tx, organizationId, hashOfToken(token))
    if (!reminder) return { ok: false, refusal: 'unknown' }
    const state = linkStateOf(reminder, now)
    if (state === 'used') return { ok: true }
    if (state === 'expired') return { ok: false, refusal: 'expired' }
    const plannings = await selectConfirmable(tx, organizationId, reminder)
    await confirmUnchanged(tx, {
      ...{ organizationId, at: now, today: todayOf(organization, now) },
      lodgingIds: plannings.map(({ id }) => id),
      by: { accountId: reminder.accountId, onBehalfOfAccountId: null },
    })
    await updateUsed(tx, organizationId, reminder.id, now)
    return { ok: true }
  })
}
