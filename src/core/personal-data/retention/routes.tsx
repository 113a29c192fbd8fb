import { Hono } from 'hono'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import { officeFrame } from '../../accounts/frame.ts'
import { staffWith } from '../../accounts/sessions/guards.ts'
import type { Environment } from '../../environment.ts'
import { noticeOf } from '../../notices.ts'
import { selectAsking } from '../store.ts'
import { RetentionPage } from './pages/retention.tsx'

export const retentionRoutes = new Hono<Environment>()

retentionRoutes.get('/:org/gestion/donnees-personnelles', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const asking = await read(services.db, actor, (tx) => selectAsking(tx, actor))
  const { slug, timeZone } = organization
  return page(c, <RetentionPage frame={officeFrame(c, noticeOf(c, notices))} {...{ slug, timeZone, asking }} />)
})

const notices = { repondu: 'La demande est classée, et la personne prévenue si elle a une adresse électronique.' }
