import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectOwnDepartments } from '../../../../core/directory/departments.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { Difference } from '../../../../ui/differences.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { reminderPaths } from '../../reminders/behind/paths.ts'
import { departmentsOf, verbContext } from '../context.ts'
import { backToList, readListQuery } from '../lists/query.ts'
import { emptyForm } from '../lodgings/forms.ts'
import { selectLodgingsOfOwner } from '../lodgings/store.ts'
import { noticeOf } from '../notices.ts'
import { ownerPaths } from '../paths.ts'
import { changeOwner, closeOwner, createOwner, reopenOwner, sendOwnerCredentials } from './actions.ts'
import { ownersList } from './export.ts'
import { newOwnerForm, ownerForm } from './forms.ts'
import { OwnerPage } from './pages/owner.tsx'
import { OwnerFormPage } from './pages/owner-form.tsx'
import { OwnersPage } from './pages/owners.tsx'
import { fullNameOf, typedOfOwner } from './rules.ts'
import { type OwnerRow, ownerSorts, selectOptionalOwner, selectOwnerPage, selectOwners } from './store.ts'

/** OWN-60: the network's staff keep the owners of their départements. */
export const ownerRoutes = new Hono<Environment>()

ownerRoutes.get('/:org/gestion/proprietaires', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const query = queryOf(c)
  const [found, departments] = await read(services.db, actor, (tx) =>
    Promise.all([selectOwnerPage(tx, actor, query), selectOwnDepartments(tx, actor)]),
  )
  const { slug } = organization
  return page(c, <OwnersPage frame={officeFrame(c)} {...{ slug, query, departments, ...found }} />)
})

const queryOf = (c: RequestContext) => ({
  ...readListQuery((name) => c.req.query(name), ownerSorts),
  at: c.var.services.now(),
})

ownerRoutes.get('/:org/gestion/proprietaires/liste/:format', staffWith('directory'), async (c) => {
  const { services, actor } = c.var
  const query = queryOf(c)
  const rows = await read(services.db, actor, (tx) => selectOwners(tx, actor, query))
  const { today } = verbContext(c, '')
  const list = ownersList(rows, `${rows.length} propriétaires, liste du ${today.toLocaleString('fr-FR')}`)
  return sendList(c, list, formatOf(c.req.param('format')), `proprietaires-${today}`)
})

ownerRoutes.get('/:org/gestion/proprietaires/nouveau', staffWith('directory'), (c) => formPage(c, { form: newForm(c) }))

ownerRoutes.post('/:org/gestion/proprietaires/nouveau', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, newOwnerForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const outcome = await createOwner(verbContext(c, submitted.key), submitted.value)
  const done = submitted.value.sendCredentials ? 'cree-et-envoye' : 'cree'
  if (outcome.ok) return c.redirect(`${ownerPaths.one(c.var.organization.slug, outcome.id)}?${done}`, 303)
  return formPage(c, { form: submitted.refuse(sentences[outcome.refusal]) }, 422)
})

const sentences = {
  'identifier-taken': { identifier: 'Cet identifiant est déjà pris dans ce département.' },
  'no-address': { email: 'Indiquez une adresse électronique pour y envoyer les identifiants.' },
  'unknown-department': { departmentCode: 'Choisissez un département que vous suivez.' },
}

ownerRoutes.get('/:org/gestion/proprietaires/:id{[0-9]{1,15}}', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const id = Number(c.req.param('id'))
  const row = await ownerOf(c, id)
  // What happened to the account (credentials sent, password chosen) happened to this owner.
  const subjects = [
    { subject: 'provider', ids: [id] },
    { subject: 'account', ids: [row.account.id] },
  ]
  const [lodgings, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectLodgingsOfOwner(tx, actor, id),
      selectHistory(tx, organization.id, { about: { subjects, verbs: [] } }, 1, 50),
    ]),
  )
  const { slug, timeZone } = organization
  const delegation = actor.rights.has('plannings') ? `/${slug}/gestion/comptes/${row.account.id}/delegation` : undefined
  const frame = officeFrame(c, noticeOf(c, notices))
  const reminders = actor.rights.has('plannings') ? reminderPaths.one(slug, id) : undefined
  const given = { frame, slug, timeZone, row, lodgings, delegation, reminders, history: history.rows }
  return page(
    c,
    <OwnerPage
      {...given}
      listHref={backToList(ownerPaths.list(slug), c.req.query('liste'))}
      token={newForm(c).token}
    />,
  )
})

