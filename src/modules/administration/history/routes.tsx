import { Hono } from 'hono'
import { administrationFrame } from '../../../core/accounts/administrators/frame.ts'
import { administrator } from '../../../core/accounts/administrators/guard.ts'
import { selectDeeds } from '../../../core/accounts/administrators/history/store.ts'
import { administrationZone } from '../../../core/accounts/administrators/rules.ts'
import { administratorScope } from '../../../core/accounts/administrators/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { deedsList } from './export.ts'
import { AdministrationHistoryPage } from './pages/history.tsx'

const pageSize = 50

/** Newest lines that one file holds at most. */
const largestExport = 10_000

/** What platform administrators did. */
export const administrationHistoryRoutes = new Hono<Environment>()

administrationHistoryRoutes.get('/admin/historique', administrator, async (c) => {
  const number = pageNumber(c.req.query('page'))
  const { text, sorting } = queryOf(c)
  const { rows, total } = await deedsOf(c, number, pageSize)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const frame = administrationFrame(c)
  return page(c, <AdministrationHistoryPage {...{ frame, rows, total, text, sorting, number, pages }} />)
})

administrationHistoryRoutes.get('/admin/historique/liste/:format', administrator, async (c) => {
  const { rows, total } = await deedsOf(c, 1, largestExport)
  const today = todayOf({ timeZone: administrationZone }, c.var.services.now())
  const list = deedsList(rows, formatCount(total, 'action', 'actions'))
  return sendList(c, list, formatOf(c.req.param('format')), `historique-administration-${today}`)
})

const queryOf = (c: RequestContext) => ({
  text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
  sorting: readSorting((name) => c.req.query(name), ['date'], { by: 'date', descending: true }),
})

function deedsOf(c: RequestContext, number: number, size: number) {
  const { text, sorting } = queryOf(c)
  return read(c.var.services.db, administratorScope, (tx) =>
    selectDeeds(tx, { text }, number, size, { oldestFirst: !sorting.descending }),
  )
}
