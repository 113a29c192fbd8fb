import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { defaultTimeouts, type Timeouts } from '../../../core/accounts/sessions/rules.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { changeSessionSettings } from './actions.ts'
import { sessionSettingsForm } from './forms.ts'
import { SessionSettingsPage } from './pages/session-settings.tsx'
import { sessionSettingsPaths } from './paths.ts'

/** OWN-03: how long a session lasts without activity, and in all. */
export const sessionSettingsRoutes = new Hono<Environment>()

sessionSettingsRoutes.get('/:org/gestion/securite', staffWith('organization'), (c) => settingsPage(c))

sessionSettingsRoutes.post('/:org/gestion/securite', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, sessionSettingsForm)
  if (!submitted.ok) return settingsPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await changeSessionSettings(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${sessionSettingsPaths.form(c.var.organization.slug)}?enregistre`, 303)
  return settingsPage(c, submitted.refuse({}), 409)
})

async function settingsPage(c: RequestContext, form?: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services } = c.var
  const { values, version } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectSettings(tx, organization.id, 'accounts'),
  )
  const of = (portal: 'owners' | 'office') => ({ ...defaultTimeouts[portal], ...(values[portal] as Partial<Timeouts>) })
  const saved = c.req.query('enregistre') !== undefined
  const notice = saved ? { notice: { kind: 'success' as const, text: 'Les durées ont été enregistrées.' } } : {}
  const [owners, office] = [of('owners'), of('office')]
  const shown = { frame: officeFrame(c, notice), slug: organization.slug, version, owners, office }
  const stored = {
    version: String(version),
    ownersIdle: String(owners.idleMinutes),
    ownersAbsolute: String(owners.absoluteHours),
    officeIdle: String(office.idleMinutes),
    officeAbsolute: String(office.absoluteHours),
  }
  if (form && status === 409)
    return page(c, <SessionSettingsPage {...shown} {...conflictOf(form, stored, labels)} />, status)
  return page(c, <SessionSettingsPage {...shown} form={form ?? newForm(c, stored)} />, status)
}

const labels = {
  ownersIdle: 'Propriétaires : minutes sans activité',
  ownersAbsolute: 'Propriétaires : heures en tout',
  officeIdle: 'Gestion : minutes sans activité',
  officeAbsolute: 'Gestion : heures en tout',
}
