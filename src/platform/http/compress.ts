import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { codingFor } from './page-cache.ts'

/** Below that, compressing costs more than it saves. */
const worthwhile = 2000

const compressible = /^(text\/|application\/(json|xml))/

/**
 * Compresses pages that nothing keeps (those behind a sign-in): a month's form is 100 KB of text and 6 KB compressed.
 * Quick settings: 100 KB take about a millisecond. A form's token is another in every page, so that compressed lengths
 * tell nothing of it (BREACH).
 */
export const compressPages: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const type = res.headers.get('content-type') ?? ''
  // A stream of events has no end to wait for.
  if (type.startsWith('text/event-stream')) return
  if (!compressible.test(type) || res.headers.has('content-encoding') || c.req.method === 'HEAD') return
  res.headers.append('Vary', 'Accept-Encoding')
  const coding = codingFor(c.req.header('accept-encoding') ?? '')
  if (!coding || !res.body) return
  const plain = new Uint8Array(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  if (plain.byteLength < worthwhile) {
    c.res = new Response(plain, { status: res.status, headers })
    return
  }
  const made =
    coding === 'br'
      ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : gzipSync(plain, { level: 4 })
  headers.set('Content-Encoding', coding)
  headers.delete('Content-Length')
  c.res = undefined
  c.res = new Response(new Uint8Array(made), { status: res.status, headers })
}
