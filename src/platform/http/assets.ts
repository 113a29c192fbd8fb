import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'

const mediaTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  map: 'application/json',
}

interface Asset {
  body: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  type: string
}

/** Names without a folder, as the build writes them: nothing else is ever read from disk. */
const hashedName = /^[\w.-]+\.(css|js|svg|png|webp|ico|map)$/

/** Serves the built files, whose names change with their content: browsers keep them for good. */
export function staticAssets(folder: URL) {
  const known = new Map<string, Promise<Asset | null>>()
  const app = new Hono()
  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name')
    if (!hashedName.test(name)) return c.notFound()
    const loading = known.get(name) ?? load(folder, name)
    known.set(name, loading)
    const asset = await loading
    if (!asset) {
      known.delete(name)
      return c.notFound()
    }
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('Vary', 'Accept-Encoding')
    // Built files are the same for everybody, and the widget's script is loaded by other sites.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(asset.body)
    c.header('Content-Encoding', 'br')
    return c.body(asset.brotli)
  })
  return app
}

async function load(folder: URL, name: string): Promise<Asset | null> {
  const { brotliCompressSync } = await import('node:zlib')
  try {
    const body = new Uint8Array(await readFile(new URL(name, folder)))
    const type = mediaTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return { body, brotli: new Uint8Array(brotliCompressSync(body)), type }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
