import { Hono } from 'hono'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { aboutPath } from '../plannings/paths.ts'
import { spacePath } from '../space/paths.ts'
import { sayUnchanged } from './actions.ts'
import { unchangedForm } from './forms.ts'

/** OWN-41: « Rien n'a changé », from the owner's space. */
export const confirmationRoutes = new Hono<Environment>()

confirmationRoutes.post(
  '/:org/proprietaires/plannings/:lodgingId{\\d{1,15}}/confirmation',
  signedIn('owners'),
  async (c) => {
    const { organization, services, actor } = c.var
    const { slug } = organization
    const lodgingId = Number(c.req.param('lodgingId'))
    const submitted = await readForm(c, unchangedForm)
    if (!submitted.ok) return c.redirect(aboutPath(slug, lodgingId, 'recommencez'), 303)
    const now = services.now()
    const doing = { db: services.db, actor, now, today: todayOf(organization, now), key: submitted.key }
    const outcome = await sayUnchanged(doing, lodgingId)
    if (!outcome.ok && outcome.refusal === 'unknown-lodging') throw notFound()
    const told = outcome.ok ? 'confirme' : 'a-remplir'
    if (submitted.value.depuis === 'accueil') return c.redirect(`${spacePath(slug)}?${told}`, 303)
    return c.redirect(aboutPath(slug, lodgingId, told), 303)
  },
)
