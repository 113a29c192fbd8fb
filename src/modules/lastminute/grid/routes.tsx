import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { page } from '../../../platform/http/render.ts'
import { formatCount } from '../../../ui/format.ts'
import { gridList } from './export.ts'
import { GridPage } from './pages/grid.tsx'
import { readGridQuery } from './query.ts'
import { readGrid } from './reading.ts'
import { narrow } from './rules.ts'

/** LAST-20: « Administration OTI » begins with who said what for the coming week. */
export const gridRoutes = new Hono<Environment>()

gridRoutes.get('/:org/gestion/dispo', staffWith('lastminute'), async (c) => {
  const query = readGridQuery((name) => c.req.query(name))
  const grid = await readGrid(c)
  const { slug } = c.var.organization
  const shown = narrow(grid.rows, query)
  const saved = grid.rows.find(({ providerId }) => String(providerId) === c.req.query('enregistre'))
  const frame = officeFrame(c, saved ? { notice: { kind: 'success', text: `${saved.name} : c'est enregistré.` } } : {})
  return page(c, <GridPage {...{ frame, slug, grid, query, shown }} />)
})

gridRoutes.get('/:org/gestion/dispo/liste/:format', staffWith('lastminute'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const grid = await readGrid(c)
  const rows = narrow(
    grid.rows,
    readGridQuery((name) => c.req.query(name)),
  )
  const subtitle = `${formatCount(rows.length, 'hébergeur', 'hébergeurs')}, à partir du ${grid.today.toLocaleString('fr-FR')}`
  return sendList(c, gridList(rows, grid, subtitle), format, `dispos-${grid.today}`)
})
