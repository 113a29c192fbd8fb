import { isIP } from 'node:net'
import type { Organization } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { isPublicAddress } from '../../../platform/http/outgoing/rules.ts'
import { selectExports } from './exports/store.ts'
import { selectFeeds } from './store.ts'

export type AddressRefusal = {
  ok: false
  refusal: 'connected-already' | 'own-address' | 'private-address' | 'too-many'
}

/** No lodging is let on more sites than that. */
export const maxFeeds = 10

interface Connecting {
  services: Services
  organization: Organization
  lodgingId: number
}

/** Why an address may not be connected to a lodging; `feedId` is the calendar whose address it becomes, null for a new one. */
export async function refuseAddress(
  tx: Transaction,
  { services, organization, lodgingId }: Connecting,
  address: string,
  feedId: number | null,
): Promise<AddressRefusal | null> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host))
  const own = new RegExp(`^/${organization.slug}/calendriers/(\\d+)/`).exec(url.pathname)?.[1]
  if (own && url.origin === new URL(services.publicUrl).origin) {
    const exports = await selectExports(tx, organization.id, lodgingId)
    if (exports.some(({ id }) => id === Number(own))) return { ok: false, refusal: 'own-address' }
  }
  if (isPrivate && !services.mayFetchLocally?.(url)) return { ok: false, refusal: 'private-address' }
  const connected = await selectFeeds(tx, organization.id, lodgingId)
  if (feedId === null && connected.length >= maxFeeds) return { ok: false, refusal: 'too-many' }
  const isTwice = connected.some((feed) => feed.id !== feedId && feed.address === address)
  return isTwice ? { ok: false, refusal: 'connected-already' } : null
}
