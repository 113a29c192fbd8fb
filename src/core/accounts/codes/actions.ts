import { read, type Transaction } from '../../../platform/database/database.ts'
import { type Author, record } from '../../history/store.ts'
import type { Services } from '../../services.ts'
import { isOpen } from '../links/rules.ts'
import { replaceLinks, selectOptionalAccount, selectOptionalLink } from '../links/store.ts'
import { hashOfToken } from '../sessions/rules.ts'
import { type AccountName, selectOptionalAccountByName } from '../sign-in/store.ts'
import { codeDays, makeCode, tokenOfCode } from './rules.ts'

interface Issuing {
  organizationId: number
  accountId: number
  /** The form's one-time key, of which the code is made. */
  key: string
  secret: string
  by: Author
  now: Temporal.Instant
}

/**
 * LAST-11: gives out a code to choose a password with, part of a larger verb's transaction; earlier codes and links end. Only the
 * code's hash is kept: whoever asked shows it once. Refuses an account that is unknown or closed.
 */
export async function issueCode(tx: Transaction, issuing: Issuing) {
  const { organizationId, accountId, key, secret, by, now } = issuing
  const account = await selectOptionalAccount(tx, organizationId, accountId)
  if (!account || account.closedAt) return { ok: false, refusal: 'unknown' } as const
  const tokenHash = hashOfToken(tokenOfCode(secret, accountId, makeCode(secret, key, accountId)))
  const purpose = account.passwordHash ? 'reset' : 'activation'
  const expiresAt = now.add({ hours: codeDays * 24 })
  await replaceLinks(tx, { organizationId, accountId, purpose, tokenHash, createdAt: now, expiresAt })
  const entry = { subject: 'account', subjectId: accountId, verb: 'code-issued' }
  await record(tx, { organizationId, at: now, by, ...entry, changes: { purpose: { to: purpose } } })
  return { ok: true } as const
}

/** The token of the link that this code opens, or null: unknown name, wrong, used and expired codes are all the same. */
export async function findByCode(
  services: Services,
  organizationId: number,
  name: AccountName,
  code: string,
): Promise<string | null> {
  return read(services.db, { organizationId }, async (tx) => {
    const account = await selectOptionalAccountByName(tx, organizationId, name)
    if (!account || account.closedAt) return null
    const token = tokenOfCode(services.secret, account.id, code)
    const link = await selectOptionalLink(tx, organizationId, hashOfToken(token))
    return link && link.accountId === account.id && isOpen(link, services.now()) ? token : null
  })
}
