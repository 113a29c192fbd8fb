import { Hono } from 'hono'
import { z } from 'zod'
import { anyone } from '../../../../core/access.ts'
import { doorFrame } from '../../../../core/accounts/doors.ts'
import { signInPath } from '../../../../core/accounts/paths.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { ownersDoor } from '../../door.ts'
import { confirmByLink, findLinked } from './actions.ts'
import { ConfirmedPage, ConfirmPage, GonePage } from './pages/confirm.tsx'
import { reminderLinkPath } from './paths.ts'

const noFields = z.object({})

/** OWN-41: the page behind a reminder's link, for whoever received the mail: no sign-in. */
export const reminderLinkRoutes = new Hono<Environment>()

// Shows only: mail scanners follow links, and confirm nothing.
reminderLinkRoutes.get('/:org/proprietaires/rappels/:token', anyone, (c) => show(c, newForm(c)))

reminderLinkRoutes.post('/:org/proprietaires/rappels/:token', anyone, async (c) => {
  const { organization, services } = c.var
  const token = c.req.param('token')
  const submitted = await readForm(c, noFields)
  if (!submitted.ok) return show(c, submitted.form, 422)
  await confirmByLink(services, { organization, token, key: submitted.key })
  // Whatever the outcome, the page behind the link tells it.
  return c.redirect(reminderLinkPath(organization.slug, token), 303)
})

async function show(c: RequestContext, form: FormState, status: 200 | 422 = 200) {
  const { organization, services } = c.var
  const { slug, timeZone } = organization
  const token = c.req.param('token') ?? ''
  const linked = await findLinked(services, organization.id, token)
  const frame = await doorFrame(c, ownersDoor)
  c.header('X-Robots-Tag', 'noindex')
  const signInHref = signInPath(slug, 'owners')
  if (linked?.confirmedAt) {
    return page(c, <ConfirmedPage {...{ frame, signInHref, timeZone, ...linked }} at={linked.confirmedAt} />)
  }
  if (linked?.state !== 'open' || linked.plannings.length === 0) {
    return page(c, <GonePage {...{ frame, signInHref }} isExpired={linked?.state === 'expired'} />, 404)
  }
  const action = reminderLinkPath(slug, token)
  return page(c, <ConfirmPage {...{ frame, form, action, signInHref, timeZone, ...linked }} />, status)
}
