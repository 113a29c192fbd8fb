import { closeAccount, reopenAccount } from '../../../../core/accounts/memberships/actions.ts'
import { authorOf } from '../../../../core/accounts/rules.ts'
import { lockDirectory } from '../../../../core/directory/store.ts'
import { once } from '../../../../core/forms/once.ts'
import { bump } from '../../../../core/freshness/store.ts'
import { record } from '../../../../core/history/store.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import { lockHost } from '../../declarations/store.ts'
import { selectOptionalMember } from '../../hosts/members.ts'
import { lastminuteTopic } from '../../rules.ts'
import { hostEntry } from '../rules.ts'
import { selectOptionalHostAccount, selectSharing, setHostClosed } from '../store.ts'

/**
 * The host leaves the search and its space, or comes back to them; its account closes where it speaks for no other, and opens
 * again with it. Closed or opened twice changes nothing. Refuses a host that the actor does not see.
 */
export function setMemberClosed(context: VerbContext, id: number, closed: boolean) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    await lockDirectory(tx, organizationId)
    await lockHost(tx, organizationId, id)
    const member = await selectOptionalMember(tx, actor, id)
    if (!member) return { ok: false, refusal: 'unknown' } as const
    if ((member.closedAt !== null) === closed) return { ok: true } as const
    // Nobody is left to come back.
    if (member.erasedAt) return { ok: false, refusal: 'unknown' } as const
    const by = authorOf(actor)
    await setHostClosed(tx, organizationId, id, closed ? { at: now, byAccountId: by.accountId } : null)
    const { accountId } = member
    if (closed && accountId !== null && (await selectSharing(tx, organizationId, accountId, id)).length === 0)
      await closeAccount(tx, organizationId, accountId, by, now)
    const account = closed ? null : await selectOptionalHostAccount(tx, organizationId, member.identifier ?? '')
    if (account?.closedAt) await reopenAccount(tx, organizationId, account.id, by, now)
    await bump(tx, organizationId, [lastminuteTopic])
    await record(tx, hostEntry(context, id, closed ? 'host-closed' : 'host-reopened'))
    return { ok: true } as const
  })
}
