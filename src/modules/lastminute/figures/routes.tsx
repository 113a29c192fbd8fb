import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { HttpRefusal, notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { figureList } from './export.ts'
import { FiguresPage } from './pages/figures.tsx'
import { WrongPeriodPage } from './pages/wrong-period.tsx'
import { readPeriod } from './query.ts'
import { readFigures } from './reading.ts'

/** LAST-22: what was asked and what was said, by period. */
export const figureRoutes = new Hono<Environment>()

figureRoutes.get('/:org/gestion/dispo/chiffres', staffWith('lastminute'), async (c) => {
  const { slug } = c.var.organization
  const asked = periodOf(c)
  if (asked.ok)
    return page(c, <FiguresPage frame={officeFrame(c)} slug={slug} figures={await readFigures(c, asked.period)} />)
  const typed = { du: c.req.query('du') ?? '', au: c.req.query('au') ?? '' }
  const form = { token: '', typed, errors: asked.errors }
  return page(c, <WrongPeriodPage frame={officeFrame(c)} {...{ slug, form }} today={todayHere(c)} />, 422)
})

figureRoutes.get('/:org/gestion/dispo/chiffres/:table/:format', staffWith('lastminute'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const table = c.req.param('table')
  const asked = periodOf(c)
  if (!asked.ok) throw new HttpRefusal(422)
  const figures = await readFigures(c, asked.period)
  const list = figureList(table, figures)
  if (!list) throw notFound()
  const name = `dispos-${table}-${figures.period.from}-${figures.period.to}`
  return sendList(c, list as Parameters<typeof sendList>[1], format, name)
})

const todayHere = (c: RequestContext) => todayOf(c.var.organization, c.var.services.now())
const periodOf = (c: RequestContext) => readPeriod((name) => c.req.query(name), todayHere(c))
