import { write } from '../../../platform/database/database.ts'
import { once } from '../../forms/once.ts'
import { record } from '../../history/store.ts'
import type { VerbContext } from '../../verb.ts'
import { authorOf, mayTouchDepartment } from '../rules.ts'
import { endSession, insertSession } from '../sessions/store.ts'
import { selectOptionalOwnerAccount } from './store.ts'

/** Acting for somebody ends by itself after this time, whatever the activity. */
const longestHours = 2

/**
 * Opens a session of an owner's account with a member of staff behind it. Refuses what is unknown, no owner's, closed,
 * or outside the member's départements: all the same to whoever asks. `tokenHash` is the new session's; a second
 * sending answers with the first one's.
 */
export async function actOnBehalf(context: VerbContext, accountId: number, tokenHash: Buffer) {
  const { actor, now } = context
  const { organizationId } = actor
  return once({ ...context, organizationId }, async (tx) => {
    const account = await selectOptionalOwnerAccount(tx, organizationId, accountId)
    if (!account || !mayTouchDepartment(actor, account.departmentCode))
      return { ok: false, refusal: 'unknown' } as const
    await insertSession(tx, {
      ...{ organizationId, accountId, tokenHash },
      actedByAccountId: actor.accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now.add({ hours: longestHours }),
    })
    const by = { accountId: actor.accountId, onBehalfOfAccountId: accountId }
    await record(tx, {
      organizationId,
      at: now,
      by,
      subject: 'account',
      subjectId: accountId,
      verb: 'delegation-begun',
    })
    return { ok: true, tokenHash: tokenHash.toString('hex') } as const
  })
}

/** « Terminer »: closes the session that acts in the owner's place. Twice ends it once more, and harms nothing. */
export async function endOnBehalf({ db, actor, now }: Omit<VerbContext, 'key'>, tokenHash: Buffer): Promise<void> {
  const { organizationId, accountId } = actor
  await write(db, { organizationId }, async (tx) => {
    await endSession(tx, organizationId, tokenHash, now)
    const entry = { subject: 'account', subjectId: accountId, verb: 'delegation-ended' }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
  })
}
