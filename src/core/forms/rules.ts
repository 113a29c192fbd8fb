import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Whom a form was made for: an account within its organisation and portal. */
export interface Holder {
  organizationId: number
  portal: string
  accountId: number
}

/**
 * A form token is a random one-time key and its signature, bound to a session or visitor. Behind a sign-in it also names
 * the account, signed, so that a form that arrives without any session is still known to be that account's.
 */
export function makeToken(secret: string, binding: string, holder?: Holder): string {
  const key = randomBytes(18).toString('base64url')
  const token = `${key}.${signature(secret, binding, key)}`
  return holder ? `${token}.${holder.accountId}.${signature(secret, nameOf(holder), key)}` : token
}

const nameOf = ({ organizationId, portal, accountId }: Holder) => `holder ${organizationId} ${portal} ${accountId}`

/** The account that a token of this organisation and portal was made for, whatever became of its session; or null. */
export function accountOfToken(secret: string, place: Omit<Holder, 'accountId'>, token: string): number | null {
  const [key = '', , account = '', given = ''] = token.split('.')
  if (!/^\d{1,15}$/.test(account)) return null
  const accountId = Number(account)
  return isSignature(secret, nameOf({ ...place, accountId }), key, given) ? accountId : null
}

/** The one-time key of a token that this secret signed for this binding, or null. */
export function keyOfToken(secret: string, binding: string, token: string): string | null {
  const [key, given] = token.split('.')
  return key && given && isSignature(secret, binding, key, given) ? key : null
}

function isSignature(secret: string, binding: string, key: string, given: string): boolean {
  if (key.length > 64) return false
  const expected = Buffer.from(signature(secret, binding, key))
  const offered = Buffer.from(given)
  return expected.length === offered.length && timingSafeEqual(expected, offered)
}

const signature = (secret: string, binding: string, key: string) =>
  createHmac('sha256', secret).update(`form\n${binding}\n${key}`).digest('base64url')

/** Fields whose content is neither kept nor shown again. */
export const isSecretField = (name: string) => /passw|mot_?de_?passe|motdepasse/i.test(name)
