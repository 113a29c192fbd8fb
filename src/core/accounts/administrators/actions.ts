import { type Database, read, write } from '../../../platform/database/database.ts'
import type { Services } from '../../services.ts'
import { hashPassword, isPassword, type PasswordCost } from '../passwords/hashing.ts'
import { type PasswordFault, passwordSentences } from '../passwords/rules.ts'
import { passwordFault } from '../passwords/strength.ts'
import { newToken } from '../sessions/rules.ts'
import { admit } from '../throttling/actions.ts'
import { accountKey, addressKey, deviceKey, newDevice } from '../throttling/keys.ts'
import { accountThrottle } from '../throttling/rules.ts'
import { deleteAttempts } from '../throttling/store.ts'
import { recordDeed } from './history/store.ts'
import { administratorTimeouts, isIdentifier } from './rules.ts'
import {
  administratorScope,
  endAdministratorSession,
  insertAdministrator,
  insertAdministratorSession,
  replaceAdministratorPassword,
  selectOptionalAdministrator,
} from './store.ts'

export interface AdministratorAttempt {
  identifier: string
  password: string
  address: string
  device: string | undefined
  previous: Buffer | null
  userAgent: string
}

/** Opens a session of /admin; unknown, wrong and closed are one refusal, as everywhere. */
export async function signInAdministrator(services: Services, attempt: AdministratorAttempt) {
  const { db, secret } = services
  const byName = accountKey(secret, 'sign-in', 'admin', '', attempt.identifier)
  const byDevice = deviceKey(secret, byName, attempt.device)
  const admission = await admit({
    ...{ db, organizationId: null, throttle: accountThrottle, now: services.now() },
    accountKey: byDevice ?? byName,
    addressKey: byDevice ?? addressKey(secret, 'sign-in', attempt.address),
  })
  if (!admission.ok) return admission
  const known = await read(db, administratorScope, (tx) => selectOptionalAdministrator(tx, attempt.identifier))
  const right = await isPassword(known?.passwordHash, attempt.password, services.passwordCost)
  if (!right || !known || known.closedAt) return { ok: false, refusal: 'wrong' } as const

  const { token, hash } = newToken()
  await write(db, administratorScope, async (tx) => {
    const now = services.now()
    await deleteAttempts(tx, null, [byDevice ?? byName])
    if (attempt.previous) await endAdministratorSession(tx, attempt.previous, now)
    await insertAdministratorSession(tx, {
      ...{ administratorId: known.id, tokenHash: hash, createdAt: now, lastSeenAt: now },
      expiresAt: now.add({ hours: administratorTimeouts.absoluteHours }),
      userAgent: attempt.userAgent.slice(0, 300),
    })
  })
  return { ok: true, token, device: newDevice(secret, byName) } as const
}

export interface NewAdministrator {
  identifier: string
  name: string
  password: string
  /** Gives an administrator that exists already this password instead of refusing. */
  replace?: boolean
}

export type AdministratorRefusal = 'identifier' | 'name' | 'taken' | PasswordFault

/** What the command line says of each refusal. */
export const administratorSentences: Record<AdministratorRefusal, string> = {
  ...passwordSentences,
  identifier: "L'identifiant a de 3 à 100 lettres, chiffres, points, tirets ou @, sans espace ni accent.",
  name: 'Indiquez le nom de la personne, par exemple --name "Ada ADMIN".',
  taken: 'Cet identifiant existe déjà. Pour lui donner ce mot de passe, ajoutez --replace.',
}

/** Creates a platform administrator: the first one comes from the command line, there is no other way in. */
export async function createAdministrator(
  context: { db: Database; now: Temporal.Instant; passwordCost?: PasswordCost },
  { identifier, name, password, replace = false }: NewAdministrator,
) {
  const refuse = (refusal: AdministratorRefusal) => ({ ok: false, refusal }) as const
  if (!isIdentifier(identifier)) return refuse('identifier')
  if (name.trim() === '' || name.length > 200) return refuse('name')
  const fault = await passwordFault(password, [identifier, name, 'escale'])
  if (fault) return refuse(fault)
  const passwordHash = await hashPassword(password, context.passwordCost)
  // Only the command line makes administrators.
  const deed = { at: context.now, administratorId: null, subject: 'administrator' } as const
  return write(context.db, administratorScope, async (tx) => {
    const known = await selectOptionalAdministrator(tx, identifier)
    if (known && !replace) return refuse('taken')
    if (known) {
      await replaceAdministratorPassword(tx, known.id, { passwordHash, at: context.now, exceptSessionId: null })
      await recordDeed(tx, { ...deed, subjectId: known.id, verb: 'administrator-password-replaced' })
      return { ok: true, administratorId: known.id, replaced: true } as const
    }
    const values = { identifier, name: name.trim(), passwordHash, createdAt: context.now }
    const administratorId = await insertAdministrator(tx, values)
    if (administratorId === null) return refuse('taken')
    await recordDeed(tx, { ...deed, subjectId: administratorId, verb: 'administrator-created' })
    return { ok: true, administratorId, replaced: false } as const
  })
}
