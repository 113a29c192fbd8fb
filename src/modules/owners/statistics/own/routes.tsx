import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { page } from '../../../../platform/http/render.ts'
import { ownersFrame } from '../../space/frame.ts'
import { partList } from '../export.ts'
import { readQuery } from '../query.ts'
import { OwnStatisticsPage } from './pages/own-statistics.tsx'
import { readOwnStatistics } from './store.ts'
import { ownViewOf } from './view.ts'

/** OWN-61: what their own plannings say, for owners. */
export const ownStatisticsRoutes = new Hono<Environment>()

ownStatisticsRoutes.get('/:org/proprietaires/statistiques', signedIn('owners'), async (c) => {
  const { year, view, today, settings, since } = await ownStatisticsOf(c)
  const first = Math.min(since ?? today.year, today.year)
  const years = Array.from({ length: today.year + 2 - first }, (_, index) => today.year + 1 - index)
  const { slug } = c.var.organization
  return page(c, <OwnStatisticsPage frame={ownersFrame(c, { settings })} {...{ slug, year, years, view }} />)
})

ownStatisticsRoutes.get('/:org/proprietaires/statistiques/mois/:format', signedIn('owners'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const { year, view, today } = await ownStatisticsOf(c)
  const made = partList({ title: 'Vos statistiques', subtitle: String(year), header: 'Mois', rows: view.rows })
  const columns = made.columns.filter(({ header }) => !header.startsWith('Propriétaires'))
  return sendList(c, { ...made, columns }, format, `mes-statistiques-${year}-${today}`)
})

async function ownStatisticsOf(c: RequestContext) {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  // Without a year: the one that is under way.
  const year = c.req.query('annee') === undefined ? today.year : readQuery((name) => c.req.query(name), today).year
  const [made, settings] = await read(services.db, actor, (tx) =>
    Promise.all([readOwnStatistics(tx, actor, year), selectSettings(tx, organization.id, 'owners')]),
  )
  return { year, today, since: made.since, settings: settings.values, view: ownViewOf(made, year, today) }
}
