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
import { type Member, selectOptionalMember } from '../hosts/members.ts'
import { memberPaths } from '../paths.ts'
import { readmitHost, suspendHost } from './actions.ts'
import { reasonForm } from './forms.ts'
import { ReasonPage } from './pages/reason.tsx'

/** LAST-20: hosts put out, and let in again, each with a reason. */
export const suspensionRoutes = new Hono<Environment>()

suspensionRoutes.get('/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/suspension', staffWith('lastminute'), async (c) =>
  reasonPage(c, await memberOf(c), 'suspension', newForm(c)),
)

suspensionRoutes.post(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/suspension',
  staffWith('lastminute'),
  async (c) => {
    const member = await memberOf(c)
    const submitted = await readForm(c, reasonForm)
    if (!submitted.ok) return reasonPage(c, member, 'suspension', submitted.form, c.var.redisplay ? 200 : 422)
    await suspendHost(verbContext(c, submitted.key), member.providerId, submitted.value.reason)
    return c.redirect(`${memberPaths.one(c.var.organization.slug, member.providerId)}?suspendu`, 303)
  },
)

suspensionRoutes.get(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/readmission',
  staffWith('lastminute'),
  async (c) => reasonPage(c, await memberOf(c), 'readmission', newForm(c)),
)

suspensionRoutes.post(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/readmission',
  staffWith('lastminute'),
  async (c) => {
    const member = await memberOf(c)
    const submitted = await readForm(c, reasonForm)
    if (!submitted.ok) return reasonPage(c, member, 'readmission', submitted.form, c.var.redisplay ? 200 : 422)
    await readmitHost(verbContext(c, submitted.key), member.providerId, submitted.value.reason)
    return c.redirect(`${memberPaths.one(c.var.organization.slug, member.providerId)}?readmis`, 303)
  },
)

async function memberOf(c: RequestContext): Promise<Member> {
  const { services, actor } = c.var
  const id = Number(c.req.param('id'))
  const member = await read(services.db, actor, (tx) => selectOptionalMember(tx, actor, id))
  if (!member || member.closedAt) throw notFound()
  return member
}

const reasonPage = (
  c: RequestContext,
  member: Member,
  kind: 'suspension' | 'readmission',
  form: FormState,
  status: 200 | 422 = 200,
) => page(c, <ReasonPage frame={officeFrame(c)} slug={c.var.organization.slug} {...{ member, kind, form }} />, status)
