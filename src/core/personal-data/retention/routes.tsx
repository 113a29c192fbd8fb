import { Hono } from 'hono'
import { page } from '../../../platform/http/render.ts'
import { officeFrame } from '../../accounts/frame.ts'
import { staffWith } from '../../accounts/sessions/guards.ts'
import type { Environment } from '../../environment.ts'
import { RetentionPage } from './pages/retention.tsx'

export const retentionRoutes = new Hono<Environment>()

retentionRoutes.get('/:org/gestion/donnees-personnelles', staffWith('directory'), (c) =>
  page(c, <RetentionPage frame={officeFrame(c)} publicHref={`/${c.var.organization.slug}/donnees-personnelles`} />),
)
