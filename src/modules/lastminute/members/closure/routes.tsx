import { Hono } from 'hono'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { memberOf } from '../../hosts/reading.ts'
import { memberPaths } from '../../paths.ts'
import { emptyForm } from '../forms.ts'
import { setMemberClosed } from './actions.ts'

/** LAST-20: a host that leaves, and comes back. */
export const closureRoutes = new Hono<Environment>()

closureRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/fermeture', staffWith('lastminute'), (c) =>
  close(c, true),
)

closureRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/reouverture', staffWith('lastminute'), (c) =>
  close(c, false),
)

async function close(c: RequestContext, closed: boolean) {
  const { providerId } = await memberOf(c)
  const submitted = await readForm(c, emptyForm)
  const here = memberPaths.one(c.var.organization.slug, providerId)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const outcome = await setMemberClosed(verbContext(c, submitted.key), providerId, closed)
  if (!outcome.ok) throw notFound()
  return c.redirect(`${here}?${closed ? 'ferme' : 'rouvert'}`, 303)
}
