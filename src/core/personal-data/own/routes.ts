import { Hono } from 'hono'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { portalSegments } from '../../accounts/paths.ts'
import type { Portal } from '../../accounts/rules.ts'
import { signedIn } from '../../accounts/sessions/guards.ts'
import type { Environment } from '../../environment.ts'
import { personalFile } from '../file.ts'
import type { Holding } from '../holding.ts'
import { sendPersonalFile } from '../sending.ts'
import { selectOptionalPersonOfAccount, selectSubject } from '../store.ts'

/** « Mes données », in « Mon compte » of every portal. */
export function ownDataRoutes(portal: Portal, holdings: readonly Holding[]) {
  const routes = new Hono<Environment>()
  routes.get(`/:org/${portalSegments[portal]}/compte/donnees`, signedIn(portal), async (c) => {
    const { services, organization, actor } = c.var
    // Whoever acts for somebody works on plannings; the account itself stays its owner's.
    if (actor.actedBy) throw notFound()
    const now = services.now()
    const file = await read(services.db, actor, async (tx) => {
      const personId = await selectOptionalPersonOfAccount(tx, organization.id, actor.accountId)
      if (personId === null) throw notFound()
      const subject = await selectSubject(tx, organization.id, personId)
      return personalFile(tx, holdings, { organization, subject, now, by: 'person' })
    })
    return sendPersonalFile(c, file, 'mes-donnees')
  })
  return routes
}
