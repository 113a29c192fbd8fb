import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressPages } from './compress.ts'

const long = '<p>Bonjour MLLE TEST</p>'.repeat(500)

const app = new Hono()
app.use(compressPages)
app.get('/long', (c) => c.html(long, 422, { 'Set-Cookie': 'a=b' }))
app.get('/short', (c) => c.html('<p>Oui</p>'))
app.get('/coded', (c) => c.body('x'.repeat(5000), 200, { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }))
app.get('/picture', (c) => c.body('x'.repeat(5000), 200, { 'Content-Type': 'image/png' }))

const get = (path: string, accepted: string) => app.request(path, { headers: { 'accept-encoding': accepted } })

test('a long page is compressed as the browser takes it, and nothing else of the answer changes', async () => {
  const brotli = await get('/long', 'gzip, br')
  expect(brotli.status).toBe(422)
  expect(brotli.headers.get('set-cookie')).toBe('a=b')
  expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(long)
  const gzip = await get('/long', 'gzip')
  expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(long)
  expect(await (await get('/long', '')).text()).toBe(long)
})

test('what is short, compressed already, or a picture is left alone', async () => {
  expect((await get('/short', 'br')).headers.get('content-encoding')).toBeNull()
  expect(await (await get('/short', 'br')).text()).toBe('<p>Oui</p>')
  expect((await (await get('/coded', 'br')).text()).length).toBe(5000)
  expect((await get('/picture', 'br')).headers.get('content-encoding')).toBeNull()
})
