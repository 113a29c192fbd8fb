import type { MiddlewareHandler } from 'hono'
import { notFound } from '../../platform/http/refusal.ts'
import type { Environment } from '../environment.ts'
import { selectOptionalOrganization } from './store.ts'

/** Finds the organisation of the path's first segment; unknown ones are 404 like any other wrong address. */
export const organizationFromPath: MiddlewareHandler<Environment> = async (c, next) => {
  const slug = c.req.param('org')
  const organization = slug ? await selectOptionalOrganization(c.var.services.db, slug) : null
  if (!organization) throw notFound()
  c.set('organization', organization)
  await next()
}

/** A module's addresses exist only where the organisation runs it. */
export const whereRuns =
  (module: string): MiddlewareHandler<Environment> =>
  async (c, next) => {
    if (!c.var.organization.modules.includes(module)) throw notFound()
    await next()
  }
