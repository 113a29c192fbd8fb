import { HttpRefusal, notFound } from '../../../platform/http/refusal.ts'
import { guard } from '../../access.ts'
import type { RequestContext } from '../../environment.ts'
import { keepDraft } from '../../forms/drafts/drafts.ts'
import { accountOfToken } from '../../forms/rules.ts'
import { accountPaths, signInPath } from '../paths.ts'
import type { Portal, Right } from '../rules.ts'
import { enter, type NotEntered } from './enter.ts'

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

/** OWN-03: a form that came too late is kept, and given back after signing in again. */
async function leadToSignIn(c: RequestContext, portal: Portal, why: NotEntered) {
  if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) throw new HttpRefusal(403)
  const { slug } = c.var.organization
  const query = new URLSearchParams()
  if (why !== 'none') c.set('hadSession', true)
  if (c.req.method === 'POST') {
    const token = await keepPosted(c, portal)
    if (token) query.set('retour', accountPaths(slug, portal).resume(token))
    // Without a word the form would seem to have been taken.
    if (why === 'none') query.set('motif', token ? 'fin' : 'rien-fait')
  } else {
    const address = new URL(c.req.url)
    query.set('retour', address.pathname + address.search)
  }
  if (why !== 'none') query.set('motif', why === 'idle' ? 'inactivite' : 'fin')
  return c.redirect(`${signInPath(slug, portal)}${query.size > 0 ? `?${query}` : ''}`, 303)
}

/**
 * Only what a form of ours sent, kept for the account that it was made for: its token names it. That session may be over, or
 * its cookie gone with the browser that was closed.
 */
async function keepPosted(c: RequestContext, portal: Portal) {
  const { organization, services } = c.var
  const data = await c.req.formData().catch(() => null)
  const token = data?.get('_form')
  const place = { organizationId: organization.id, portal }
  const accountId = typeof token === 'string' ? accountOfToken(services.secret, place, token) : null
  if (!data || accountId === null) return null
  const { pathname, search } = new URL(c.req.url)
  return keepDraft(services, { organizationId: organization.id, accountId }, pathname + search, data)
}
