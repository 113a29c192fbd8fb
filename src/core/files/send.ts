import { notFound } from '../../platform/http/refusal.ts'
import type { RequestContext } from '../environment.ts'

interface StoredFile {
  name: string
  mediaType: string
  sha256: Buffer
}

/**
 * Sends a private file to keep, from the page that owns it and has asked who may have it: never opened in the page, never
 * guessed at by the browser, kept by nobody on the way.
 */
export async function sendPrivateFile(c: RequestContext, file: StoredFile | null) {
  if (!file) throw notFound()
  const bytes = await c.var.services.files.get(file.sha256.toString('hex'))
  if (!bytes) throw notFound()
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  })
}
