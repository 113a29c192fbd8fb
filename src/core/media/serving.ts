import { notFound } from '../../platform/http/refusal.ts'
import type { RequestContext } from '../environment.ts'
import { byteName, mediaTypes, parseFileName } from './rules.ts'
import type { StoredPicture } from './store.ts'

/**
 * Answers with one size of a picture. What anyone may see is kept for a year by whoever asked: an address never means
 * other bytes. What is behind a sign-in stays out of every cache.
 */
export async function sendPicture(
  c: RequestContext,
  picture: StoredPicture | null,
  fileName: string,
  audience: 'anyone' | 'one',
) {
  const asked = parseFileName(fileName)
  if (!picture || !asked || !picture.sizes.includes(asked.size)) throw notFound()
  const name = byteName(picture.key, asked.size, asked.format)
  const etag = `"${name.slice(0, 32)}"`
  c.header('ETag', etag)
  if (audience === 'anyone') {
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    // OWN-33: the API names these addresses to partners' sites.
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  }
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const bytes = await c.var.services.files.get(name)
  if (!bytes) throw notFound()
  c.header('Content-Disposition', 'inline')
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mediaTypes[asked.format] })
}
