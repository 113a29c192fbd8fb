import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { parseDay } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatDate } from '../../../ui/format.ts'
import { memberPaths } from '../paths.ts'
import { declareForHost } from './actions.ts'
import { agentForm } from './forms.ts'
import { HostNightsPage } from './pages/host-nights.tsx'
import { type HostNights, readHostNights } from './reading.ts'
import { givenReason, reasonToWrite, seenText } from './rules.ts'
import type { Spoken } from './store.ts'

/** LAST-20: the office says on a host's behalf whether it has room. */
export const declarationRoutes = new Hono<Environment>()

declarationRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/nuits', staffWith('lastminute'), async (c) => {
  const asked = parseDay(c.req.query('nuit') ?? '')
  const nights = asked?.toString() ?? ''
  return nightsPage(c, await nightsOf(c), newForm(c, { nights }))
})

declarationRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/nuits', staffWith('lastminute'), async (c) => {
  const shown = await nightsOf(c)
  const submitted = await readForm(c, agentForm)
  if (!submitted.ok) return nightsPage(c, shown, submitted.form, c.var.redisplay ? 200 : 422)
  const { nights, state, seen } = submitted.value
  const reason = givenReason(submitted.value)
  if (reason === null) return nightsPage(c, shown, submitted.refuse(reasonToWrite), c.var.redisplay ? 200 : 422)
  const { today, settings, last, member } = shown
  const context = { ...verbContext(c, submitted.key), today, settings }
  const outcome = await declareForHost(context, { providerId: member.providerId, nights, state, seen, reason })
  if (outcome.ok) return c.redirect(`${memberPaths.one(c.var.organization.slug, member.providerId)}?nuits`, 303)
  if (outcome.refusal === 'unknown-host') throw notFound()
  if (outcome.refusal === 'said-meanwhile') return conflictPage(c, submitted.refuse({}), outcome.met)
  const refusal =
    outcome.refusal === 'outside'
      ? { nights: `Choisissez des nuits entre aujourd'hui et le ${formatDate(last)}.` }
      : { '': "Cet hébergeur ne peut pas utiliser l'outil en ce moment : rien n'a été enregistré." }
  return nightsPage(c, await nightsOf(c), submitted.refuse(refusal), 422)
})

/** Who said the opposite meanwhile, and the agent's own choice in a form that has seen it. */
async function conflictPage(c: RequestContext, form: FormState, met: Spoken[]) {
  const shown = await nightsOf(c)
  const typed = { ...form.typed, seen: seenText(shown.declared) }
  return nightsPage(c, shown, { ...form, typed }, 409, met)
}

async function nightsOf(c: RequestContext): Promise<HostNights> {
  const found = await readHostNights(c, Number(c.req.param('id')))
  if (!found) throw notFound()
  return found
}

const nightsPage = (
  c: RequestContext,
  shown: HostNights,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  met: Spoken[] = [],
) => {
  const { slug, timeZone } = c.var.organization
  return page(c, <HostNightsPage frame={officeFrame(c)} {...{ slug, timeZone, shown, form, met }} />, status)
}
