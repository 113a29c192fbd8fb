import { Hono } from 'hono'
import { z } from 'zod'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { mayTouchDepartment } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { departmentLabel, departments, departmentsByRegion } from '../../../core/reference/departments.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { readSorting } from '../../../ui/sorting.ts'
import { selectRoles } from '../roles/store.ts'
import { changeUser, closeUser, createUser, reopenUser, sendUserCredentials } from './actions.ts'
import { usersList } from './export.ts'
import { newUserForm, userForm } from './forms.ts'
import { UserPage } from './pages/user.tsx'
import { UsersPage } from './pages/users.tsx'
import { userPaths } from './paths.ts'
import { selectOptionalUser, selectUserPage, selectUsers, type User, type UserQuery, userSorts } from './store.ts'

const pageSize = 50

/** The organisation's staff: who they are, their roles, and the départements they are limited to. */
export const userRoutes = new Hono<Environment>()

userRoutes.get('/:org/gestion/utilisateurs', staffWith('users'), async (c) => {
  const { organization, services } = c.var
  const query = queryOf(c)
  const number = pageNumber(c.req.query('page'))
  const found = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectUserPage(tx, organization.id, query, number, pageSize),
  )
  const pages = Math.max(1, Math.ceil(found.total / pageSize))
  const frame = officeFrame(c, noticeOf(c))
  return page(c, <UsersPage slug={organization.slug} {...{ frame, ...found, query, number, pages }} />)
})

const queryOf = (c: RequestContext): UserQuery => ({
  text: (c.req.query('recherche') ?? '').trim().slice(0, 100),
  sorting: readSorting((name) => c.req.query(name), userSorts, { by: 'nom', descending: false }),
})

userRoutes.get('/:org/gestion/utilisateurs/liste/:format', staffWith('users'), async (c) => {
  const { organization, services } = c.var
  const users = await read(services.db, { organizationId: organization.id }, (tx) =>
    selectUsers(tx, organization.id, queryOf(c)),
  )
  const today = todayOf(organization, services.now())
  const list = usersList(users, formatCount(users.length, 'utilisateur', 'utilisateurs'))
  return sendList(c, list, formatOf(c.req.param('format')), `utilisateurs-${today}`)
})

userRoutes.get('/:org/gestion/utilisateurs/nouveau', staffWith('users'), (c) => userPage(c, null))

