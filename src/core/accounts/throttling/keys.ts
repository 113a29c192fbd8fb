import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { networkOf } from '../../../platform/http/client-address.ts'

// Only keyed hashes are stored: the book of failures tells nobody's identifier or address.
const keyed = (secret: string, ...parts: string[]) =>
  createHmac('sha256', secret)
    .update(['throttle', ...parts].join('\n'))
    .digest()

/** What was tried: the same whether such an account exists or not. */
export const accountKey = (
  secret: string,
  purpose: 'sign-in' | 'link' | 'code' | 'password' | 'recommendation' | 'feed-reading',
  portal: string,
  department: string,
  id: string,
) => keyed(secret, purpose, portal, department, id.normalize('NFKC').toLowerCase())

export const addressKey = (secret: string, purpose: 'sign-in' | 'link' | 'code', address: string) =>
  keyed(secret, purpose, 'address', networkOf(address))

/**
 * A browser that has signed in to an account before keeps a mark of it. Its failures are counted by themselves, so
 * that strangers who fail on purpose lock nobody out of their own browser (OWASP, device cookies).
 */
export function newDevice(secret: string, account: Buffer): string {
  const id = randomBytes(16).toString('base64url')
  return `${id}.${signature(secret, account, id)}`
}

/** The key of a browser known to this account, or null. */
export function deviceKey(secret: string, account: Buffer, device: string | undefined): Buffer | null {
  const [id = '', given = ''] = device?.split('.') ?? []
  const expected = Buffer.from(signature(secret, account, id))
  const offered = Buffer.from(given)
  const known = id.length === 22 && expected.length === offered.length && timingSafeEqual(expected, offered)
  return known ? keyed(secret, 'device', id, account.toString('base64url')) : null
}

const signature = (secret: string, account: Buffer, id: string) =>
  createHmac('sha256', secret).update('device\n').update(account).update(id).digest('base64url')
