import { Hono } from 'hono'
import { administrationFrame } from '../../../core/accounts/administrators/frame.ts'
import { administrator } from '../../../core/accounts/administrators/guard.ts'
import { administrationZone } from '../../../core/accounts/administrators/rules.ts'
import { administratorScope } from '../../../core/accounts/administrators/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import type { Module } from '../../../core/module.ts'
import { newOrganizationForm } from '../../../core/organizations/forms.ts'
import { moduleNames, todayOf } from '../../../core/organizations/rules.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { openOrganization } from './actions.ts'
import { structuresList } from './export.ts'
import { NewOrganizationPage } from './pages/new-organization.tsx'
import { OrganizationsPage } from './pages/organizations.tsx'
import { administrationPaths } from './paths.ts'
import { type StructureQuery, selectStructurePage, selectStructures, structureSorts } from './store.ts'

const pageSize = 50

/** Where platform administrators open organisations, and find them. */
export function organizationRoutes(modules: readonly Module[]) {
  const routes = new Hono<Environment>()

  routes.get('/admin', administrator, async (c) => {
    const query = queryOf(c)
    const number = pageNumber(c.req.query('page'))
    const found = await read(c.var.services.db, administratorScope, (tx) =>
      selectStructurePage(tx, query, number, pageSize),
    )
    const pages = Math.max(1, Math.ceil(found.total / pageSize))
    return page(c, <OrganizationsPage frame={administrationFrame(c)} {...{ ...found, query, number, pages }} />)
  })

  routes.get('/admin/structures/liste/:format', administrator, async (c) => {
    const { db, now } = c.var.services
    const structures = await read(db, administratorScope, (tx) => selectStructures(tx, queryOf(c)))
    const list = structuresList(structures, formatCount(structures.length, 'structure', 'structures'))
    const today = todayOf({ timeZone: administrationZone }, now())
    return sendList(c, list, formatOf(c.req.param('format')), `structures-${today}`)
  })

  routes.get('/admin/structures/nouvelle', administrator, (c) => creationPage(c, newForm(c)))

  routes.post('/admin/structures/nouvelle', administrator, async (c) => {
    const submitted = await readForm(c, newOrganizationForm)
    if (!submitted.ok) return creationPage(c, submitted.form, 422)
    const known = modules.map((module) => module.name)
    if (submitted.value.modules.some((name) => !known.includes(name))) {
      return creationPage(c, submitted.refuse({ modules: 'Choisissez les modules dans la liste.' }), 422)
    }
    const { services, administrator: self } = c.var
    const outcome = await openOrganization(services, submitted.value, modules, self.id)
    if (outcome.ok) return c.redirect(`${administrationPaths.one(outcome.slug)}?fait=ouverte`, 303)
    return creationPage(c, submitted.refuse({ slug: 'Cette adresse est déjà prise : choisissez-en une autre.' }), 422)
  })

  const creationPage = (c: RequestContext, form: FormState, status: 200 | 422 = 200) =>
    page(c, <NewOrganizationPage frame={administrationFrame(c)} form={form} modules={choices} />, status)

  const choices = modules.map((module) => ({ value: module.name, label: moduleNames[module.name] ?? module.name }))
  return routes
}

const queryOf = (c: RequestContext): StructureQuery => ({
  text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
  sorting: readSorting((name) => c.req.query(name), structureSorts, { by: 'nom', descending: false }),
})
