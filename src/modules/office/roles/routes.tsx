import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { rightNames } from '../../../core/accounts/rights.ts'
import type { Right } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { changeRole, createRole } from './actions.ts'
import { rolesList } from './export.ts'
import { roleForm } from './forms.ts'
import { RolePage } from './pages/role.tsx'
import { RolesPage } from './pages/roles.tsx'
import { rolePaths } from './paths.ts'
import { listedRoles, type RoleQuery, roleSorts } from './rules.ts'
import { selectOptionalRole, selectRoles } from './store.ts'

const pageSize = 50

/** Named sets of rights, editable by whoever manages users. */
export const roleRoutes = new Hono<Environment>()

roleRoutes.get('/:org/gestion/roles', staffWith('users'), async (c) => {
  const { organization, services } = c.var
  const query = queryOf(c)
  const number = pageNumber(c.req.query('page'))
  const found = listedRoles(
    await read(services.db, { organizationId: organization.id }, (tx) => selectRoles(tx, organization.id)),
    query,
  )
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const roles = found.slice((number - 1) * pageSize, number * pageSize)
  const saved = c.req.query('enregistre') !== undefined
  const notice = saved ? { notice: { kind: 'success' as const, text: 'Le rôle a été enregistré.' } } : {}
  return page(
    c,
    <RolesPage frame={officeFrame(c, notice)} slug={organization.slug} {...{ roles, query, number, pages }} />,
  )
})

const queryOf = (c: RequestContext): RoleQuery => ({
  text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
  sorting: readSorting((name) => c.req.query(name), roleSorts, { by: 'nom', descending: false }),
})

roleRoutes.get('/:org/gestion/roles/liste/:format', staffWith('users'), async (c) => {
  const { organization, services } = c.var
  const roles = listedRoles(
    await read(services.db, { organizationId: organization.id }, (tx) => selectRoles(tx, organization.id)),
    queryOf(c),
  )
  const today = todayOf(organization, services.now())
  const list = rolesList(roles, formatCount(roles.length, 'rôle', 'rôles'))
  return sendList(c, list, formatOf(c.req.param('format')), `roles-${today}`)
})

roleRoutes.get('/:org/gestion/roles/nouveau', staffWith('users'), (c) =>
  page(c, <RolePage frame={officeFrame(c)} slug={c.var.organization.slug} form={newForm(c)} known={null} />),
)

roleRoutes.post('/:org/gestion/roles/nouveau', staffWith('users'), async (c) => {
  const { slug } = c.var.organization
  const submitted = await readForm(c, roleForm)
  const again = (form: FormState, status: 200 | 422) =>
    page(c, <RolePage frame={officeFrame(c)} slug={slug} form={form} known={null} />, status)
  if (!submitted.ok) return again(submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await createRole(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${rolePaths.list(slug)}?enregistre`, 303)
  return again(submitted.refuse({ rights: sentences[outcome.refusal] }), 422)
})

roleRoutes.get('/:org/gestion/roles/:id{[0-9]{1,15}}', staffWith('users'), async (c) => {
  const role = await roleOf(c, Number(c.req.param('id')))
  const form = newForm(c, typedOf(role))
  return page(c, <RolePage frame={officeFrame(c)} slug={c.var.organization.slug} form={form} known={role} />)
})

roleRoutes.post('/:org/gestion/roles/:id{[0-9]{1,15}}', staffWith('users'), async (c) => {
  const { slug } = c.var.organization
  const role = await roleOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, roleForm)
  const again = (form: FormState, status: 200 | 422) =>
    page(c, <RolePage frame={officeFrame(c)} slug={slug} form={form} known={role} />, status)
  if (!submitted.ok) return again(submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await changeRole(verbContext(c, submitted.key), role.id, submitted.value)
  if (outcome.ok) return c.redirect(`${rolePaths.list(slug)}?enregistre`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal !== 'changed-meanwhile')
    return again(submitted.refuse({ rights: sentences[outcome.refusal] }), 422)
  return conflictPage(c, submitted.refuse({}), await roleOf(c, role.id))
})

type Role = Awaited<ReturnType<typeof roleOf>>

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
function conflictPage(c: RequestContext, form: FormState, role: Role) {
  const labels = { name: 'Nom du rôle', rights: 'Droits' }
  const conflict = conflictOf(form, typedOf(role), labels, (field, value) =>
    field === 'rights' ? (rightNames[value as Right] ?? value) : value,
  )
  const shown = { frame: officeFrame(c), slug: c.var.organization.slug, known: role }
  return page(c, <RolePage {...shown} {...conflict} />, 409)
}

const typedOf = ({ version, name, rights }: Role) => ({ version: String(version), name, rights })

const sentences = {
  'more-than-own': 'Vous ne pouvez donner que des droits que vous avez vous-même.',
  'last-manager':
    'Plus personne ne pourrait gérer les utilisateurs : gardez ce droit à ce rôle ou donnez-le à un autre.',
  'beyond-own': "Ce rôle donne des droits que vous n'avez pas : seul quelqu'un qui les a peut le modifier.",
}

async function roleOf(c: RequestContext, id: number) {
  const { organization, services } = c.var
  const role = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectOptionalRole(tx, organization.id, id),
  )
  if (!role) throw notFound()
  return role
}
