import { Hono } from 'hono'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import type { Environment } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { readLodgingPage } from './lodging.ts'
import { LexiconPage, ReadingGuidePage } from './pages/guides.tsx'
import { LodgingPage } from './pages/lodging.tsx'
import { ResultMap } from './pages/result-map.tsx'
import { ResultList, SearchPage } from './pages/results.tsx'
import { searchPath } from './paths.ts'
import { readResultsPage } from './results.ts'
import { readSitemap } from './sitemap.ts'

/** What visitors see of a network's lodgings: no account, no token, kept in memory while it stands. */
export const publicLodgingRoutes = new Hono<Environment>()

publicLodgingRoutes.get('/:org/hebergements', anyone, async (c) => {
  const read = await readFresh(c, (fresh) => readResultsPage(c, fresh))
  if ('redirectTo' in read) return c.redirect(read.redirectTo, 302)
  const frame = publicFrame(c, { homeHref: `/${c.var.organization.slug}` })
  const search = { frame, slug: c.var.organization.slug, shared: read.shared, ...read.form }
  if (!read.results) return page(c, <SearchPage {...search} near={'near' in read ? read.near : undefined} />, 422)
  return page(
    c,
    <SearchPage {...search} results={read.results}>
      {read.map ? (
        <ResultMap frame={frame} map={read.map} tiles={c.var.services.mapTiles} />
      ) : (
        <ResultList frame={frame} cards={read.cards} results={read.results} />
      )}
    </SearchPage>,
  )
})

publicLodgingRoutes.get('/:org/sitemap.xml', anyone, async (c) => {
  const sitemap = await readFresh(c, (fresh) => readSitemap(c, fresh, c.req.query('departement')))
  if (sitemap === undefined) throw notFound()
  return c.body(sitemap, 200, { 'Content-Type': 'application/xml; charset=utf-8' })
})

publicLodgingRoutes.get('/:org/hebergements/lexique', anyone, async (c) => {
  const { slug } = c.var.organization
  await readFresh(c, async () => {})
  return page(c, <LexiconPage frame={publicFrame(c, { homeHref: `/${slug}` })} searchHref={searchPath(slug)} />)
})

publicLodgingRoutes.get('/:org/hebergements/lire-la-fiche', anyone, async (c) => {
  const { slug } = c.var.organization
  await readFresh(c, async () => {})
  return page(c, <ReadingGuidePage frame={publicFrame(c, { homeHref: `/${slug}` })} searchHref={searchPath(slug)} />)
})

publicLodgingRoutes.get('/:org/hebergements/:id{[0-9]{1,15}}', anyone, async (c) => {
  const read = await readFresh(c, (fresh) => readLodgingPage(c, fresh, Number(c.req.param('id'))))
  if (!read) throw notFound()
  return page(c, <LodgingPage frame={publicFrame(c, { homeHref: `/${c.var.organization.slug}` })} {...read} />)
})
