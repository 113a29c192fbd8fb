import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { limitedPage, unlimited } from '../hosts/limited.tsx'
import { settingsPaths } from '../paths.ts'
import { markedForm, markOf } from '../standing.ts'
import { closeTool, reopenTool } from './actions.ts'
import { closingForm } from './forms.ts'
import { MaintenancePage } from './pages/maintenance.tsx'
import { selectLastMaintenance } from './store.ts'

/** LAST-20: the whole tool closed with a message, and opened again. */
export const maintenanceRoutes = new Hono<Environment>()

maintenanceRoutes.get('/:org/gestion/dispo/reglages/maintenance', staffWith('lastminute'), unlimited, (c) =>
  show(c, newForm(c)),
)

maintenanceRoutes.post('/:org/gestion/dispo/reglages/maintenance', staffWith('lastminute'), unlimited, async (c) => {
  const submitted = await readForm(c, closingForm)
  if (!submitted.ok) return show(c, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await closeTool(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${settingsPaths.form(c.var.organization.slug)}?ferme`, 303)
  return outcome.refusal === 'limited' ? limitedPage(c) : show(c, submitted.refuse({}), 409)
})

maintenanceRoutes.post(
  '/:org/gestion/dispo/reglages/maintenance/fin',
  staffWith('lastminute'),
  unlimited,
  async (c) => {
    const submitted = await readForm(c, markedForm)
    if (!submitted.ok) return show(c, submitted.form, c.var.redisplay ? 200 : 422)
    const outcome = await reopenTool(verbContext(c, submitted.key), submitted.value.mark)
    if (outcome.ok) return c.redirect(`${settingsPaths.form(c.var.organization.slug)}?rouvert`, 303)
    return outcome.refusal === 'limited' ? limitedPage(c) : show(c, newForm(c), 409)
  },
)

/** Wrong words are sent again over what their page showed; after somebody else's word, over what stands now. */
async function show(c: RequestContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const { services, organization } = c.var
  const { slug, timeZone } = organization
  const last = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectLastMaintenance(tx, organization.id),
  )
  const { mark = markOf(last) } = status === 409 ? {} : form.typed
  const given = { slug, timeZone, last, form: { ...form, typed: { ...form.typed, mark } } }
  return page(c, <MaintenancePage frame={officeFrame(c)} {...given} isLate={status === 409} />, status)
}
