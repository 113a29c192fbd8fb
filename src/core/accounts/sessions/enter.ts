import { read, write } from '../../../platform/database/database.ts'
import type { RequestContext } from '../../environment.ts'
import { type Actor, fullName, greetingName, type Portal, type Right } from '../rules.ts'
import { sentSession } from './cookies.ts'
import { type SessionState, sessionState } from './rules.ts'
import { type SessionRow, selectOptionalSession, selectTimeouts, touchSession } from './store.ts'

/** Why nobody is signed in: `none` where there is no session that counts. */
export type NotEntered = Exclude<SessionState, 'live'> | 'none'

/** Sets the actor, or says why there is none. */
export async function enter(c: RequestContext, portal: Portal): Promise<NotEntered | null> {
  const { organization, services } = c.var
  const tokenHash = sentSession(c, portal)
  if (!tokenHash) return 'none'
  const [session, timeouts] = await read(services.db, { organizationId: organization.id }, (tx) =>
    Promise.all([selectOptionalSession(tx, organization.id, tokenHash), selectTimeouts(tx, organization.id, portal)]),
  )
  if (!session || session.portal !== portal || session.accountClosedAt || session.actedByClosedAt) return 'none'
  const state = sessionState(session, timeouts, services.now())
  if (state !== 'live') return state
  await touchOncePerMinute(c, session)
  c.set('binding', tokenHash.toString('base64url'))
  c.set('sessionId', session.id)
  c.set('actor', actorOf(organization.id, session))
  c.set('dataUpdatedAt', session.dataUpdatedAt)
  // What is behind a sign-in stays out of every cache (ASVS 14.3.2).
  c.header('Cache-Control', 'no-store')
  return null
}

/** Last activity is written at most once a minute: a page read is not a write. */
async function touchOncePerMinute(c: RequestContext, session: SessionRow) {
  const now = c.var.services.now()
  if (c.var.redisplay || now.since(session.lastSeenAt).total('seconds') < 60) return
  const { id: organizationId } = c.var.organization
  await write(c.var.services.db, { organizationId }, (tx) => touchSession(tx, organizationId, session.id, now))
}

function actorOf(organizationId: number, session: SessionRow): Actor {
  return {
    organizationId,
    accountId: session.accountId,
    portal: session.portal as Portal,
    greetingName: greetingName(session),
    fullName: fullName(session),
    rights: new Set(session.rights as Right[]),
    departments: session.departments.length > 0 ? session.departments : null,
    providerIds: session.providerIds,
    actedBy: session.actedByAccountId
      ? {
          accountId: session.actedByAccountId,
          fullName: [session.actedByFirstName, session.actedByLastName].filter(Boolean).join(' '),
        }
      : null,
  }
}
