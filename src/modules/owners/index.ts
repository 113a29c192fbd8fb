import { Hono } from 'hono'
import type { Environment } from '../../core/environment.ts'
import type { Module } from '../../core/module.ts'
import { planningRoutes } from './plannings/routes.tsx'
import { spaceRoutes } from './space/routes.tsx'

const routes = new Hono<Environment>()
routes.route('/', spaceRoutes)
routes.route('/', planningRoutes)

/** The owners' space of a label network, its public search, and what its staff keep. */
export const ownersModule: Module = {
  name: 'owners',
  routes,
  english: {},
  officeEntries: [],
  publicEntries: [],
}
