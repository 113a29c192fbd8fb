import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { changeSettings } from './actions.ts'
import { settingsForm } from './forms.ts'
import { SettingsPage } from './pages/settings.tsx'
import { settingsPaths } from './paths.ts'
import { type DepartmentLinks, demandsOf, departmentLinksText, type PlanningDemands } from './rules.ts'

/** What the network decides for its owners' space and its public lodging pages. */
export const settingsRoutes = new Hono<Environment>()

settingsRoutes.get('/:org/gestion/reglages-proprietaires', staffWith('organization'), (c) => settingsPage(c))

settingsRoutes.post('/:org/gestion/reglages-proprietaires', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, settingsForm)
  if (!submitted.ok) return settingsPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const { services, actor } = c.var
  const context = { db: services.db, actor, now: services.now(), key: submitted.key }
  const outcome = await changeSettings(context, submitted.value)
  if (outcome.ok) return c.redirect(`${settingsPaths.form(c.var.organization.slug)}?enregistre`, 303)
  return settingsPage(c, submitted.refuse({}), 409)
})

const labels = {
  spaceName: "Nom de l'espace",
  remindAfterDays: 'Jours avant un rappel',
  filledWeeks: 'Semaines remplies',
  searchableDays: 'Jours dans les recherches par dates',
  departmentLinks: 'Pages sur les départements',
}

async function settingsPage(c: RequestContext, form?: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services } = c.var
  const { values, version } = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectSettings(tx, organization.id, 'owners'),
  )
  const shown = {
    spaceName: typeof values.spaceName === 'string' ? values.spaceName : '',
    demands: demandsOf(values),
    departmentLinks: departmentLinksText((values.departmentLinks ?? {}) as DepartmentLinks),
  }
  const saved = c.req.query('enregistre') !== undefined
  const notice = saved ? { notice: { kind: 'success' as const, text: 'Les réglages ont été enregistrés.' } } : {}
  const { slug } = organization
  const given = { frame: officeFrame(c, notice), slug, version, ...shown }
  const numbers = Object.entries(demandsOf(values)).map(([name, value]) => [name, String(value)])
  const { spaceName, departmentLinks } = shown
  const stored = {
    ...{ version: String(version), spaceName, departmentLinks },
    ...(Object.fromEntries(numbers) as Record<keyof PlanningDemands, string>),
  }
  if (form && status === 409) return page(c, <SettingsPage {...given} {...conflictOf(form, stored, labels)} />, 409)
  return page(c, <SettingsPage {...given} form={form ?? newForm(c, stored)} />, status)
}
