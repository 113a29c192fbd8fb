import { read } from '../../../platform/database/database.ts'
import { once } from '../../forms/once.ts'
import { record } from '../../history/store.ts'
import type { Organization } from '../../organizations/rules.ts'
import type { Services } from '../../services.ts'
import { tellPasswordChanged, wordsAboutAccount } from '../links/actions.ts'
import { endLinks, replacePassword, selectOptionalAccount } from '../links/store.ts'
import { hashPassword, isPassword } from '../passwords/hashing.ts'
import type { PasswordFault } from '../passwords/rules.ts'
import { passwordFault } from '../passwords/strength.ts'
import { type Actor, authorOf, type Portal } from '../rules.ts'
import { admit } from '../throttling/actions.ts'
import { accountKey } from '../throttling/keys.ts'
import { accountThrottle } from '../throttling/rules.ts'
import { deleteAttempts } from '../throttling/store.ts'
import { endOwnSessions, setErasureAsked } from './store.ts'

export interface OwnContext {
  services: Services
  organization: Organization
  actor: Actor
  sessionId: number
  /** The form's one-time key. */
  key: string
}

type ChangeOutcome =
  | { ok: true }
  | { ok: false; refusal: 'wrong-current' | PasswordFault }
  | { ok: false; refusal: 'too-many'; waitSeconds: number }

/**
 * Changes one's own password. The current one is asked for again, throttled like a sign-in, so that a browser left open
 * gives nobody the account; every other session ends, and a mail tells.
 */
export async function changePassword(
  { services, organization, actor, sessionId, key }: OwnContext,
  current: string,
  password: string,
): Promise<ChangeOutcome> {
  const { db } = services
  const organizationId = organization.id
  const { accountId } = actor
  const now = services.now()
  const account = await read(db, { organizationId }, (tx) => selectOptionalAccount(tx, organizationId, accountId))
  if (!account) throw new Error(`account ${accountId} is gone`)
  const portal = account.portal as Portal
  const ownKey = accountKey(services.secret, 'password', portal, account.departmentCode, account.identifier)
  const admission = await admit({
    db,
    organizationId,
    accountKey: ownKey,
    addressKey: ownKey,
    throttle: accountThrottle,
    now,
  })
  if (!admission.ok) return admission
  const sending = { db, organizationId, now, key }
  // Sent twice, the form holds what was current before the first sending: that one's answer stands.
  if (!(await isPassword(account.passwordHash, current, services.passwordCost)))
    return once(sending, async (): Promise<ChangeOutcome> => ({ ok: false, refusal: 'wrong-current' }))
  const fault = await passwordFault(password, wordsAboutAccount(organization, account))
  if (fault) return { ok: false, refusal: fault }
  const passwordHash = await hashPassword(password, services.passwordCost)
  return once(sending, async (tx) => {
    await deleteAttempts(tx, organizationId, [ownKey])
    await replacePassword(tx, organizationId, accountId, { passwordHash, at: now, exceptSessionId: sessionId })
    await endLinks(tx, organizationId, accountId, now)
    await tellPasswordChanged(tx, services, organization, account, now)
    const entry = { subject: 'account', subjectId: accountId, verb: 'password-changed' }
    await record(tx, { organizationId, at: now, by: authorOf(actor), ...entry })
    return { ok: true } as const
  })
}

/** Ends one of one's own sessions, or every other one. Someone else's is unknown. */
export function endSessions({ services, actor, key }: OwnContext, which: { id: number } | { except: number }) {
  const { organizationId, accountId } = actor
  const now = services.now()
  return once({ db: services.db, organizationId, now, key }, async (tx) => {
    const ended = await endOwnSessions(tx, organizationId, accountId, which, now)
    return ended > 0 || 'except' in which ? ({ ok: true } as const) : ({ ok: false, refusal: 'unknown' } as const)
  })
}

/** Tells the staff that the person wishes to be erased, or (`asks` false) not any more. Said twice, it was said once. */
export function askErasure({ services, actor, key }: OwnContext, asks: boolean) {
  const { organizationId, accountId } = actor
  const now = services.now()
  return once({ db: services.db, organizationId, now, key }, async (tx) => {
    const verb = asks ? 'erasure-asked' : 'erasure-withdrawn'
    if (await setErasureAsked(tx, organizationId, accountId, asks ? now : null))
      await record(tx, { organizationId, at: now, by: authorOf(actor), subject: 'account', subjectId: accountId, verb })
    return { ok: true } as const
  })
}
