import { getCookie } from 'hono/cookie'
import { read, write } from '../../../platform/database/database.ts'
import { HttpRefusal, notFound } from '../../../platform/http/refusal.ts'
import { guard } from '../../access.ts'
import type { RequestContext } from '../../environment.ts'
import { selectSettings } from '../../organizations/store.ts'
import type { Actor, Portal, Right } from '../rules.ts'
import {
  defaultTimeouts,
  hashOfToken,
  type SessionState,
  sessionCookieName,
  sessionState,
  type Timeouts,
} from './rules.ts'
import { type SessionRow, selectOptionalSession, touchSession } from './store.ts'

/** Lets in whoever is signed in to this portal; others are led to its sign-in page. */
export const signedIn = (portal: Portal) =>
  guard({ kind: 'signed-in', portal }, async (c, next) => {
    const refusal = await enter(c, portal)
    return refusal ? leadToSignIn(c, portal, refusal) : next()
  })

/** Lets in staff who hold a right (null: any member of staff); others get a 404, as if the page did not exist. */
export const staffWith = (right: Right | null) =>
  guard({ kind: 'staff', right }, async (c, next) => {
    const refusal = await enter(c, 'office')
    if (refusal) return leadToSignIn(c, 'office', refusal)
    if (right && !c.var.actor.rights.has(right)) throw notFound()
    return next()
  })

/** Sets the actor, or says why there is none. */
async function enter(c: RequestContext, portal: Portal): Promise<SessionState | 'none' | null> {
  const { db, now } = c.var.services
  const { organization } = c.var
  const https = c.var.services.publicUrl.startsWith('https:')
  const token = getCookie(c, sessionCookieName(organization.slug, portal, https))
  if (!token) return 'none'
  const tokenHash = hashOfToken(token)
  const [session, settings] = await read(db, { organizationId: organization.id }, (tx) =>
    Promise.all([
      selectOptionalSession(tx, organization.id, tokenHash),
      selectSettings(tx, organization.id, 'accounts'),
    ]),
  )
  if (!session || session.portal !== portal || session.accountClosedAt) return 'none'
  const timeouts = { ...defaultTimeouts[portal], ...(settings.values[portal] as Partial<Timeouts> | undefined) }
  const state = sessionState(session, timeouts, now())
  if (state !== 'live') return state
  await touchOncePerMinute(c, session)
  c.set('binding', tokenHash.toString('base64url'))
  c.set('actor', actorOf(organization.id, session))
  return null
}

/** Last activity is written at most once a minute: a page read is not a write. */
async function touchOncePerMinute(c: RequestContext, session: SessionRow) {
  const now = c.var.services.now()
  if (now.since(session.lastSeenAt).total('seconds') < 60) return
  const { id: organizationId } = c.var.organization
  await write(c.var.services.db, { organizationId }, (tx) => touchSession(tx, organizationId, session.id, now))
}

function actorOf(organizationId: number, session: SessionRow): Actor {
  return {
    organizationId,
    accountId: session.accountId,
    portal: session.portal as Portal,
    greetingName: [session.civility, session.lastName].filter(Boolean).join(' '),
    fullName: [session.firstName, session.lastName].filter(Boolean).join(' '),
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

/** Where each portal's people sign in. */
export const signInPath = (slug: string, portal: Portal) =>
  portal === 'owners' ? `/${slug}/proprietaires` : `/${slug}/gestion/connexion`

function leadToSignIn(c: RequestContext, portal: Portal, why: SessionState | 'none') {
  if (c.req.method !== 'GET' && c.req.method !== 'POST') throw new HttpRefusal(403)
  const address = new URL(c.req.url)
  const query = new URLSearchParams({ retour: address.pathname + address.search })
  if (why !== 'none') query.set('motif', why === 'idle' ? 'inactivite' : 'fin')
  return c.redirect(`${signInPath(c.var.organization.slug, portal)}?${query}`, 303)
}