const notices: Record<string, string> = {
  cree: 'Le propriétaire a été créé.',
  'cree-et-envoye': "Le propriétaire a été créé, et ses identifiants sont partis à l'adresse indiquée.",
  enregistre: 'Le propriétaire a été enregistré.',
  envoye: 'Ses identifiants lui ont été envoyés.',
  ferme: 'Le propriétaire est fermé : ses hébergements ne sont plus sur le site.',
  rouvert: 'Le propriétaire est rouvert, avec les hébergements fermés en même temps que lui.',
}

ownerRoutes.get('/:org/gestion/proprietaires/:id{[0-9]{1,15}}/modification', staffWith('directory'), async (c) => {
  const row = await ownerOf(c, Number(c.req.param('id')))
  return formPage(c, { form: newForm(c, typedOfOwner(row)), row })
})

ownerRoutes.post('/:org/gestion/proprietaires/:id{[0-9]{1,15}}/modification', staffWith('directory'), async (c) => {
  const row = await ownerOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, ownerForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, row }, c.var.redisplay ? 200 : 422)
  const outcome = await changeOwner(verbContext(c, submitted.key), row.owner.id, submitted.value)
  if (outcome.ok) return c.redirect(`${ownerPaths.one(c.var.organization.slug, row.owner.id)}?enregistre`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal === 'identifier-taken')
    return formPage(c, { form: submitted.refuse(sentences[outcome.refusal]), row }, 422)
  const newest = await ownerOf(c, row.owner.id)
  return formPage(c, { ...conflictOf(submitted.refuse({}), typedOfOwner(newest), labels), row: newest }, 409)
})

const labels = {
  identifier: 'Identifiant',
  civility: 'Civilité',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse électronique',
  phone: 'Téléphone',
  address: 'Adresse postale',
}

ownerRoutes.post('/:org/gestion/proprietaires/:id{[0-9]{1,15}}/fermeture', staffWith('directory'), async (c) => {
  const { owner } = await ownerOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, emptyForm)
  const here = ownerPaths.one(c.var.organization.slug, owner.id)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  await closeOwner(verbContext(c, submitted.key), owner.id)
  return c.redirect(`${here}?ferme`, 303)
})

ownerRoutes.post('/:org/gestion/proprietaires/:id{[0-9]{1,15}}/reouverture', staffWith('directory'), async (c) => {
  const { owner } = await ownerOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, emptyForm)
  const here = ownerPaths.one(c.var.organization.slug, owner.id)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const outcome = await reopenOwner(verbContext(c, submitted.key), owner.id)
  if (!outcome.ok) throw notFound()
  return c.redirect(`${here}?rouvert`, 303)
})

ownerRoutes.post('/:org/gestion/proprietaires/:id{[0-9]{1,15}}/identifiants', staffWith('directory'), async (c) => {
  const { owner } = await ownerOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, emptyForm)
  const here = ownerPaths.one(c.var.organization.slug, owner.id)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const outcome = await sendOwnerCredentials(verbContext(c, submitted.key), owner.id)
  return c.redirect(outcome.ok ? `${here}?envoye` : here, 303)
})

async function ownerOf(c: RequestContext, id: number) {
  const { services, actor } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalOwner(tx, actor, id))
  if (!row) throw notFound()
  return row
}

interface FormPart {
  form: FormState
  row?: OwnerRow
  differences?: Difference[]
}

function formPage(c: RequestContext, { form, row, differences }: FormPart, status: 200 | 409 | 422 = 200) {
  const known = row && { id: row.owner.id, name: fullNameOf(row) }
  const { slug } = c.var.organization
  const given = { form, slug, known, differences, departments: departmentsOf(c.var.actor) }
  return page(c, <OwnerFormPage frame={officeFrame(c)} {...given} />, status)
}
