import { Hono } from 'hono'
import { z } from 'zod'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import type { Environment } from '../../environment.ts'
import { readForm } from '../../forms/read.ts'
import type { SubjectKind } from '../../module.ts'
import { verbContext } from '../../verb.ts'
import { portalBase } from '../paths.ts'
import { giveSession, sentSession, takeSession } from '../sessions/cookies.ts'
import { signedIn, staffWith } from '../sessions/guards.ts'
import { newToken } from '../sessions/rules.ts'
import { actOnBehalf, endOnBehalf } from './actions.ts'

/**
 * Staff act in an owner's place: a session of the owner's own, with the member's name in the history. `subjects` say which
 * page of the back office an account has.
 */
export function onBehalfRoutes(subjects: readonly SubjectKind[]) {
  const routes = new Hono<Environment>()
  routes.route('/', delegationRoutes)

  /** Whose account it is, for whoever comes back from acting for them: with the member's own session, not the owner's. */
  routes.get('/:org/gestion/comptes/:id{[0-9]{1,15}}', staffWith('plannings'), async (c) => {
    const { services, organization, actor } = c.var
    const id = Number(c.req.param('id'))
    const kinds = subjects.filter(({ subject, right }) => subject === 'account' && (!right || actor.rights.has(right)))
    const reader = { organization, actor, services, now: services.now() }
    const named = await read(services.db, actor, (tx) => Promise.all(kinds.map((kind) => kind.named(tx, reader, [id]))))
    return c.redirect(named.flat()[0]?.href ?? portalBase(organization.slug, 'office'), 303)
  })
  return routes
}

const delegationRoutes = new Hono<Environment>()

delegationRoutes.post('/:org/gestion/comptes/:id{[0-9]{1,15}}/delegation', staffWith('plannings'), async (c) => {
  const { organization } = c.var
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return c.redirect(portalBase(organization.slug, 'office'), 303)
  const { token, hash } = newToken()
  const outcome = await actOnBehalf(verbContext(c, submitted.key), Number(c.req.param('id')), hash)
  if (!outcome.ok) throw notFound()
  // A second sending must not put its own, unknown token over the first one's.
  if (outcome.tokenHash === hash.toString('hex')) giveSession(c, 'owners', token)
  return c.redirect(portalBase(organization.slug, 'owners'), 303)
})

delegationRoutes.post('/:org/proprietaires/fin-de-delegation', signedIn('owners'), async (c) => {
  const { services, organization, actor } = c.var
  const submitted = await readForm(c, z.object({}))
  const tokenHash = sentSession(c, 'owners')
  if (!submitted.ok || !actor.actedBy || !tokenHash) return c.redirect(portalBase(organization.slug, 'owners'), 303)
  await endOnBehalf({ db: services.db, actor, now: services.now() }, tokenHash)
  takeSession(c, 'owners')
  return c.redirect(`${portalBase(organization.slug, 'office')}/comptes/${actor.accountId}`, 303)
})
