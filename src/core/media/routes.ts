import { Hono } from 'hono'
import { read } from '../../platform/database/database.ts'
import { anyone } from '../access.ts'
import type { Environment } from '../environment.ts'
import { sendPicture } from './serving.ts'
import { selectOptionalPublicPicture } from './store.ts'

/** The photos that the site shows, in every size. */
export const photoRoutes = new Hono<Environment>()

photoRoutes.get('/:org/photos/:id{[0-9]{1,15}}/:file', anyone, async (c) => {
  const { organization, services } = c.var
  const picture = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalPublicPicture(tx, organization.id, Number(c.req.param('id'))),
  )
  return sendPicture(c, picture, c.req.param('file'), 'anyone')
})
