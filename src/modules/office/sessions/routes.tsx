import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { defaultTimeouts, type Timeouts } from '../../../core/accounts/sessions/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { changeSessionSettings } from './actions.ts'
import { sessionSettingsForm } from './forms.ts'
import { SessionSettingsPage } from './pages/session-settings.tsx'
import { sessionSettingsPaths } from './paths.ts'

/** OWN-03: how long a session lasts without activity, and in all. */
export const sessionSettingsRoutes = new Hono<Environment>()

sessionSettingsRoutes.get('/:org/gestion/securite', staffWith('organization'), (c) => settingsPage(c, newForm(c)))

sessionSettingsRoutes.post('/:org/gestion/securite', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, sessionSettingsForm)
  if (!submitted.ok) return settingsPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const { services, actor } = c.var
  const context = { db: services.db, actor, now: services.now(), key: submitted.key }
  const outcome = await changeSessionSettings(context, submitted.value)
  if (outcome.ok) return c.redirect(`${sessionSettingsPaths.form(c.var.organization.slug)}?enregistre`, 303)
  const sentence =
    'Une autre personne a changé ces durées entre-temps. Vérifiez votre saisie, puis enregistrez de nouveau.'
  const { version: _read, ...typed } = submitted.refuse({}).typed
  return settingsPage(c, { ...submitted.refuse({ '': sentence }), typed }, 409)
})

async function settingsPage(c: RequestContext, form: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services } = c.var
  const { values, version } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectSettings(tx, organization.id, 'accounts'),
  )
  const of = (portal: 'owners' | 'office') => ({ ...defaultTimeouts[portal], ...(values[portal] as Partial<Timeouts>) })
  const saved = c.req.query('enregistre') !== undefined
  const notice = saved ? { notice: { kind: 'success' as const, text: 'Les durées ont été enregistrées.' } } : {}
  const shown = { form, version, owners: of('owners'), office: of('office') }
  return page(c, <SessionSettingsPage frame={officeFrame(c, notice)} slug={organization.slug} {...shown} />, status)
}
