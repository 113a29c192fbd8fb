import { read, write } from '../../../platform/database/database.ts'
import { HttpRefusal } from '../../../platform/http/refusal.ts'
import { guard } from '../../access.ts'
import type { RequestContext } from '../../environment.ts'
import { sentSession } from '../sessions/cookies.ts'
import { sessionState } from '../sessions/rules.ts'
import { administratorTimeouts } from './rules.ts'
import { administratorScope, selectOptionalAdministratorSession, touchAdministratorSession } from './store.ts'

/** Lets in platform administrators; everybody else is led to their sign-in page. */
export const administrator = guard({ kind: 'administrator' }, async (c, next) => {
  if (await enterAdministration(c)) return next()
  if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) throw new HttpRefusal(403)
  const query = new URLSearchParams()
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'POST') query.set('retour', pathname + search)
  if (sentSession(c, 'admin')) query.set('motif', 'fin')
  return c.redirect(`/admin/connexion${query.size > 0 ? `?${query}` : ''}`, 303)
})

/** Sets the administrator, or says that there is none. */
export async function enterAdministration(c: RequestContext): Promise<boolean> {
  const { db, now } = c.var.services
  const tokenHash = sentSession(c, 'admin')
  if (!tokenHash) return false
  const session = await read(db, administratorScope, (tx) => selectOptionalAdministratorSession(tx, tokenHash))
  if (!session || session.closedAt || sessionState(session, administratorTimeouts, now()) !== 'live') return false
  if (now().since(session.lastSeenAt).total('seconds') >= 60)
    await write(db, administratorScope, (tx) => touchAdministratorSession(tx, session.id, now()))
  c.set('binding', tokenHash.toString('base64url'))
  c.set('administrator', { id: session.administratorId, name: session.name, sessionId: session.id })
  c.header('Cache-Control', 'no-store')
  return true
}
