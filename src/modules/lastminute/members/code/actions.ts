import { issueCode } from '../../../../core/accounts/codes/actions.ts'
import { authorOf } from '../../../../core/accounts/rules.ts'
import { once } from '../../../../core/forms/once.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import { selectOptionalMember } from '../../hosts/members.ts'
import { mayHandleAccount } from '../../hosts/rules.ts'
import { selectOpenedDepartments } from '../store.ts'

/**
 * LAST-11: a new code for the host's account, never mailed; the ones before end. Refuses a host unseen or closed, and an account
 * that also opens hosts whom the actor does not follow. `isFirst`: false where the same form had given it already.
 */
export async function giveCode(context: VerbContext & { secret: string }, id: number) {
  const { actor, now, key, secret } = context
  const { organizationId } = actor
  // A form that comes again is answered with what it answered first, and does not pass here.
  let isFirst = false
  const given = await once({ ...context, organizationId }, async (tx) => {
    isFirst = true
    const member = await selectOptionalMember(tx, actor, id)
    if (!member || member.closedAt || member.accountId === null) return { ok: false, refusal: 'unknown' } as const
    const { accountId } = member
    if (!mayHandleAccount(actor, await selectOpenedDepartments(tx, organizationId, accountId)))
      return { ok: false, refusal: 'account-elsewhere' } as const
    const issued = await issueCode(tx, { organizationId, accountId, key, secret, by: authorOf(actor), now })
    return issued.ok ? ({ ok: true, accountId } as const) : issued
  })
  return given.ok ? { ...given, isFirst } : given
}
