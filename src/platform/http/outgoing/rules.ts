import { BlockList, isIP } from 'node:net'

/**
 * Addresses that lead into this machine, its network, or nowhere (IANA's special-purpose registries). Of IPv6 only what
 * is allotted to the public is let through, less the forms that carry an IPv4 address or a document's example.
 */
const privateIpv4 = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  privateIpv4.addSubnet(network, prefix, 'ipv4')

const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')

const privateIpv6 = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  privateIpv6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address, as text, is one of the public Internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !privateIpv4.check(address, 'ipv4')
  return family === 6 && publicIpv6.check(address, 'ipv6') && !privateIpv6.check(address, 'ipv6')
}

/** An address that may be asked for at all: http(s), without a name and password in it. Whether its host is public is for later. */
export function parseOutgoing(text: string): URL | null {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url
}
