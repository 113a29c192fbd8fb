import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { isShownTo } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import type { Searcher } from '../../../core/module.ts'
import { readerOf } from '../../../core/verb.ts'
import { page } from '../../../platform/http/render.ts'
import { FindingPage } from './pages/finding.tsx'
import { findingPath } from './paths.ts'
import { findEverything } from './reading.ts'

/** One field for everything that this organisation keeps; each module says how its own things are found. */
export function findingRoutes(searchers: readonly Searcher[]) {
  const routes = new Hono<Environment>()
  routes.get('/:org/gestion/recherche', staffWith(null), async (c) => {
    const { organization, actor, services } = c.var
    const typed = (c.req.query('q') ?? '').trim().slice(0, 100)
    const groups = await findEverything(services.db, readerOf(c), searchers, typed)
    const own = searchers.filter((searcher) => isShownTo(searcher, actor, organization))
    const kinds = own.map(({ label }) => label.toLowerCase()).join(', ')
    const action = findingPath(organization.slug)
    return page(c, <FindingPage frame={officeFrame(c)} {...{ action, typed, groups, kinds }} />)
  })
  return routes
}
