import { createHmac, timingSafeEqual } from 'node:crypto'

interface Export {
  organizationId: number
  id: number
  generation: number
}

/** The 43 characters that open an export: computed, never stored; another generation is another secret. */
export const secretOf = (key: string, { organizationId, id, generation }: Export) =>
  createHmac('sha256', key).update(`feed-export\n${organizationId}\n${id}\n${generation}`).digest('base64url')

export function isSecretOf(key: string, one: Export, given: string): boolean {
  const [expected, offered] = [Buffer.from(secretOf(key, one)), Buffer.from(given)]
  return expected.length === offered.length && timingSafeEqual(expected, offered)
}

/** What every UID of a lodging's exports bears: by it they are known again when a site sends them back. */
export const markOf = (key: string, organizationId: number, lodgingId: number) =>
  createHmac('sha256', key).update(`feed-uid\n${organizationId}\n${lodgingId}`).digest('hex').slice(0, 24)