userRoutes.post('/:org/gestion/utilisateurs/nouveau', staffWith('users'), async (c) => {
  const submitted = await readForm(c, newUserForm)
  if (!submitted.ok) return userPage(c, null, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await createUser(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${userPaths.one(c.var.organization.slug, outcome.accountId)}?fait=cree`, 303)
  return userPage(c, null, submitted.refuse(sentences[outcome.refusal]), 422)
})

userRoutes.get('/:org/gestion/utilisateurs/:id{[0-9]{1,15}}', staffWith('users'), (c) =>
  userPage(c, Number(c.req.param('id'))),
)

userRoutes.post('/:org/gestion/utilisateurs/:id{[0-9]{1,15}}', staffWith('users'), async (c) => {
  const id = Number(c.req.param('id'))
  const submitted = await readForm(c, userForm)
  if (!submitted.ok) return userPage(c, id, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await changeUser(verbContext(c, submitted.key), id, submitted.value)
  if (outcome.ok) return c.redirect(`${userPaths.one(c.var.organization.slug, id)}?fait=enregistre`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal === 'changed-meanwhile') return userPage(c, id, submitted.refuse({}), 409)
  return userPage(c, id, submitted.refuse(sentences[outcome.refusal]), 422)
})

userRoutes.post('/:org/gestion/utilisateurs/:id{[0-9]{1,15}}/fermeture', staffWith('users'), (c) => {
  return button(c, Number(c.req.param('id')), closeUser, 'ferme')
})

userRoutes.post('/:org/gestion/utilisateurs/:id{[0-9]{1,15}}/reouverture', staffWith('users'), (c) => {
  return button(c, Number(c.req.param('id')), reopenUser, 'rouvert')
})

userRoutes.post('/:org/gestion/utilisateurs/:id{[0-9]{1,15}}/identifiants', staffWith('users'), (c) => {
  const { services, organization } = c.var
  const send: ButtonVerb = (context, id) => sendUserCredentials(context, services, organization, id)
  return button(c, Number(c.req.param('id')), send, 'identifiants')
})

type ButtonVerb = typeof closeUser | typeof reopenUser

/** One button, one verb, back to the user's page with what came of it. */
async function button(c: RequestContext, id: number, verb: ButtonVerb, done: string) {
  const submitted = await readForm(c, z.object({}))
  if (!submitted.ok) return userPage(c, id, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await verb(verbContext(c, submitted.key), id)
  if (outcome.ok) return c.redirect(`${userPaths.one(c.var.organization.slug, id)}?fait=${done}`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  return userPage(c, id, submitted.refuse(sentences[outcome.refusal]), 422)
}

const sentences = {
  'identifier-taken': { identifier: 'Cet identifiant est déjà pris : choisissez-en un autre.' },
  'unknown-role': { roleIds: 'Choisissez les rôles dans la liste.' },
  'more-than-own': { '': 'Vous ne pouvez donner que les droits et les départements que vous avez vous-même.' },
  'last-manager': {
    '': "Plus personne ne pourrait gérer les utilisateurs : donnez d'abord ce droit à quelqu'un d'autre.",
  },
  oneself: { '': 'Vous ne pouvez pas fermer votre propre compte.' },
  'beyond-own': {
    '': "Cette personne a des droits ou des départements que vous n'avez pas : seul quelqu'un qui les a peut modifier son compte.",
  },
}

const done: Record<string, string> = {
  cree: "Le compte a été créé. Envoyez ses identifiants à la personne pour qu'elle choisisse son mot de passe.",
  enregistre: 'Le compte a été enregistré.',
  ferme: 'Le compte est fermé ; ses sessions sont terminées.',
  rouvert: 'Le compte est de nouveau ouvert.',
  identifiants: 'Les identifiants ont été envoyés.',
}

function noticeOf(c: RequestContext) {
  const text = done[c.req.query('fait') ?? '']
  return text ? { notice: { kind: 'success' as const, text } } : {}
}

async function userPage(c: RequestContext, id: number | null, form?: FormState, status: 200 | 409 | 422 = 200) {
  const { organization, services, actor } = c.var
  const [user, roles] = await read(services.db, { organizationId: organization.id }, (tx) =>
    Promise.all([id === null ? null : selectOptionalUser(tx, organization.id, id), selectRoles(tx, organization.id)]),
  )
  if (id !== null && !user) throw notFound()
  const choices = {
    roles: roles.map((role) => ({ value: String(role.id), label: role.name })),
    regions: departmentsByRegion(departments().filter(({ code }) => mayTouchDepartment(actor, code))).map((group) => ({
      label: group.region,
      options: group.departments.map((one) => ({ value: one.code, label: departmentLabel(one) })),
    })),
  }
  const frame = officeFrame(c, noticeOf(c))
  const shown = { frame, slug: organization.slug, user, ...choices, token: newForm(c).token }
  if (form && user && status === 409)
    return page(c, <UserPage {...shown} {...userConflict(form, user, roles)} />, status)
  return page(c, <UserPage {...shown} form={form ?? newForm(c, user ? typedOf(user) : {})} />, status)
}

const labels = {
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse électronique',
  roleIds: 'Rôles',
  departments: 'Départements',
}

const typedOf = ({ version, firstName, lastName, email, roleIds, departments }: User) => ({
  ...{ version: String(version), firstName, lastName, email, roleIds: roleIds.map(String), departments },
})

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
const userConflict = (form: FormState, user: User, roles: { id: number; name: string }[]) =>
  conflictOf(form, typedOf(user), labels, (field, value) =>
    field === 'roleIds' ? (roles.find(({ id }) => String(id) === value)?.name ?? value) : value,
  )
