import { accountKey } from '../../../../core/accounts/throttling/keys.ts'
import { insertAttempt, lockKeys, selectAttempts } from '../../../../core/accounts/throttling/store.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { paceWait, readingsAnHour } from './patience.ts'

interface Asking {
  secret: string
  organizationId: number
  lodgingId: number
  accountId: number
  now: Temporal.Instant
}

export interface TooSoon {
  ok: false
  refusal: 'too-soon'
  waitSeconds: number
}

/**
 * Counts a reading that somebody asks for, of the lodging and of the account, or says how long to wait: this program
 * is nobody's means to ask a stranger's site again and again.
 */
export async function admitReading(tx: Transaction, asking: Asking): Promise<TooSoon | null> {
  const { secret, organizationId, lodgingId, accountId, now } = asking
  const key = (what: string, id: number) => accountKey(secret, 'feed-reading', what, String(organizationId), String(id))
  const [ofLodging, ofAccount] = [key('lodging', lodgingId), key('account', accountId)]
  await lockKeys(tx, [ofLodging, ofAccount])
  const since = now.subtract({ hours: 1 })
  const [lodging, account] = await Promise.all([
    selectAttempts(tx, organizationId, 'accountKey', ofLodging, since),
    selectAttempts(tx, organizationId, 'addressKey', ofAccount, since),
  ])
  const waitSeconds = Math.max(
    paceWait(lodging, readingsAnHour.ofLodging, now),
    paceWait(account, readingsAnHour.ofAccount, now),
  )
  if (waitSeconds > 0) return { ok: false, refusal: 'too-soon', waitSeconds }
  await insertAttempt(tx, organizationId, { accountKey: ofLodging, addressKey: ofAccount }, now)
  return null
}
