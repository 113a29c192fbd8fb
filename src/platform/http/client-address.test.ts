import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress, networkOf } from './client-address.ts'

async function seen(socket: string, forwarded: string | null, trusted: string[]) {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, trusted)))
  const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress: socket } } })).text()
}

test('without trusted proxies the socket speaks, whatever the header says', async () => {
  expect(await seen('192.0.2.1', '198.51.100.7', [])).toBe('192.0.2.1')
  expect(await seen('::ffff:192.0.2.1', null, [])).toBe('192.0.2.1')
})

test('behind trusted proxies the last address that is none of them is the client', async () => {
  const trusted = ['10.0.0.0/8', '192.0.2.1', 'fd00::/8']
  expect(await seen('192.0.2.1', '198.51.100.7', trusted)).toBe('198.51.100.7')
  expect(await seen('fd00::1', '203.0.113.9, 198.51.100.7, 10.1.2.3', trusted)).toBe('198.51.100.7')
  expect(await seen('192.0.2.1', 'nonsense', trusted)).toBe('192.0.2.1')
  expect(await seen('198.51.100.1', '203.0.113.9', trusted)).toBe('198.51.100.1')
})

test('an IPv6 subscriber is one network, an IPv4 address is one', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
})
