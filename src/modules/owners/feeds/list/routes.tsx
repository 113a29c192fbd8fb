import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../../core/environment.ts'
import { read } from '../../../../platform/database/database.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { page } from '../../../../platform/http/render.ts'
import { formatMoment } from '../../../../ui/format.ts'
import { feedPaths } from '../paths.ts'
import { healthOf } from '../rules.ts'
import { healthInWords } from '../words.ts'
import { FeedListPage } from './pages/list-page.tsx'
import { countFeeds, feedStates, pageSize, selectFeedPage } from './store.ts'

/** The network's staff see which calendars are connected, and which cannot be read. */
export const feedListRoutes = new Hono<Environment>()

feedListRoutes.get('/:org/gestion/calendriers', staffWith('plannings'), async (c) => {
  const { actor, organization, services } = c.var
  const asked = c.req.query('etat')
  const state = feedStates.find((one) => one === asked) ?? 'tous'
  const at = pageNumber(c.req.query('page'))
  const [rows, total] = await read(services.db, actor, (tx) =>
    Promise.all([selectFeedPage(tx, actor, state, at), countFeeds(tx, actor, state)]),
  )
  const now = services.now()
  const paths = feedPaths.ofStaff(organization.slug)
  const listed = rows.map(({ feed, lodgingName, approvalNumber }) => ({
    name: feed.name,
    lodging: `${lodgingName} – ${approvalNumber}`,
    href: paths.panel(feed.lodgingId),
    health: healthOf(feed, now),
    healthText: healthInWords(feed, now, organization.timeZone),
    lastRead: feed.readAt ? formatMoment(feed.readAt, organization.timeZone) : 'Jamais',
  }))
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const props = { list: paths.list, state, listed, total, page: at, pages }
  return page(c, <FeedListPage frame={officeFrame(c)} {...props} />)
})
