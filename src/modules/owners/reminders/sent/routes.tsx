import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectOwnDepartments } from '../../../../core/directory/departments.ts'
import type { Environment } from '../../../../core/environment.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatCount } from '../../../../ui/format.ts'
import { verbContext } from '../../directory/context.ts'
import { sentList } from './export.ts'
import { SentPage } from './pages/sent.tsx'
import { readSentQuery } from './query.ts'
import { selectSent, selectSentPage } from './store.ts'

/** OWN-40, OWN-41: every reminder and notice that was sent, and what became of it. */
export const sentRoutes = new Hono<Environment>()

sentRoutes.get('/:org/gestion/rappels/envois', staffWith('plannings'), async (c) => {
  const { services, actor, organization } = c.var
  const query = readSentQuery((name) => c.req.query(name))
  const [found, departments] = await read(services.db, actor, (tx) =>
    Promise.all([selectSentPage(tx, actor, query), selectOwnDepartments(tx, actor)]),
  )
  const { slug, timeZone } = organization
  const mayReadMails = actor.rights.has('mails')
  const shown = { slug, timeZone, query, mayReadMails, departments, ...found }
  return page(c, <SentPage frame={officeFrame(c)} {...shown} />)
})

sentRoutes.get('/:org/gestion/rappels/envois/liste/:format', staffWith('plannings'), async (c) => {
  const { services, actor, organization } = c.var
  const format = formatOf(c.req.param('format'))
  const { today } = verbContext(c, '')
  const query = readSentQuery((name) => c.req.query(name))
  const rows = await read(services.db, actor, (tx) => selectSent(tx, actor, query))
  const subtitle = `${formatCount(rows.length, 'rappel', 'rappels')}, liste du ${today.toLocaleString('fr-FR')}`
  return sendList(c, sentList(rows, organization.timeZone, subtitle), format, `rappels-envoyes-${today}`)
})
