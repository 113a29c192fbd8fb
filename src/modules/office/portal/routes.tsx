import { Hono } from 'hono'
import { anyone } from '../../../core/accounts/access.ts'
import type { Environment } from '../../../core/accounts/environment.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { themeCss } from '../../../ui/theme.ts'

/** What every organisation has, whatever modules it runs. */
export const portalRoutes = new Hono<Environment>()

portalRoutes.get('/:org/charte/:version{[0-9a-f]+\\.css}', anyone, (c) => {
  const theme = themeCss(c.var.organization.charter.primaryColor)
  if (!theme.ok) throw notFound()
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.body(theme.css, 200, { 'Content-Type': 'text/css; charset=utf-8' })
})
