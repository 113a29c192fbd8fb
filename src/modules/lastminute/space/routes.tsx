import { Hono } from 'hono'
import { authorOf } from '../../../core/accounts/rules.ts'
import { signedIn } from '../../../core/accounts/sessions/guards.ts'
import { homeOrDoor } from '../../../core/accounts/sign-in/routes.tsx'
import { parseDay } from '../../../core/calendar/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { formatDate } from '../../../ui/format.ts'
import { declareNights } from '../declarations/actions.ts'
import { declarationForm, tapForm } from '../declarations/forms.ts'
import { hostsDoor, hostsFrame } from '../door.ts'
import { spacePaths } from '../paths.ts'
import { chooseAsked } from '../questions/actions.ts'
import { askedForm } from '../questions/forms.ts'
import { declaredNames, declaredStates } from '../rules.ts'
import { SavedPage } from './pages/saved.tsx'
import { readSpace } from './read.ts'
import { declarationRefused, formRefused, namedHost, saidMeanwhile, spacePage, tapRefused } from './showing.tsx'
import { askedNotice, isHidden, isJustSaid, savedNotice } from './words.ts'

/** LAST-12: the hosts say where there is room. */
export const spaceRoutes = new Hono<Environment>()

spaceRoutes.get('/:org/hebergeurs', homeOrDoor(hostsDoor), async (c) => {
  const space = await readSpace(c, namedHost(c))
  const query = c.req.query()
  const saved = savedNotice(query, space, readerOf(c))
  return spacePage(c, space, { form: newForm(c), notice: askedNotice(query), saved })
})

spaceRoutes.post('/:org/hebergeurs/nuits/:night{\\d{4}-\\d{2}-\\d{2}}', signedIn('hosts'), async (c) => {
  const night = parseDay(c.req.param('night'))
  if (!night) throw notFound()
  const submission = await readForm(c, tapForm)
  if (!submission.ok) return tapRefused(c, submission.form, night)
  const { host, state, seen } = submission.value
  const outcome = await declare(c, submission.key, { providerId: host, nights: [night], state, seen })
  if (!outcome.ok && outcome.refusal === 'said-meanwhile') return saidMeanwhile(c, host, outcome.met, state)
  if (!outcome.ok) return declarationRefused(c, outcome.refusal, host, night)
  return c.redirect(spacePaths(c.var.organization.slug).home({ host, saved: { night, state } }), 303)
})

spaceRoutes.post('/:org/hebergeurs/saisies', signedIn('hosts'), async (c) => {
  const submission = await readForm(c, declarationForm)
  if (!submission.ok) return formRefused(c, submission.form)
  const { host, night, state, seen } = submission.value
  const outcome = await declare(c, submission.key, { providerId: host, nights: [night], state, seen })
  if (outcome.ok) return c.redirect(spacePaths(c.var.organization.slug).saved(host, { night, state }), 303)
  if (outcome.refusal === 'said-meanwhile') return saidMeanwhile(c, host, outcome.met, state)
  if (outcome.refusal !== 'outside') return declarationRefused(c, outcome.refusal, host, night)
  const { lastDeclared } = await readSpace(c, host)
  const sentence = `Choisissez une date entre aujourd'hui et le ${formatDate(lastDeclared)}.`
  return formRefused(c, submission.refuse({ night: sentence }))
})

// LAST-15
spaceRoutes.post('/:org/hebergeurs/courriel-de-l-apres-midi', signedIn('hosts'), async (c) => {
  const submission = await readForm(c, askedForm)
  if (!submission.ok) return tapRefused(c, submission.form, null)
  const { host, asked } = submission.value
  const outcome = await chooseAsked(verbContext(c, submission.key), { providerId: host, asked: asked === 'on' })
  if (!outcome.ok) return declarationRefused(c, outcome.refusal, host)
  return c.redirect(spacePaths(c.var.organization.slug).home({ host, asked: asked === 'on' ? 'oui' : 'non' }), 303)
})

spaceRoutes.get('/:org/hebergeurs/saisies/enregistree', signedIn('hosts'), async (c) => {
  const { slug } = c.var.organization
  const host = namedHost(c)
  const space = await readSpace(c, host)
  const night = parseDay(c.req.query('nuit') ?? '')
  const held = night && space.declared.get(night.toString())
  if (!night || !held || !host || host !== space.host?.providerId) return c.redirect(spacePaths(slug).home({}), 303)
  // What is said is what holds, whatever the address says.
  const { state } = held
  const said = declaredStates.find((one) => one === c.req.query('etat')) ?? state
  if (said !== state || !isJustSaid(held, readerOf(c)))
    return c.redirect(spacePaths(slug).home({ host, saved: { night, state: said } }), 303)
  const saved = {
    ...{ name: space.host.name, night: formatDate(night), state, stateName: declaredNames[state] },
    isHidden: isHidden(space, night, state),
  }
  const hrefs = { again: spacePaths(slug).home({ host }), signOut: spacePaths(slug).signOut }
  return page(c, <SavedPage frame={hostsFrame(c)} {...{ saved, hrefs }} token={newForm(c).token} />)
})

async function declare(c: RequestContext, key: string, chosen: Parameters<typeof declareNights>[1]) {
  const { settings, today } = await readSpace(c, chosen.providerId)
  return declareNights({ ...verbContext(c, key), today, settings }, chosen)
}

const readerOf = (c: RequestContext) => ({ accountId: authorOf(c.var.actor).accountId, now: c.var.services.now() })
