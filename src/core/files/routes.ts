import { Hono } from 'hono'
import { read } from '../../platform/database/database.ts'
import { notFound } from '../../platform/http/refusal.ts'
import { anyone } from '../access.ts'
import type { Environment } from '../environment.ts'
import { selectOptionalPublicFile } from './store.ts'

/** Public files: pictures, logos, downloads. A file's content never changes under its number. */
export const fileRoutes = new Hono<Environment>()

fileRoutes.get('/:org/fichiers/:id{[0-9]{1,15}}/:name', anyone, async (c) => {
  const { organization, services } = c.var
  const file = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalPublicFile(tx, organization.id, Number(c.req.param('id'))),
  )
  if (!file) throw notFound()
  const etag = `"${file.sha256.toString('hex').slice(0, 32)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  // A drawn picture is a document to browsers: in a sandbox without anything it stays a picture.
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const bytes = await services.files.get(file.sha256.toString('hex'))
  if (!bytes) throw notFound()
  const disposition = file.mediaType.startsWith('image/') ? 'inline' : 'attachment'
  c.header('Content-Disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': file.mediaType })
})
