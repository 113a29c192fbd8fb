import { Hono } from 'hono'
import type { Environment } from '../environment.ts'
import { codeRoutes } from './codes/routes.tsx'
import type { Door } from './doors.ts'
import { forgottenRoutes, linkRoutes } from './links/routes.tsx'
import { ownAccountRoutes } from './own/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'

/** All that a portal's people do about their own account; mounted by the module that the portal belongs to. */
export function accountRoutes(door: Door) {
  const routes = new Hono<Environment>()
  const choosing = door.firstTime ? codeRoutes(door) : forgottenRoutes(door)
  for (const part of [signInRoutes(door), choosing, linkRoutes(door), ownAccountRoutes(door)]) routes.route('/', part)
  return routes
}
