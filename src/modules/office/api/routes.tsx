import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { anyone } from '../../../core/access.ts'
import { publicFrame } from '../../../core/accounts/frame.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { readFresh } from '../../../core/freshness/read.ts'
import type { Module } from '../../../core/module.ts'
import { openApiDocument } from '../../../core/open-api.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { ApiPage } from './pages/api.tsx'

const anySite = cors({ origin: '*', allowMethods: ['GET'] })

/** What the organisation's modules answer as data, told to people and to machines. */
export function apiRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()

  /** The parts of the modules that run; a 404 where none answers anything. */
  const partsOf = async (c: RequestContext) => {
    const running = modules.filter((module) => c.var.organization.modules.includes(module.name))
    const parts = running.flatMap((module) => module.api ?? [])
    if (parts.length === 0) throw notFound()
    await readFresh(c, async () => {})
    return parts
  }

  routes.get('/:org/api', anyone, async (c) => {
    const { organization, services } = c.var
    const parts = await partsOf(c)
    const document = openApiDocument(organization, parts, services.publicUrl)
    const frame = publicFrame(c, { homeHref: `/${organization.slug}` })
    return page(c, <ApiPage {...{ frame, document, parts }} slug={organization.slug} />)
  })

  routes.get('/:org/api/openapi.json', anySite, anyone, async (c) =>
    c.json(openApiDocument(c.var.organization, await partsOf(c), c.var.services.publicUrl)),
  )

  // Programs of any site ask first (OPTIONS) and read JSON, whatever address they took.
  routes.use('/:org/api/*', anySite)
  routes.get('/:org/api/:rest{.+}', anyone, (c) => {
    const message = c.var.t("Cette adresse de l'API n'existe pas.")
    return c.json({ error: 'not-found', message }, 404)
  })
  return routes
}
