import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatCount, formatMoment } from '../../../../ui/format.ts'
import { readSorting } from '../../../../ui/sorting.ts'
import { feedPaths } from '../paths.ts'
import { healthOf, triedInVain } from '../rules.ts'
import { healthInWords } from '../words.ts'
import { feedsList } from './export.ts'
import { FeedListPage } from './pages/list-page.tsx'
import { countFeeds, type FeedQuery, feedSorts, feedStates, pageSize, selectFeedList, selectFeedPage } from './store.ts'

/** The network's staff see which calendars are connected, and which cannot be read. */
export const feedListRoutes = new Hono<Environment>()

feedListRoutes.get('/:org/gestion/calendriers', staffWith('plannings'), async (c) => {
  const { actor, organization, services } = c.var
  const query = queryOf(c)
  const at = pageNumber(c.req.query('page'))
  const [rows, total] = await read(services.db, actor, (tx) =>
    Promise.all([selectFeedPage(tx, actor, query, at), countFeeds(tx, actor, query)]),
  )
  const paths = feedPaths.ofStaff(organization.slug)
  const listed = rows.map((row) => ({ ...inWords(c, row), href: paths.panel(row.feed.lodgingId) }))
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const props = { list: paths.list, exportOf: paths.export, query, listed, total, page: at, pages }
  return page(c, <FeedListPage frame={officeFrame(c)} {...props} />)
})

feedListRoutes.get('/:org/gestion/calendriers/liste/:format', staffWith('plannings'), async (c) => {
  const { actor, organization, services } = c.var
  const rows = await read(services.db, actor, (tx) => selectFeedList(tx, actor, queryOf(c)))
  const listed = rows.map((row) => inWords(c, row))
  const list = feedsList(listed, formatCount(rows.length, 'calendrier connecté', 'calendriers connectés'))
  return sendList(c, list, formatOf(c.req.param('format')), `calendriers-${todayOf(organization, services.now())}`)
})

const queryOf = (c: RequestContext): FeedQuery => ({
  text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
  state: feedStates.find((one) => one === c.req.query('etat')) ?? 'tous',
  sorting: readSorting((name) => c.req.query(name), feedSorts, { by: 'panne', descending: true }),
})

function inWords(c: RequestContext, row: Awaited<ReturnType<typeof selectFeedList>>[number]) {
  const { feed, lodgingName, approvalNumber } = row
  const { timeZone } = c.var.organization
  const now = c.var.services.now()
  return {
    name: feed.name,
    lodging: `${lodgingName} – ${approvalNumber}`,
    health: healthOf(feed, now),
    healthText: healthInWords(feed, now, timeZone),
    lastRead: feed.readAt ? formatMoment(feed.readAt, timeZone) : 'Jamais',
    lastTry: feed.triedAt && triedInVain(feed) ? formatMoment(feed.triedAt, timeZone) : '',
  }
}
