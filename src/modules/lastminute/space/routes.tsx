import { Hono } from 'hono'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import { homeOrDoor } from '../../../core/accounts/sign-in/routes.tsx'
import { parseDay } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatDate } from '../../../ui/format.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import { declareNights } from '../declarations/actions.ts'
import { declarationForm, tapForm } from '../declarations/forms.ts'
import { hostsDoor, hostsFrame } from '../door.ts'
import { spacePaths } from '../paths.ts'
import { type DeclaredState, declaredNames } from '../rules.ts'
import { ClosedPage } from './pages/closed.tsx'
import { SavedPage } from './pages/saved.tsx'
import { SpacePage } from './pages/space.tsx'
import { readSpace, type Space } from './read.ts'

/** LAST-12: the hosts say where there is room. */
export const spaceRoutes = new Hono<Environment>()

spaceRoutes.get('/:org/hebergeurs', homeOrDoor(hostsDoor), async (c) => {
  const space = await readSpace(c, askedHost(c))
  return spacePage(c, space, newForm(c), 200, noticeOf(c))
})

spaceRoutes.post('/:org/hebergeurs/nuits/:night{\\d{4}-\\d{2}-\\d{2}}', signedIn('hosts'), async (c) => {
  const night = parseDay(c.req.param('night'))
  if (!night) throw notFound()
  const submission = await readForm(c, tapForm)
  if (!submission.ok) return refused(c, submission.form)
  const { host, state } = submission.value
  const outcome = await declare(c, submission.key, host, night, state)
  if (!outcome.ok) throw notFound()
  return c.redirect(spacePaths(c.var.organization.slug).home({ host, saved: night }), 303)
})

spaceRoutes.post('/:org/hebergeurs/saisies', signedIn('hosts'), async (c) => {
  const submission = await readForm(c, declarationForm)
  if (!submission.ok) return refused(c, submission.form)
  const { host, night, state } = submission.value
  const outcome = await declare(c, submission.key, host, night, state)
  if (outcome.ok) return c.redirect(spacePaths(c.var.organization.slug).saved({ host, night }), 303)
  if (outcome.refusal === 'unknown-host') throw notFound()
  const { lastDeclared } = await readSpace(c, host)
  const sentence = `Choisissez une date entre aujourd'hui et le ${formatDate(lastDeclared)}.`
  return refused(c, submission.refuse({ night: sentence }))
})

spaceRoutes.get('/:org/hebergeurs/saisies/enregistree', signedIn('hosts'), async (c) => {
  const { slug } = c.var.organization
  const space = await readSpace(c, askedHost(c))
  const night = parseDay(c.req.query('nuit') ?? '')
  // What is said is what holds, whatever the address says.
  const state = night && space.declared.get(night.toString())
  if (!night || !state || !space.host) return c.redirect(spacePaths(slug).home({}), 303)
  const saved = { name: space.host.name, night: formatDate(night), state, stateName: declaredNames[state] }
  const hrefs = { again: spacePaths(slug).home({ host: space.host.providerId }), signOut: spacePaths(slug).signOut }
  return page(c, <SavedPage frame={hostsFrame(c)} {...{ saved, hrefs }} token={newForm(c).token} />)
})

const askedHost = (c: RequestContext, text = c.req.query('hote')) =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined

async function declare(
  c: RequestContext,
  key: string,
  providerId: number,
  night: Temporal.PlainDate,
  state: DeclaredState,
) {
  const { settings, today, maintenance } = await readSpace(c, providerId)
  if (maintenance) return { ok: false, refusal: 'unknown-host' } as const
  return declareNights({ ...verbContext(c, key), today, settings }, { providerId, nights: [night], state })
}

async function refused(c: RequestContext, form: FormState) {
  const host = form.typed.host
  const space = await readSpace(c, askedHost(c, typeof host === 'string' ? host : undefined))
  return spacePage(c, space, form, c.var.redisplay ? 200 : 422)
}

function spacePage(c: RequestContext, space: Space, form: FormState, status: 200 | 422, notice?: FrameNotice) {
  const frame = hostsFrame(c, notice)
  if (space.maintenance || !space.host?.entitled) return page(c, <ClosedPage frame={frame} space={space} />)
  const paths = spacePaths(c.var.organization.slug)
  return page(c, <SpacePage {...{ frame, space, form, paths }} host={space.host} />, status)
}

function noticeOf(c: RequestContext): FrameNotice | undefined {
  const asked = c.req.query('courriel')
  if (asked === 'oui')
    return { kind: 'success', text: "Vous serez interrogé l'après-midi des jours où vous avez de la place." }
  if (asked === 'non') return { kind: 'success', text: "Vous ne serez plus interrogé l'après-midi." }
  const night = parseDay(c.req.query('enregistre') ?? '')
  if (!night) return undefined
  const when = night.equals(todayOf(c.var.organization, c.var.services.now())) ? 'ce soir' : formatDate(night)
  return { kind: 'success', text: `Votre saisie a été enregistrée (${when}).` }
}
