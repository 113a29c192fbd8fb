import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import { framedPolicy } from '../../../platform/http/headers.ts'
import { page } from '../../../platform/http/render.ts'
import { framePath, hostsPath, officePath, searchPath } from '../paths.ts'
import { FramedSearch } from './pages/framed-search.tsx'
import { SearchPage } from './pages/search.tsx'
import type { SearchView } from './pages/view.ts'
import { readSearch, type Search } from './read.ts'

/** LAST-01 to LAST-04: who has room on a night. */
export const searchRoutes = new Hono<Environment>()

searchRoutes.get('/:org/dispo', anyone, async (c) => {
  const { slug } = c.var.organization
  const search = await readFresh(c, (fresh) => readSearch(c, fresh, c.req.query('date')))
  const links = { hosts: hostsPath(slug), office: officePath(slug) }
  return page(c, <SearchPage view={viewOf(c, search, searchPath)} links={links} />, statusOf(search))
})

searchRoutes.get('/:org/dispo/cadre', anyone, async (c) => {
  const search = await readFresh(c, (fresh) => readSearch(c, fresh, c.req.query('date')))
  c.header('Content-Security-Policy', framedPolicy)
  const { organization, language } = c.var
  const view = viewOf(c, search, (slug, night) => framePath(slug, language, night))
  const wholeHref = searchPath(organization.slug)
  return page(c, <FramedSearch view={{ ...view, isFramed: true }} wholeHref={wholeHref} />, statusOf(search))
})

// The script keeps its address on other people's pages for years; what it leads to is built anew and kept for good.
searchRoutes.get('/:org/dispo/widget.js', anyone, (c) => {
  c.header('Cache-Control', 'public, max-age=600')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return c.redirect(c.var.services.asset('dispo-widget.js'), 302)
})

const statusOf = ({ asked }: Search) => (asked.kind === 'refused' ? 422 : 200)

function viewOf(
  c: RequestContext,
  search: Search,
  path: (slug: string, night?: Temporal.PlainDate) => string,
): SearchView {
  const { slug, contact } = c.var.organization
  const nights = Array.from({ length: search.settings.daysAhead + 1 }, (_, days) => search.today.add({ days }))
  return {
    ...search,
    frame: publicFrame(c, { homeHref: `/${slug}` }),
    action: path(slug),
    typed:
      search.asked.kind === 'night' ? search.asked.night.toString() : (c.req.query('date') ?? search.today.toString()),
    nights: nights.slice(0, 7).map((night) => ({ night, href: path(slug, night) })),
    officePhone: contact.phone,
  }
}
