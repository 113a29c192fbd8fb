import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a form sent: text fields only, several values under one name kept in order. */
export type Typed = Readonly<Record<string, string | string[]>>

/** A form to draw: its signed one-time key, what was typed, and what is wrong with it. */
export interface FormState {
  token: string
  typed: Typed
  /** French sentences by field; under `''` what concerns the whole form. */
  errors: Readonly<Record<string, string>>
}

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
