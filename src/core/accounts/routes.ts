import { Hono } from 'hono'
import type { Environment } from '../environment.ts'
import type { Door } from './doors.ts'
import { linkRoutes } from './links/routes.tsx'
import { ownAccountRoutes } from './own/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'

/** All that a portal's people do about their own account; mounted by the module that the portal belongs to. */
export function accountRoutes(door: Door) {
  const routes = new Hono<Environment>()
  for (const part of [signInRoutes(door), linkRoutes(door), ownAccountRoutes(door)]) routes.route('/', part)
  return routes
}
