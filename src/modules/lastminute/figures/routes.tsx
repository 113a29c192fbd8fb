import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { earlier, later, parseDay } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import type { List } from '../../../platform/documents/list.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { page } from '../../../platform/http/render.ts'
import { formatPeriod } from '../../../ui/format.ts'
import { FiguresPage } from './pages/figures.tsx'
import { type Searched, selectDeclaring, selectSearches } from './store.ts'

/** LAST-22: what was asked and what was said, by period. */
export const figureRoutes = new Hono<Environment>()

figureRoutes.get('/:org/gestion/dispo/chiffres', staffWith('lastminute'), async (c) => {
  const figures = await readFigures(c)
  return page(c, <FiguresPage frame={officeFrame(c)} slug={c.var.organization.slug} {...figures} />)
})

figureRoutes.get('/:org/gestion/dispo/chiffres/liste/:format', staffWith('lastminute'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const { from, to, searched } = await readFigures(c)
  const list: List<Searched> = {
    title: 'Recherches de dernière minute',
    subtitle: formatPeriod(from, to),
    columns: [
      { header: 'Jour de la recherche', value: ({ searchedOn }) => searchedOn },
      { header: 'Nuit demandée', value: ({ nightOn }) => nightOn },
      { header: 'Recherches', value: ({ count }) => count },
      { header: 'Sans résultat', value: ({ withoutResult }) => withoutResult },
    ],
    rows: searched,
  }
  return sendList(c, list, format, `recherches-${from}-${to}`)
})

/** The last thirty days where the address says nothing else; a year at most. */
async function readFigures(c: RequestContext) {
  const { organization, services, actor } = c.var
  const today = todayOf(organization, services.now())
  const asked = { from: parseDay(c.req.query('du') ?? ''), to: parseDay(c.req.query('au') ?? '') }
  const to = earlier(asked.to ?? today, today)
  const from = later(earlier(asked.from ?? to.subtract({ days: 29 }), to), to.subtract({ days: 365 }))
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(organization.timeZone).toInstant()
  const [searched, declared] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectSearches(tx, organization.id, from, to),
      selectDeclaring(tx, organization.id, midnight(from), midnight(to.add({ days: 1 }))),
    ]),
  )
  return { from, to, searched, declared }
}
