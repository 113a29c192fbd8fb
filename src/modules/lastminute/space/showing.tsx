import type { RequestContext } from '../../../core/environment.ts'
import { newForm } from '../../../core/forms/read.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import type { FrameNotice } from '../../../ui/frame.ts'
import type { NotDeclared } from '../declarations/rules.ts'
import { hostsFrame } from '../door.ts'
import { spacePaths } from '../paths.ts'
import { ClosedPage } from './pages/closed.tsx'
import { SpacePage } from './pages/space.tsx'
import { readSpace, type Space } from './read.ts'
import { refusedSentence } from './words.ts'

export const askedHost = (c: RequestContext, text = c.req.query('hote')) =>
  text && /^\d{1,15}$/.test(text) ? Number(text) : undefined

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

/** The calendar's form, with what is wrong beside its fields. */
export async function formRefused(c: RequestContext, form: FormState) {
  const space = await readSpace(c, askedHost(c, typedHost(form)))
  return spacePage(c, space, { form }, c.var.redisplay ? 200 : 422)
}

/** A tap has no fields: what is wrong with it is said above the nights. */
export async function tapRefused(c: RequestContext, form: FormState) {
  const space = await readSpace(c, askedHost(c, typedHost(form)))
  const text =
    Object.values(form.errors)[0] ?? "Votre saisie n'est pas encore enregistrée : touchez de nouveau la nuit."
  return spacePage(c, space, { form: newForm(c), notice: { kind: 'warning', text } }, c.var.redisplay ? 200 : 422)
}

const typedHost = ({ typed: { host } }: FormState) => (typeof host === 'string' ? host : undefined)

interface Shown {
  form: FormState
  notice?: FrameNotice | undefined
}

export function spacePage(c: RequestContext, space: Space, { form, notice }: Shown, status: 200 | 409 | 422 = 200) {
  const frame = hostsFrame(c, notice)
  const paths = spacePaths(c.var.organization.slug)
  if (space.maintenance !== null || !space.host?.entitled)
    return page(c, <ClosedPage {...{ frame, space, paths }} />, status)
  return page(c, <SpacePage {...{ frame, space, form, paths }} host={space.host} />, status)
}
