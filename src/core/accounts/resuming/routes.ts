import { Hono } from 'hono'
import type { Environment, RequestContext } from '../../environment.ts'
import { findDraft } from '../../forms/drafts/drafts.ts'
import { portalBase } from '../paths.ts'
import { signedIn, staffWith } from '../sessions/guards.ts'

/**
 * OWN-03: the form that came too late, given back as it was typed. The draft is handed to the very route it was meant
 * for, which only draws its form again (`redisplay`): nothing is done until the person sends it.
 */
export const resumeRoutes = new Hono<Environment>()

resumeRoutes.get('/:org/proprietaires/reprise/:token', signedIn('owners'), (c) => resume(c, c.req.param('token')))

resumeRoutes.get('/:org/hebergeurs/reprise/:token', signedIn('hosts'), (c) => resume(c, c.req.param('token')))

resumeRoutes.get('/:org/gestion/reprise/:token', staffWith(null), (c) => resume(c, c.req.param('token')))

async function resume(c: RequestContext, token: string): Promise<Response> {
  const { services, organization, actor, redispatch } = c.var
  const draft = await findDraft(services, actor, token)
  // Kept for somebody else, or no more: whoever signs in now hears so, and sees nothing of it.
  if (!draft) return c.redirect(`${portalBase(organization.slug, actor.portal)}?motif=saisie-perdue`, 303)
  const headers = { cookie: c.req.header('cookie') ?? '', 'content-type': 'application/x-www-form-urlencoded' }
  const address = new URL(draft.path, c.req.url)
  return redispatch(
    new Request(address, { method: 'POST', headers, body: new URLSearchParams(draft.fields).toString() }),
  )
}
