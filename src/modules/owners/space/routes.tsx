import { Hono } from 'hono'
import type { Environment } from '../../../core/environment.ts'

/** OWN-10, OWN-11: the owners' home. */
export const spaceRoutes = new Hono<Environment>()
