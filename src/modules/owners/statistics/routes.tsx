import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { demandsOf } from '../settings/rules.ts'
import { tableList } from './export.ts'
import { StatisticsPage } from './pages/statistics.tsx'
import { statisticsPaths } from './paths.ts'
import { readQuery } from './query.ts'
import { readStatistics, type Statistics } from './reading.ts'
import { viewOf } from './view.ts'
import { demandsText, periodName } from './words.ts'

/** OWN-61: what the network's plannings say, for its staff. */
export const statisticsRoutes = new Hono<Environment>()

statisticsRoutes.get('/:org/gestion/statistiques', staffWith('statistics'), async (c) => {
  const { organization } = c.var
  const { query, read: made, view, today, demands } = await statisticsOf(c)
  const { slug } = organization
  const choices = { ...made.choices, years: yearsFrom(made, today) }
  const isFiltered = [...new URL(c.req.url).searchParams.keys()].length > 0
  const seniorityHref = c.var.actor.rights.has('directory') ? statisticsPaths.seniority(slug) : null
  const props = { slug, seniorityHref, query, choices, isFiltered, view, listed: made.listed, demands }
  return page(c, <StatisticsPage frame={officeFrame(c)} {...props} />)
})

statisticsRoutes.get('/:org/gestion/statistiques/:table/:format', staffWith('statistics'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const { query, view, today } = await statisticsOf(c)
  const name = c.req.param('table')
  const list = tableList(name, view, `${periodName(query)}, plannings du ${today.toLocaleString('fr-FR')}`)
  if (!list) throw notFound()
  return sendList(c, list as Parameters<typeof sendList>[1], format, `statistiques-${name}-${today}`)
})

async function statisticsOf(c: RequestContext) {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  const query = readQuery((name) => c.req.query(name), today)
  const [made, settings] = await read(services.db, actor, (tx) =>
    Promise.all([readStatistics(tx, actor, query), selectSettings(tx, organization.id, 'owners')]),
  )
  const view = viewOf(made, query, statisticsPaths.staff(organization.slug), today)
  return { query, read: made, view, today, demands: demandsText(demandsOf(settings.values)) }
}

/** From the first listing to next year, the newest first. */
function yearsFrom({ choices }: Statistics, today: Temporal.PlainDate): number[] {
  const first = Math.min(choices.since ?? today.year, today.year)
  return Array.from({ length: today.year + 2 - first }, (_, index) => today.year + 1 - index)
}
