import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { codingFor, formOf, hasAlready, keepPage, makePageCache } from './page-cache.ts'

const pageOf = (text: string, expiresAt = 1000) => keepPage({ stamp: 1, headers: {}, text, expiresAt })

test('pages are kept as long as the bytes suffice, the one used longest ago leaves first', () => {
  const cache = makePageCache<number>(40_000)
  for (const key of ['a', 'b', 'c']) cache.put(key, pageOf(key.repeat(4000)))
  for (let index = 0; index < 5; index++) cache.put(`other ${index}`, pageOf('x'.repeat(4000)))
  expect(cache.get('b', 0)).toBeDefined()
  cache.put('one more', pageOf('x'.repeat(4000)))
  cache.put('and another', pageOf('x'.repeat(4000)))
  expect(['a', 'b', 'c'].map((key) => cache.get(key, 0) !== undefined)).toEqual([false, true, false])
  expect(cache.bytes).toBeLessThanOrEqual(40_000)
})

test('a page is gone once its day is over, and one too heavy is never kept', () => {
  const cache = makePageCache<number>(20_000)
  cache.put('today', pageOf('Lundi', 1000))
  expect(cache.get('today', 999)?.plain).toEqual(new Uint8Array(Buffer.from('Lundi')))
  expect(cache.get('today', 1000)).toBeUndefined()
  cache.put('heavy', pageOf('x'.repeat(15_000)))
  expect(cache.get('heavy', 0)).toBeUndefined()
  expect(cache.pages).toBe(0)
  expect(cache.bytes).toBe(0)
})

test('a page is compressed as the client takes it, once', async () => {
  const text = 'Hébergement libre. '.repeat(200)
  const page = pageOf(text)
  const br = await formOf(page, 'gzip, deflate, br')
  expect(br.coding).toBe('br')
  expect(brotliDecompressSync(br.body).toString()).toBe(text)
  expect((await formOf(page, 'br')).body).toBe(br.body)
  const gz = await formOf(page, 'gzip')
  expect(gunzipSync(gz.body).toString()).toBe(text)
  expect((await formOf(page, '')).coding).toBeUndefined()
  expect((await formOf(pageOf('court'), 'br')).coding).toBeUndefined()
})

test('codings that the client refuses are not used', () => {
  expect(codingFor('br;q=0, gzip')).toBe('gzip')
  expect(codingFor('br;q=0.0, gzip; q=0')).toBeUndefined()
  expect(codingFor('BR')).toBe('br')
})

test('a client that has the page is told so, whatever the form of its tag', () => {
  const { etag } = pageOf('Lundi')
  expect(hasAlready(etag, etag)).toBe(true)
  expect(hasAlready(`"other", ${etag.slice(2)}`, etag)).toBe(true)
  expect(hasAlready('*', etag)).toBe(true)
  expect(hasAlready('"other"', etag)).toBe(false)
  expect(hasAlready('', etag)).toBe(false)
})
