import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { selectHistory } from '../../../core/history/store.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { historyList } from './export.ts'
import { HistoryPage } from './pages/history.tsx'

const pageSize = 50

/** Who changed what, for whom and when. */
export const historyRoutes = new Hono<Environment>()

historyRoutes.get('/:org/gestion/historique', staffWith('history'), async (c) => {
  const { organization, services } = c.var
  const filter = filterOf(c)
  const number = pageNumber(c.req.query('page'))
  const found = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectHistory(tx, organization.id, filter, number, pageSize),
  )
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  return page(c, <HistoryPage {...{ ...found, filter, number, pages, organization }} frame={officeFrame(c)} />)
})

/** Newest changes that one file holds at most. */
const largestExport = 10_000

historyRoutes.get('/:org/gestion/historique/liste/:format', staffWith('history'), async (c) => {
  const { organization, services } = c.var
  const { rows, total } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectHistory(tx, organization.id, filterOf(c), 1, largestExport),
  )
  const list = historyList(rows, organization.timeZone, formatCount(total, 'changement', 'changements'))
  return sendList(c, list, formatOf(c.req.param('format')), `historique-${todayOf(organization, services.now())}`)
})

function filterOf(c: RequestContext) {
  const id = c.req.query('numero') ?? ''
  const subject = (c.req.query('objet') ?? '').slice(0, 40) || null
  return { subject, subjectId: /^\d{1,15}$/.test(id) ? Number(id) : null }
}
