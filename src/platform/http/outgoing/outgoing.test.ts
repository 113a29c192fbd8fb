import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FeedServer, startFeedServer } from '../../../../test/support/feed-server.ts'
import { getOutgoing, type OutgoingRequest } from './request.ts'
import { isPublicAddress } from './rules.ts'

describe('which addresses are public', () => {
  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.0.0.1', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1'],
    ...['64:ff9b::7f00:1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::', '2001:0:1::'],
    ...['', 'localhost', '8.8.8', 'fe80::1%eth0'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '193.0.0.1', '2a01:e0a::1', '2606:4700::1'])(
    '%s is',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )
})

describe('asking for a stranger’s address', () => {
  let server: FeedServer
  beforeAll(async () => {
    server = await startFeedServer()
    server.at('/a', 'hello')
  })
  afterAll(() => server.close())

  const ask = (over: Partial<OutgoingRequest> & { url: string }) =>
    getOutgoing({ headers: {}, maxBytes: 100_000, timeoutMs: 2_000, ...over })
  const named = (path: string) => `http://calendrier.example:${server.port}${path}`
  const opened = (url: URL) => url.hostname === 'calendrier.example'

  test('a name is looked up once, and the connection goes to the address that was checked', async () => {
    let asked = 0
    const resolve = async () => {
      asked += 1
      return ['127.0.0.1']
    }
    const answer = await ask({ url: named('/a'), resolve, mayBeLocal: opened })
    expect(answer.body.toString()).toBe('hello')
    expect(asked).toBe(1)
    expect(server.asked.at(-1)?.headers.host).toBe(`calendrier.example:${server.port}`)
  })

  test('a name with one private address among public ones is refused, and nobody is connected to', async () => {
    const before = server.asked.length
    const resolve = async () => ['8.8.8.8', '127.0.0.1']
    await expect(ask({ url: named('/a'), resolve })).rejects.toMatchObject({ refusal: 'private-address' })
    expect(server.asked.length).toBe(before)
  })

  test('a name that changes its mind between two hops is checked again at the second', async () => {
    server.at('/turn', (_, response) => response.writeHead(302, { location: named('/a') }).end())
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let hops = 0
    const mayBeLocal = () => {
      hops += 1
      return hops === 1
    }
    const resolve = async () => answers.shift() ?? []
    await expect(ask({ url: named('/turn'), resolve, mayBeLocal })).rejects.toMatchObject({
      refusal: 'private-address',
    })
  })

  test('a name that is answered too late, or not at all', async () => {
    const never = () => new Promise<string[]>(() => undefined)
    await expect(ask({ url: named('/a'), resolve: never, timeoutMs: 100 })).rejects.toMatchObject({
      refusal: 'too-slow',
    })
    const unknown = () => Promise.reject(new Error('ENOTFOUND'))
    await expect(ask({ url: named('/a'), resolve: unknown })).rejects.toMatchObject({ refusal: 'unknown-host' })
  })

  test('a small compressed body that grows beyond the limit is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024))
    server.at('/bomb', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    server.at('/zip', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('small')))
    const resolve = async () => ['127.0.0.1']
    expect(bomb.length).toBeLessThan(100_000)
    await expect(ask({ url: named('/bomb'), resolve, mayBeLocal: opened })).rejects.toMatchObject({
      refusal: 'too-large',
    })
    expect((await ask({ url: named('/zip'), resolve, mayBeLocal: opened })).body.toString()).toBe('small')
  })
})
