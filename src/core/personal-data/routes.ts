import { Hono } from 'hono'
import type { Portal } from '../accounts/rules.ts'
import type { Environment } from '../environment.ts'
import { erasureRoutes } from './erasure/routes.tsx'
import type { Holding } from './holding.ts'
import { ownDataRoutes } from './own/routes.ts'

const portals: readonly Portal[] = ['owners', 'hosts', 'office']

import { retentionRoutes } from './retention/routes.tsx'

/** What persons and staff do about personal data; `holdings` are those of the core and of every module. */
export function personalDataRoutes(holdings: readonly Holding[]) {
  const routes = new Hono<Environment>()
  for (const portal of portals) routes.route('/', ownDataRoutes(portal, holdings))
  routes.route('/', erasureRoutes(holdings))
  routes.route('/', retentionRoutes)
  return routes
}
