import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { noticeOf } from '../../../core/notices.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { limitedPage, unlimited } from '../hosts/limited.tsx'
import { mayDecideForAll } from '../hosts/rules.ts'
import { settingsPaths } from '../paths.ts'
import { type Settings, settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { changeSettings } from './actions.ts'
import { settingsForm } from './forms.ts'
import { SettingsPage } from './pages/settings.tsx'
import { SettingsShownPage } from './pages/shown.tsx'

/** What the office decides for its tool; who follows some départements only reads it. */
export const settingsRoutes = new Hono<Environment>()

settingsRoutes.get('/:org/gestion/dispo/reglages', staffWith('lastminute'), (c) => settingsPage(c))

settingsRoutes.post('/:org/gestion/dispo/reglages', staffWith('lastminute'), unlimited, async (c) => {
  const submitted = await readForm(c, settingsForm)
  if (!submitted.ok) return settingsPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await changeSettings(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${settingsPaths.form(c.var.organization.slug)}?enregistre`, 303)
  return outcome.refusal === 'limited' ? limitedPage(c) : settingsPage(c, submitted.refuse({}), 409)
})

const notices = {
  enregistre: 'Les réglages ont été enregistrés.',
  ferme: "L'outil est fermé : visiteurs et hébergeurs lisent votre message.",
  rouvert: "L'outil est rouvert.",
}

const typedOf = (settings: Settings, version: number) => ({
  version: String(version),
  daysAhead: String(settings.daysAhead),
  listsHref: settings.listsHref,
  ...(settings.showsMunicipality && { showsMunicipality: 'on' }),
  ...(settings.showsKind && { showsKind: 'on' }),
  ...(settings.derivesFromPlannings && { derivesFromPlannings: 'on' }),
})

const labels = {
  daysAhead: 'Jours de recherche',
  showsMunicipality: 'Commune affichée',
  showsKind: 'Type affiché',
  listsHref: 'Adresse des listes',
  derivesFromPlannings: 'Plannings pris en compte',
}

async function settingsPage(c: RequestContext, form?: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services, actor } = c.var
  const [{ values, version }, maintenance] = await read(services.db, { organizationId: organization.id }, (tx) =>
    Promise.all([selectSettings(tx, organization.id, 'lastminute'), selectOptionalMaintenance(tx, organization.id)]),
  )
  const settings = settingsFrom(values)
  const stored = typedOf(settings, version)
  const given = {
    ...{ frame: officeFrame(c, noticeOf(c, notices)), slug: organization.slug, timeZone: organization.timeZone },
    ...{ version, maintenance },
    hasPlannings: organization.modules.includes('owners'),
  }
  if (!mayDecideForAll(actor)) return page(c, <SettingsShownPage {...given} settings={settings} />, status)
  if (form && status === 409)
    return page(c, <SettingsPage {...given} {...conflictOf(form, stored, labels, inWords)} />, status)
  return page(c, <SettingsPage {...given} form={form ?? newForm(c, stored)} />, status)
}

const inWords = (field: string, value: string) => {
  if (field === 'daysAhead' || field === 'listsHref') return value
  return value === 'on' ? 'oui' : 'non'
}
