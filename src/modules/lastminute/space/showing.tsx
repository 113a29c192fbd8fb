import { parseDay } from '../../../core/calendar/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import type { NotDeclared } from '../declarations/rules.ts'
import type { Spoken } from '../declarations/store.ts'
import { hostsFrame } from '../door.ts'
import { spacePaths } from '../paths.ts'
import { type DeclaredState, declaredStates, isWithin } from '../rules.ts'
import { ClosedPage } from './pages/closed.tsx'
import type { Pending } from './pages/pending-night.tsx'
import { SpacePage } from './pages/space.tsx'
import { readSpace, type Space } from './read.ts'
import { metSentences, refusedSentence, resumedSentence, type SavedNotice } from './words.ts'

const numberIn = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined)

/** The host that an address names; a 404 for what is no number or not the account's own. */
export function namedHost(c: RequestContext): number | undefined {
  const asked = c.req.query('hote')
  if (!asked) return undefined
  const host = numberIn(asked)
  if (host === undefined || !c.var.actor.providerIds.includes(host)) throw notFound()
  return host
}

/** A page left open: what came about since is said on the page as it is now, where the new choice stands. */
export async function declarationRefused(
  c: RequestContext,
  refusal: NotDeclared | 'unknown-host',
  host: number,
  night?: Temporal.PlainDate,
) {
  if (refusal === 'unknown-host') throw notFound()
  const space = await readSpace(c, host)
  const notice: FrameNotice = { kind: 'warning', text: refusedSentence(refusal, night, space) }
  return spacePage(c, space, { form: newForm(c), notice }, 409)
}

/** Somebody has said the opposite meanwhile: who, when, and both answers to choose from. */
export async function saidMeanwhile(c: RequestContext, host: number, [met]: Spoken[], state: DeclaredState) {
  if (!met) throw new Error('somebody said the opposite, and nobody did')
  const space = await readSpace(c, host)
  const pending: Pending = {
    night: met.nightOn,
    sentences: metSentences(met, c.var.organization.timeZone),
    choices: [
      { state, verb: 'Enregistrer mon choix' },
      { state: met.state, verb: 'Laisser' },
    ],
    seen: `${met.nightOn}=${met.state}`,
  }
  return spacePage(c, space, { form: newForm(c), pending }, 409)
}

/** The calendar's form, with what is wrong beside its fields; after a new sign-in, with what was about to be said. */
export async function formRefused(c: RequestContext, form: FormState) {
  const space = await readSpace(c, numberIn(textOf(form, 'host')))
  if (!c.var.redisplay) return spacePage(c, space, { form }, 422)
  const pending = resumed(space, form, parseDay(textOf(form, 'night') ?? ''))
  if (pending) return spacePage(c, space, { form, pending })
  const sentence = "Ce n'est pas encore enregistré : choisissez la date et la réponse, puis « Enregistrer »."
  return spacePage(c, space, { form: { ...form, errors: { '': sentence } } })
}

/** A tap has no fields: what is wrong with it is said above the nights, or the tap is given back after a new sign-in. */
export async function tapRefused(c: RequestContext, form: FormState, night: Temporal.PlainDate | null) {
  const space = await readSpace(c, numberIn(textOf(form, 'host')))
  const pending = c.var.redisplay ? resumed(space, form, night) : undefined
  if (pending) return spacePage(c, space, { form: newForm(c), pending })
  const gone = night && !isWithin(night, space.today, space.lastDeclared)
  const text =
    Object.values(form.errors)[0] ??
    (gone
      ? refusedSentence('outside', night, space)
      : "Ce que vous alliez faire n'est pas encore enregistré : touchez de nouveau le bouton.")
  return spacePage(c, space, { form: newForm(c), notice: { kind: 'warning', text } }, c.var.redisplay ? 200 : 422)
}

function resumed(space: Space, form: FormState, night: Temporal.PlainDate | null): Pending | undefined {
  const state = declaredStates.find((one) => one === textOf(form, 'state'))
  if (!state || !night || !isWithin(night, space.today, space.lastDeclared)) return undefined
  const choices = [{ state, verb: 'Enregistrer' }]
  return { night, choices, sentences: [resumedSentence(night, state)], seen: textOf(form, 'seen') ?? '' }
}

const textOf = ({ typed }: FormState, name: string) => {
  const text = typed[name]
  return typeof text === 'string' ? text : undefined
}

interface Shown {
  form: FormState
  notice?: FrameNotice | undefined
  /** What was just said of a night, told at its place. */
  saved?: SavedNotice | undefined
  pending?: Pending | undefined
}

export function spacePage(
  c: RequestContext,
  space: Space,
  { form, notice, saved, pending }: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const isAmongTaps = saved && isWithin(saved.night, space.today, space.today.add({ days: 6 }))
  const frame = hostsFrame(c, notice ?? (isAmongTaps ? undefined : saved?.notice))
  const paths = spacePaths(c.var.organization.slug)
  if (space.maintenance !== null || !space.host?.entitled)
    return page(c, <ClosedPage {...{ frame, space, paths }} />, status)
  return page(c, <SpacePage {...{ frame, space, form, paths, saved, pending }} host={space.host} />, status)
}
