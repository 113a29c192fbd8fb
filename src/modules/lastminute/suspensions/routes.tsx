import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { memberOf } from '../hosts/reading.ts'
import { memberPaths } from '../paths.ts'
import { markOf } from '../standing.ts'
import { giveReason } from './actions.ts'
import { readmissionForm, reasonForm } from './forms.ts'
import { ReasonPage } from './pages/reason.tsx'
import type { Kind } from './rules.ts'
import { selectLastSuspension } from './store.ts'

/** LAST-20: hosts put out, and let in again, each with a reason. */
export const suspensionRoutes = new Hono<Environment>()

suspensionRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/suspension', staffWith('lastminute'), (c) =>
  show(c, 'suspension'),
)

suspensionRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/suspension', staffWith('lastminute'), (c) =>
  give(c, 'suspension'),
)

suspensionRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/readmission', staffWith('lastminute'), (c) =>
  show(c, 'readmission'),
)

suspensionRoutes.post('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/readmission', staffWith('lastminute'), (c) =>
  give(c, 'readmission'),
)

const kinds = {
  suspension: { form: reasonForm, done: 'suspendu' },
  readmission: { form: readmissionForm, done: 'readmis' },
}

async function show(c: RequestContext, kind: Kind) {
  const member = await memberOf(c)
  // Nothing to give a reason for: the host's page says how it stands.
  if (member.closedAt || (kind === 'readmission' && member.suspendedFor === null))
    return c.redirect(memberPaths.one(c.var.organization.slug, member.providerId), 303)
  return reasonPage(c, kind, newForm(c))
}

async function give(c: RequestContext, kind: Kind) {
  const { providerId } = await memberOf(c)
  const here = memberPaths.one(c.var.organization.slug, providerId)
  const submitted = await readForm(c, kinds[kind].form)
  if (!submitted.ok) return reasonPage(c, kind, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await giveReason(verbContext(c, submitted.key), providerId, kind, submitted.value)
  if (outcome.ok) return c.redirect(`${here}?${kinds[kind].done}`, 303)
  if (outcome.refusal === 'unknown' || outcome.refusal === 'never-suspended') throw notFound()
  return reasonPage(c, kind, submitted.refuse({}), 409)
}

/** Wrong words are sent again over what their page showed; after somebody else's word, over what stands now. */
async function reasonPage(c: RequestContext, kind: Kind, form: FormState, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const member = await memberOf(c)
  const last = await read(services.db, actor, (tx) => selectLastSuspension(tx, organization.id, member.providerId))
  const { mark = markOf(last) } = status === 409 ? {} : form.typed
  const given = { member, kind, last, form: { ...form, typed: { ...form.typed, mark } } }
  const frame = officeFrame(c)
  const { slug, timeZone } = organization
  return page(c, <ReasonPage {...{ frame, slug, timeZone }} {...given} isLate={status === 409} />, status)
}
