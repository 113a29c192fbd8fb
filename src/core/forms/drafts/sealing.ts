import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

// AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. The key is the program's secret, spread for this use only.
const nonceLength = 12
const tagLength = 16

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'escale form drafts', 32))

/** Encrypts a text so that a copy of the database tells nothing of it. `owner` must be the same when it is opened. */
export function seal(secret: string, owner: string, text: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The text again; null when the secret or the owner is another, or a bit was changed. */
export function unseal(secret: string, owner: string, sealed: Buffer): string | null {
  const nonce = sealed.subarray(0, nonceLength)
  const tag = sealed.subarray(nonceLength, nonceLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(owner)).setAuthTag(tag)
  try {
    return decipher.update(sealed.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
