import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { figureList } from './export.ts'
import { FiguresPage } from './pages/figures.tsx'
import { readFigures } from './reading.ts'

/** LAST-22: what was asked and what was said, by period. */
export const figureRoutes = new Hono<Environment>()

figureRoutes.get('/:org/gestion/dispo/chiffres', staffWith('lastminute'), async (c) => {
  const figures = await readFigures(c)
  return page(c, <FiguresPage frame={officeFrame(c)} slug={c.var.organization.slug} figures={figures} />)
})

figureRoutes.get('/:org/gestion/dispo/chiffres/:table/:format', staffWith('lastminute'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const table = c.req.param('table')
  const figures = await readFigures(c)
  const list = figureList(table, figures)
  if (!list) throw notFound()
  const name = `dispos-${table}-${figures.period.from}-${figures.period.to}`
  return sendList(c, list as Parameters<typeof sendList>[1], format, name)
})
