import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { framingPolicy } from '../../../platform/http/headers.ts'
import { page } from '../../../platform/http/render.ts'
import { EmbeddingPage } from './pages/embedding.tsx'

/** LAST-04: how the office puts its search into its own site. */
export const embeddingRoutes = new Hono<Environment>()

embeddingRoutes.get('/:org/gestion/dispo/site', staffWith('lastminute'), (c) => {
  const { organization, services } = c.var
  c.header('Content-Security-Policy', framingPolicy)
  return page(c, <EmbeddingPage frame={officeFrame(c)} slug={organization.slug} publicUrl={services.publicUrl} />)
})
