import { Hono } from 'hono'
import { z } from 'zod'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { organizationForm } from '../../../core/organizations/forms.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { changeLogo, changeOrganization } from './actions.ts'
import { SettingsPage } from './pages/settings.tsx'
import { settingsPaths } from './paths.ts'

/** The organisation as it shows itself: name, colours, banner, contact, texts. */
export const settingsRoutes = new Hono<Environment>()

settingsRoutes.get('/:org/gestion/structure', staffWith('organization'), (c) =>
  page(c, settingsPage(c, newForm(c), newForm(c), c.req.query('enregistre') !== undefined)),
)

settingsRoutes.post('/:org/gestion/structure', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, organizationForm)
  if (!submitted.ok) return page(c, settingsPage(c, submitted.form, newForm(c)), c.var.redisplay ? 200 : 422)
  const outcome = await changeOrganization(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${settingsPaths.organization(c.var.organization.slug)}?enregistre`, 303)
  if (outcome.refusal === 'low-contrast') {
    const primaryColor = 'Le texte blanc ne se lit pas assez sur cette couleur : choisissez-en une plus foncée.'
    return page(c, settingsPage(c, submitted.refuse({ primaryColor }), newForm(c)), 422)
  }
  const sentence =
    'Une autre personne a modifié la structure entre-temps. Votre saisie est gardée ci-dessous : comparez avec les valeurs actuelles, puis enregistrez de nouveau.'
  const form = submitted.refuse({ '': sentence })
  const current = String(c.var.organization.version)
  return page(c, settingsPage(c, { ...form, typed: { ...form.typed, version: current } }, newForm(c)), 409)
})

settingsRoutes.post('/:org/gestion/structure/logo', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return page(c, settingsPage(c, newForm(c), submitted.form), c.var.redisplay ? 200 : 422)
  const file = (await c.req.formData()).get('logo')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const outcome = await changeLogo({ ...verbContext(c, submitted.key), files: c.var.services.files }, bytes)
  if (outcome.ok) return c.redirect(`${settingsPaths.organization(c.var.organization.slug)}?enregistre`, 303)
  const logo =
    outcome.refusal === 'too-large'
      ? 'Ce fichier dépasse 200 Ko : réduisez le logo.'
      : 'Choisissez une image PNG, JPEG ou WebP.'
  return page(c, settingsPage(c, newForm(c), submitted.refuse({ logo })), 422)
})

const verbContext = (c: RequestContext, key: string) => ({
  db: c.var.services.db,
  actor: c.var.actor,
  now: c.var.services.now(),
  key,
})

function settingsPage(c: RequestContext, form: FormState, logoForm: FormState, saved = false) {
  const notice = saved ? ({ kind: 'success', text: 'La structure a été enregistrée.' } as const) : undefined
  return (
    <SettingsPage
      frame={officeFrame(c, notice ? { notice } : {})}
      organization={c.var.organization}
      {...{ form, logoForm }}
    />
  )
}
