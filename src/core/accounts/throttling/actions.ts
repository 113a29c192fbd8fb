import { type Database, write } from '../../../platform/database/database.ts'
import { addressThrottle, secondsUntil, type Throttle, waitUntil } from './rules.ts'
import { insertAttempt, lockKeys, selectAttempts } from './store.ts'

export interface Attempt {
  db: Database
  /** null: /admin. */
  organizationId: number | null
  accountKey: Buffer
  /** The same as `accountKey` for a browser that is known: it is counted by itself alone. */
  addressKey: Buffer
  throttle: Throttle
  now: Temporal.Instant
}

export type Admission = { ok: true } | { ok: false; refusal: 'too-many'; waitSeconds: number }

/**
 * Admits an attempt, or says how long to wait. It is counted before it is made, so that many at once cannot slip
 * through between the counting and the failing; who succeeds has it taken off again.
 */
export function admit({ db, organizationId, throttle, now, ...keys }: Attempt): Promise<Admission> {
  const scope = organizationId === null ? { organizationId, administrator: true as const } : { organizationId }
  return write(db, scope, async (tx) => {
    await lockKeys(tx, [keys.accountKey, keys.addressKey])
    const since = now.subtract({ hours: 24 })
    const onAccount = await selectAttempts(tx, organizationId, 'accountKey', keys.accountKey, since)
    const fromAddress = keys.addressKey.equals(keys.accountKey)
      ? []
      : await selectAttempts(tx, organizationId, 'addressKey', keys.addressKey, since)
    const waitSeconds = secondsUntil([waitUntil(onAccount, throttle), waitUntil(fromAddress, addressThrottle)], now)
    if (waitSeconds > 0) return { ok: false, refusal: 'too-many', waitSeconds }
    await insertAttempt(tx, organizationId, keys, now)
    return { ok: true }
  })
}
