import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import { selectArticles } from '../../../../core/content/store.ts'
import type { Environment } from '../../../../core/environment.ts'
import { todayOf } from '../../../../core/organizations/rules.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { pageNumber } from '../../../../platform/http/page-number.ts'
import { page } from '../../../../platform/http/render.ts'
import { ownersFrame } from '../../space/frame.ts'
import { shownArticle } from '../article.tsx'
import { shownNewsPath } from '../paths.ts'
import { newsPortal } from '../store.ts'
import { ShownNewsPage } from './pages/news.tsx'

/** OWN-11: all the news of the owners' space; the home shows the newest. */
export const shownNewsRoutes = new Hono<Environment>()

const perPage = 10

shownNewsRoutes.get('/:org/proprietaires/actualites', signedIn('owners'), async (c) => {
  const { organization, services, actor } = c.var
  const number = pageNumber(c.req.query('page'))
  const today = todayOf(organization, services.now())
  // One more than the page shows tells whether there is another.
  const asked = { limit: perPage + 1, offset: (number - 1) * perPage }
  const [articles, settings] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectArticles(tx, organization.id, newsPortal, today, asked),
      selectSettings(tx, organization.id, 'owners'),
    ]),
  )
  // Nothing there: an address behind the last page, as old ones are.
  if (articles.length === 0 && number > 1) return c.redirect(shownNewsPath(organization.slug), 303)
  const news = articles.slice(0, perPage).map((article) => shownArticle(organization.slug, article))
  const frame = ownersFrame(c, { settings: settings.values })
  const isLast = articles.length <= perPage
  return page(c, <ShownNewsPage slug={organization.slug} {...{ frame, news, number, isLast }} />)
})
