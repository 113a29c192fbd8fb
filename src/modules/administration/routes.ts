import { Hono } from 'hono'
import { administratorAccountRoutes } from '../../core/accounts/administrators/own/routes.tsx'
import type { Environment } from '../../core/environment.ts'
import type { Module } from '../../core/module.ts'
import { administrationHistoryRoutes } from './history/routes.tsx'
import { structureRoutes } from './organizations/one/routes.tsx'
import { organizationRoutes } from './organizations/routes.tsx'

/** All that platform administrators see behind their door. */
export function administrationRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()
  // The list and « nouvelle » before the structures by their slug.
  for (const part of [
    organizationRoutes(modules),
    structureRoutes(modules),
    administrationHistoryRoutes,
    administratorAccountRoutes,
  ])
    routes.route('/', part)
  return routes
}
