import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { readerOf } from '../../../core/verb.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { page } from '../../../platform/http/render.ts'
import { searchForm } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { historyList } from './export.ts'
import { type HistoryTyped, historyFields, historyFilterForm } from './forms.ts'
import { HistoryPage } from './pages/history.tsx'
import { historyPaths } from './paths.ts'
import { type Known, readHistory } from './reading.ts'

const pageSize = 50

/** Newest changes that one file holds at most. */
const largestExport = 10_000

/** Who changed what, for whom and when. */
export function historyRoutes(known: Known) {
  const { words } = known
  const filterForm = historyFilterForm(words)
  const routes = new Hono<Environment>()

  routes.get('/:org/gestion/historique', staffWith('history'), async (c) => {
    const { organization, services } = c.var
    const { typed, parsed } = filterOf(c, filterForm)
    const number = pageNumber(c.req.query('page'))
    const sorting = sortingOf(c)
    const given = { frame: officeFrame(c), organization, typed, number, sorting, words }
    if (!parsed.success) {
      const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
      const form = { ...searchForm(typed), errors }
      return page(
        c,
        <HistoryPage {...given} form={form} rows={[]} types={[]} names={new Map()} total={0} pages={1} />,
        422,
      )
    }
    const sizes = { page: number, size: pageSize, oldestFirst: !sorting.descending }
    const found = await readHistory(services.db, readerOf(c), known, parsed.data, sizes)
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    return page(c, <HistoryPage {...{ ...given, ...found, pages }} form={searchForm(typed)} />)
  })

  routes.get('/:org/gestion/historique/liste/:format', staffWith('history'), async (c) => {
    const { organization, services } = c.var
    const { typed, parsed } = filterOf(c, filterForm)
    if (!parsed.success) return c.redirect(`${historyPaths.list(organization.slug)}?${new URLSearchParams(typed)}`, 303)
    const sizes = { page: 1, size: largestExport, oldestFirst: !sortingOf(c).descending }
    const { rows, names, types, total } = await readHistory(services.db, readerOf(c), known, parsed.data, sizes)
    const list = historyList(
      rows,
      names,
      types,
      words,
      organization.timeZone,
      formatCount(total, 'changement', 'changements'),
    )
    return sendList(c, list, formatOf(c.req.param('format')), `historique-${todayOf(organization, services.now())}`)
  })
  return routes
}

const sortingOf = (c: RequestContext) =>
  readSorting((name) => c.req.query(name), ['date'], { by: 'date', descending: true })

function filterOf(c: RequestContext, form: ReturnType<typeof historyFilterForm>) {
  const typed = Object.fromEntries(historyFields.map((name) => [name, c.req.query(name) ?? ''])) as HistoryTyped
  return { typed, parsed: form.safeParse(typed) }
}
