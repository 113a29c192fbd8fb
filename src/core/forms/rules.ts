import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A form token is a random one-time key and its signature, bound to a session or visitor. */
export function makeToken(secret: string, binding: string): string {
  const key = randomBytes(18).toString('base64url')
  return `${key}.${signature(secret, binding, key)}`
}

/** The one-time key of a token that this secret signed for this binding, or null. */
export function keyOfToken(secret: string, binding: string, token: string): string | null {
  const [key, given] = token.split('.')
  if (!key || !given || key.length > 64) return null
  const expected = Buffer.from(signature(secret, binding, key))
  const offered = Buffer.from(given)
  return expected.length === offered.length && timingSafeEqual(expected, offered) ? key : null
}

const signature = (secret: string, binding: string, key: string) =>
  createHmac('sha256', secret).update(`form\n${binding}\n${key}`).digest('base64url')

/** Fields whose content is neither kept nor shown again. */
export const isSecretField = (name: string) => /passw|mot_?de_?passe|motdepasse/i.test(name)
