import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { declareForHost } from '../../declarations/actions.ts'
import { givenReason, reasonToWrite } from '../../declarations/rules.ts'
import { gridPaths } from '../../paths.ts'
import { gridAddress, readGridQuery } from '../query.ts'
import { nightForm } from './forms.ts'
import { HostNightPage } from './pages/host-night.tsx'
import { type HostNight, readHostNight } from './reading.ts'

/** LAST-20: one night of a host, from the grid and back to it. */
export const nightRoutes = new Hono<Environment>()

nightRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/nuits/:night', staffWith('lastminute'), async (c) => {
  const shown = await nightOf(c)
  return nightPage(c, shown, newForm(c))
})

nightRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/nuits/:night', staffWith('lastminute'), async (c) => {
  const shown = await nightOf(c)
  const submitted = await readForm(c, nightForm)
  if (!submitted.ok) return nightPage(c, shown, submitted.form, c.var.redisplay ? 200 : 422)
  const { state, seen = '' } = submitted.value
  const reason = givenReason(submitted.value)
  if (reason === null) return nightPage(c, shown, submitted.refuse(reasonToWrite), c.var.redisplay ? 200 : 422)
  const { today, settings, member, night } = shown
  // The same form sent twice has itself changed what holds: the verb answers it as it answered the first.
  const isOwn = shown.holds.from === 'agent' && shown.holds.has === state
  if (seen !== shown.seen && !isOwn) return nightPage(c, shown, submitted.refuse({}), 409)
  const context = { ...verbContext(c, submitted.key), today, settings }
  const outcome = await declareForHost(context, { providerId: member.providerId, nights: [night], state, reason })
  if (outcome.ok) return c.redirect(`${gridOf(c, member.providerId)}#hebergeur-${member.providerId}`, 303)
  if (outcome.refusal === 'unknown-host') throw notFound()
  const sentence = "Cet hébergeur ne peut pas utiliser l'outil en ce moment : rien n'a été enregistré."
  return nightPage(c, await nightOf(c), submitted.refuse({ '': sentence }), 422)
})

async function nightOf(c: RequestContext): Promise<HostNight> {
  const found = await readHostNight(c, Number(c.req.param('id')), c.req.param('night') ?? '')
  if (!found) throw notFound()
  return found
}

const queryOf = (c: RequestContext) => readGridQuery((name) => c.req.query(name))

/** The grid as it was left, with a word about whom it is about. */
function gridOf(c: RequestContext, id: number): string {
  const query = queryOf(c)
  const back = gridAddress(gridPaths.grid(c.var.organization.slug), query, query.page)
  return `${back}${back.includes('?') ? '&' : '?'}enregistre=${id}`
}

function nightPage(c: RequestContext, shown: HostNight, form: FormState, status: 200 | 409 | 422 = 200) {
  const { slug, timeZone } = c.var.organization
  const query = queryOf(c)
  return page(
    c,
    <HostNightPage frame={officeFrame(c)} {...{ slug, timeZone, shown, form, query }} isLate={status === 409} />,
    status,
  )
}
