import { Hono } from 'hono'
import { z } from 'zod'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { pictureOf } from '../../../core/files/uploads.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { organizationForm } from '../../../core/organizations/forms.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import { selectOptionalOrganization } from '../../../core/organizations/store.ts'
import { verbContext } from '../../../core/verb.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { changeLogo, changeOrganization } from './actions.ts'
import { banners, settingsLabels } from './labels.ts'
import { SettingsPage } from './pages/settings.tsx'
import { settingsPaths } from './paths.ts'

/** The organisation as it shows itself: name, colours, banner, contact, texts. */
export const settingsRoutes = new Hono<Environment>()

settingsRoutes.get('/:org/gestion/structure', staffWith('organization'), (c) =>
  page(c, settingsPage(c, storedForm(c), newForm(c), { saved: c.req.query('enregistre') !== undefined })),
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
  return conflictPage(c, submitted.refuse({}))
})

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
async function conflictPage(c: RequestContext, form: FormState) {
  const stored = await selectOptionalOrganization(c.var.services.db, c.var.organization.slug)
  if (!stored) throw notFound()
  c.set('organization', stored)
  const conflict = conflictOf(form, typedOf(stored), settingsLabels, (field, value) =>
    field === 'banner' ? (banners.find((one) => one.value === value)?.label ?? value) : value,
  )
  return page(c, settingsPage(c, conflict.form, newForm(c), conflict), 409)
}

const storedForm = (c: RequestContext) => newForm(c, typedOf(c.var.organization))

const typedOf = ({ version, name, charter, contact, texts, mailSender }: Organization) => ({
  ...{ version: String(version), name, primaryColor: charter.primaryColor, banner: charter.banner, mailSender },
  ...{ email: contact.email, phone: contact.phone, hours: contact.hours, hoursEnglish: contact.hoursEnglish ?? '' },
  ...{ address: contact.address, website: contact.website ?? '' },
  ...{ legalNotice: texts.legalNotice, privacy: texts.privacy, accessibility: texts.accessibility },
})

settingsRoutes.post('/:org/gestion/structure/logo', staffWith('organization'), async (c) => {
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return page(c, settingsPage(c, storedForm(c), submitted.form), c.var.redisplay ? 200 : 422)
  const refused = (logo: string) => page(c, settingsPage(c, storedForm(c), submitted.refuse({ logo })), 422)
  // Twice as large as the header shows it, for screens of fine grain.
  const sent = await pictureOf(c, 'logo', 640, 192)
  if (!sent.ok) return refused(sent.sentence)
  if (!sent.picture) return refused("Choisissez l'image du logo.")
  await changeLogo({ ...verbContext(c, submitted.key), files: c.var.services.files }, sent.picture)
  return c.redirect(`${settingsPaths.organization(c.var.organization.slug)}?enregistre`, 303)
})

interface Told {
  saved?: boolean
  differences?: Difference[]
}

function settingsPage(c: RequestContext, form: FormState, logoForm: FormState, { saved, differences }: Told = {}) {
  const notice = saved ? ({ kind: 'success', text: 'La structure a été enregistrée.' } as const) : undefined
  const frame = officeFrame(c, notice ? { notice } : {})
  return <SettingsPage organization={c.var.organization} {...{ frame, form, logoForm, differences }} />
}
