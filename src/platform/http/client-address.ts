import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'

/**
 * The address of whoever asks. `X-Forwarded-For` counts only as far as each of its writers is a trusted proxy: read
 * from its end, the first address that is no such proxy is the client, whatever stands before it.
 */
export function clientAddress(c: Context, trustedProxies: readonly string[]): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  const socket = plain(incoming?.socket?.remoteAddress ?? '')
  const trusted = blockList(trustedProxies)
  const writers = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => plain(part.trim()))
    .filter(Boolean)
  let client = socket
  while (isTrusted(trusted, client)) {
    const before = writers.pop()
    if (before === undefined || !isIP(before)) break
    client = before
  }
  return client
}

/** What throttling counts by: an IPv4 address, or the /64 that one IPv6 subscriber holds. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const first = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - first.length - tail.split(':').filter(Boolean).length
  const groups = [...first, ...Array(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Sockets that speak both families write IPv4 as ::ffff:192.0.2.1. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

function isTrusted(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

const blockLists = new Map<string, BlockList>()

function blockList(entries: readonly string[]): BlockList {
  const key = entries.join(' ')
  const known = blockLists.get(key)
  if (known) return known
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0) continue
    if (prefix === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(prefix), family)
  }
  blockLists.set(key, list)
  return list
}
