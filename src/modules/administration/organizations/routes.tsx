import { Hono } from 'hono'
import { administrationFrame } from '../../../core/accounts/administrators/frame.ts'
import { administrator } from '../../../core/accounts/administrators/guard.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import type { Module } from '../../../core/module.ts'
import { newOrganizationForm } from '../../../core/organizations/forms.ts'
import { selectOptionalOrganization, selectOrganizations } from '../../../core/organizations/store.ts'
import { selectOptionalFirstMail } from '../../../core/outbox/store.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { openOrganization } from './actions.ts'
import { NewOrganizationPage } from './pages/new-organization.tsx'
import { OrganizationsPage } from './pages/organizations.tsx'
import { WelcomePage } from './pages/welcome.tsx'
import { administrationPaths } from './paths.ts'

/** Where platform administrators open organisations. */
export function organizationRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()

  routes.get('/admin', administrator, async (c) => {
    const organizations = await read(c.var.services.db, { organizationId: null }, selectOrganizations)
    const opened = organizations.find((one) => one.slug === c.req.query('ouverte'))
    const text =
      opened &&
      `${opened.name} est ouverte. ${c.var.services.mailer ? 'Les identifiants de la première personne lui sont envoyés.' : "Aucun serveur de courriel n'est configuré : transmettez vous-même le courriel d'accueil."}`
    const frame = administrationFrame(c, text ? { kind: 'success', text } : undefined)
    return page(
      c,
      <OrganizationsPage frame={frame} organizations={organizations} isKeepingMails={!c.var.services.mailer} />,
    )
  })

  routes.get('/admin/structures/:slug/courriel-d-accueil', administrator, async (c) => {
    const { db, mailer } = c.var.services
    const organization = await selectOptionalOrganization(db, c.req.param('slug'))
    if (mailer || !organization) throw notFound()
    const mail = await read(db, { organizationId: organization.id }, (tx) =>
      selectOptionalFirstMail(tx, organization.id),
    )
    if (!mail) throw notFound()
    return page(c, <WelcomePage frame={administrationFrame(c)} organization={organization} mail={mail} />)
  })

  routes.get('/admin/structures/nouvelle', administrator, (c) => creationPage(c, newForm(c)))

  routes.post('/admin/structures/nouvelle', administrator, async (c) => {
    const submitted = await readForm(c, newOrganizationForm)
    if (!submitted.ok) return creationPage(c, submitted.form, 422)
    const known = modules.map((module) => module.name)
    if (submitted.value.modules.some((name) => !known.includes(name))) {
      return creationPage(c, submitted.refuse({ modules: 'Choisissez les modules dans la liste.' }), 422)
    }
    const outcome = await openOrganization(c.var.services, submitted.value, modules)
    if (outcome.ok) return c.redirect(`${administrationPaths.list}?ouverte=${outcome.slug}`, 303)
    return creationPage(c, submitted.refuse({ slug: 'Cette adresse est déjà prise : choisissez-en une autre.' }), 422)
  })

  const creationPage = (c: RequestContext, form: FormState, status: 200 | 422 = 200) =>
    page(c, <NewOrganizationPage frame={administrationFrame(c)} form={form} modules={choices} />, status)

  const choices = modules.map((module) => ({ value: module.name, label: moduleNames[module.name] ?? module.name }))
  return routes
}

/** What administrators call each module. */
const moduleNames: Record<string, string> = {
  owners: 'Propriétaires : plannings et recherche publique',
  lastminute: 'Dernière minute : qui a de la place ce soir',
}
