import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { anyone } from '../../../../core/access.ts'
import type { Environment } from '../../../../core/environment.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { isSecretOf, markOf } from '../addresses.ts'
import { noteAsked } from './actions.ts'
import { sentBlocks } from './blocks.ts'
import { calendarOf } from './calendar.ts'
import { selectOptionalOpenExport } from './store.ts'

/** OWN-28: what other sites read of a lodging's planning; whoever has the address may. */
export const exportRoutes = new Hono<Environment>()

exportRoutes.get('/:org/calendriers/:exportId{[0-9]{1,15}}/:secret{[A-Za-z0-9_-]{43}\\.ics}', anyone, async (c) => {
  const { organization, services } = c.var
  const scope = { organizationId: organization.id }
  const exportId = Number(c.req.param('exportId'))
  const secret = c.req.param('secret').replace(/\.ics$/, '')
  const now = services.now()
  const found = await read(services.db, scope, async (tx) => {
    const known = await selectOptionalOpenExport(tx, organization.id, exportId)
    if (!known || !isSecretOf(services.secret, known.one, secret)) return null
    return { ...known, blocks: await sentBlocks(tx, known.one, todayOf(organization, now)) }
  })
  if (!found) throw notFound()
  const { one, lodgingName, blocks } = found
  await noteAsked(services, one)

  // Of what is said, not of the moment at which it is: the file's stamp is another each time.
  const said = createHash('sha256')
    .update(JSON.stringify([lodgingName, blocks]))
    .digest('base64url')
  const etag = `W/"${said.slice(0, 27)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'private, no-cache')
  c.header('X-Robots-Tag', 'noindex')
  if (
    c.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return c.body(null, 304)
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="planning.ics"')
  const mark = markOf(services.secret, organization.id, one.lodgingId)
  return c.body(calendarOf(blocks, { name: lodgingName, mark, now }))
})
