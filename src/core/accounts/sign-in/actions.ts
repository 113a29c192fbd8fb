import { read, write } from '../../../platform/database/database.ts'
import type { Services } from '../../services.ts'
import { isPassword } from '../passwords/hashing.ts'
import { newToken } from '../sessions/rules.ts'
import { endSession, insertSession, selectTimeouts } from '../sessions/store.ts'
import { admit } from '../throttling/actions.ts'
import { accountKey, addressKey, deviceKey, newDevice } from '../throttling/keys.ts'
import { accountThrottle } from '../throttling/rules.ts'
import { deleteAttempts } from '../throttling/store.ts'
import { type AccountName, selectOptionalAccountByName, stillOpensWith } from './store.ts'

export interface SignInAttempt extends AccountName {
  organizationId: number
  password: string
  /** The client's address, for throttling only; never stored as it is. */
  address: string
  /** The mark of a browser that signed in before. */
  device: string | undefined
  userAgent: string
  /** The session that this browser had until now: it ends with the new one's beginning. */
  previous: Buffer | null
}

export type SignInOutcome =
  | { ok: true; token: string; device: string; accountId: number }
  | { ok: false; refusal: 'wrong' }
  | { ok: false; refusal: 'too-many'; waitSeconds: number }

/**
 * Opens a session under a new token. An unknown identifier, a wrong password, a wrong département and a closed account
 * are one refusal, after the same work.
 */
export async function signIn(services: Services, attempt: SignInAttempt): Promise<SignInOutcome> {
  const { db, secret } = services
  const { organizationId, portal, department, identifier } = attempt
  const byName = accountKey(secret, 'sign-in', portal, department, identifier)
  const byDevice = deviceKey(secret, byName, attempt.device)
  const admission = await admit({
    ...{ db, organizationId, throttle: accountThrottle, now: services.now() },
    accountKey: byDevice ?? byName,
    addressKey: byDevice ?? addressKey(secret, 'sign-in', attempt.address),
  })
  if (!admission.ok) return admission

  const account = await read(db, { organizationId }, (tx) => selectOptionalAccountByName(tx, organizationId, attempt))
  const right = await isPassword(account?.passwordHash, attempt.password, services.passwordCost)
  if (!right || !account || account.closedAt) return { ok: false, refusal: 'wrong' }

  const { token, hash } = newToken()
  const opened = await write(db, { organizationId }, async (tx) => {
    if (!(await stillOpensWith(tx, organizationId, account.id, account.passwordHash))) return false
    const now = services.now()
    const { absoluteHours } = await selectTimeouts(tx, organizationId, portal)
    await deleteAttempts(tx, organizationId, byDevice ? [byDevice] : [byName])
    if (attempt.previous) await endSession(tx, organizationId, attempt.previous, now)
    await insertSession(tx, {
      ...{ organizationId, accountId: account.id, tokenHash: hash, createdAt: now, lastSeenAt: now },
      expiresAt: now.add({ hours: absoluteHours }),
      userAgent: attempt.userAgent.slice(0, 300),
    })
    return true
  })
  if (!opened) return { ok: false, refusal: 'wrong' }
  return { ok: true, token, device: newDevice(secret, byName), accountId: account.id }
}
