import { Hono } from 'hono'
import { anyone } from '../../../../core/access.ts'
import { officeFrame, publicFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { noticeOf } from '../../directory/notices.ts'
import { conditionsForm } from '../forms.ts'
import { conditionsFormPath } from '../paths.ts'
import { publishConditions } from './actions.ts'
import { ConditionsPage } from './pages/conditions.tsx'
import { ConditionsFormPage } from './pages/conditions-form.tsx'
import { selectVersions } from './store.ts'

/** The text that whoever deposits a photo accepts; every version stays readable. */
export const conditionsRoutes = new Hono<Environment>()

conditionsRoutes.get('/:org/conditions-photos', anyone, (c) => conditionsPage(c))

conditionsRoutes.get('/:org/conditions-photos/:version{[0-9]{1,6}}', anyone, (c) =>
  conditionsPage(c, Number(c.req.param('version'))),
)

async function conditionsPage(c: RequestContext, asked?: number) {
  const { slug, timeZone } = c.var.organization
  const versions = await versionsOf(c)
  const current = versions.at(-1)
  const shown = asked === undefined ? current : versions.find(({ version }) => version === asked)
  if (!shown || !current) throw notFound()
  const frame = publicFrame(c, { homeHref: `/${slug}` })
  return page(c, <ConditionsPage {...{ frame, slug, timeZone, shown, versions }} isCurrent={shown === current} />)
}

conditionsRoutes.get('/:org/gestion/photos/conditions', staffWith('organization'), (c) => formPage(c, newForm(c)))

conditionsRoutes.post('/:org/gestion/photos/conditions', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, conditionsForm)
  if (!submitted.ok) return formPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await publishConditions(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${conditionsFormPath(c.var.organization.slug)}?publiees`, 303)
  const sentence =
    'Une autre personne a publié une version entre-temps : elle est plus bas. Vérifiez votre texte, puis publiez de nouveau.'
  const { version: _read, ...typed } = submitted.refuse({}).typed
  return formPage(c, { ...submitted.refuse({ '': sentence }), typed }, 409)
})

async function formPage(c: RequestContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const { slug, timeZone } = c.var.organization
  const frame = officeFrame(c, noticeOf(c, { publiees: 'La nouvelle version est publiée.' }))
  return page(c, <ConditionsFormPage {...{ frame, slug, timeZone, form }} versions={await versionsOf(c)} />, status)
}

const versionsOf = (c: RequestContext) => {
  const { services, organization } = c.var
  return read(services.db, { organizationId: organization.id }, (tx) => selectVersions(tx, organization.id))
}
