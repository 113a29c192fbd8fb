import { read, write } from '../../../../platform/database/database.ts'
import type { Services } from '../../../services.ts'
import { hashPassword, isPassword } from '../../passwords/hashing.ts'
import type { PasswordFault } from '../../passwords/rules.ts'
import { passwordFault } from '../../passwords/strength.ts'
import { admit } from '../../throttling/actions.ts'
import { accountKey } from '../../throttling/keys.ts'
import { accountThrottle } from '../../throttling/rules.ts'
import { deleteAttempts } from '../../throttling/store.ts'
import { recordDeed } from '../history/store.ts'
import {
  administratorScope,
  endAdministratorSessions,
  replaceAdministratorPassword,
  selectAdministrator,
} from '../store.ts'

interface Self {
  id: number
  sessionId: number
}

type ChangeOutcome =
  | { ok: true }
  | { ok: false; refusal: 'wrong-current' | PasswordFault }
  | { ok: false; refusal: 'too-many'; waitSeconds: number }

/** Changes an administrator's own password, the current one asked for again and throttled; other sessions end. */
export async function changeAdministratorPassword(
  services: Services,
  self: Self,
  current: string,
  password: string,
): Promise<ChangeOutcome> {
  const { db, secret, passwordCost } = services
  const at = services.now()
  const known = await read(db, administratorScope, (tx) => selectAdministrator(tx, self.id))
  const key = accountKey(secret, 'password', 'admin', '', known.identifier)
  const admission = await admit({
    ...{ db, organizationId: null, accountKey: key, addressKey: key, throttle: accountThrottle },
    now: at,
  })
  if (!admission.ok) return admission
  if (!(await isPassword(known.passwordHash, current, passwordCost))) {
    // Sent twice, the form holds what was current before the first sending, which did what it asks.
    const isDone = await isPassword(known.passwordHash, password, passwordCost)
    return isDone ? { ok: true } : { ok: false, refusal: 'wrong-current' }
  }
  const fault = await passwordFault(password, [known.identifier, known.name, 'escale'])
  if (fault) return { ok: false, refusal: fault }
  const passwordHash = await hashPassword(password, passwordCost)
  await write(db, administratorScope, async (tx) => {
    await deleteAttempts(tx, null, [key])
    await replaceAdministratorPassword(tx, self.id, { passwordHash, at, exceptSessionId: self.sessionId })
    const deed = { subject: 'administrator', subjectId: self.id, verb: 'administrator-password-changed' } as const
    await recordDeed(tx, { at, administratorId: self.id, ...deed })
  })
  return { ok: true }
}

/** Ends one of one's own sessions, or every other one; how many. */
export const endOwnAdministratorSessions = (
  services: Services,
  self: Self,
  which: { id: number } | { except: number },
): Promise<number> =>
  write(services.db, administratorScope, (tx) => endAdministratorSessions(tx, self.id, which, services.now()))
