import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectOwnDepartments } from '../../../../core/directory/departments.ts'
import { choosable } from '../../../../core/directory/rules.ts'
import { selectLodgingTypes } from '../../../../core/directory/store.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { selectHistory } from '../../../../core/history/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { verbContext } from '../context.ts'
import { backToList, readListQuery } from '../lists/query.ts'
import { noticeOf } from '../notices.ts'
import { selectOfferedOwners } from '../owners/named.ts'
import { lodgingPaths } from '../paths.ts'
import { changeLodging, closeLodging, createLodging, type LodgingRefusal, reopenLodging } from './actions.ts'
import { importableList, readableList } from './export.ts'
import { emptyForm, lodgingForm } from './forms.ts'
import { lodgingConflict } from './labels.ts'
import { LodgingPage } from './pages/lodging.tsx'
import { LodgingFormPage, type LodgingFormPageProps } from './pages/lodging-form.tsx'
import { LodgingsPage } from './pages/lodgings.tsx'
import { typedOfLodging } from './rules.ts'
import { lodgingSorts, selectLodgingPage, selectLodgings, selectOptionalLodging } from './store.ts'

/** OWN-60: the network's staff keep the lodgings of their départements. */
export const lodgingRoutes = new Hono<Environment>()

lodgingRoutes.get('/:org/gestion/hebergements', staffWith('directory'), async (c) => {
  const { organization, services, actor } = c.var
  const query = readListQuery((name) => c.req.query(name), lodgingSorts)
  const [found, types, departments] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectLodgingPage(tx, actor, query),
      selectLodgingTypes(tx, organization.id),
      selectOwnDepartments(tx, actor),
    ]),
  )
  const { slug, timeZone } = organization
  return page(c, <LodgingsPage frame={officeFrame(c)} {...{ slug, timeZone, query, departments, types, ...found }} />)
})

lodgingRoutes.get('/:org/gestion/hebergements/liste/:format', staffWith('directory'), async (c) => {
  const { services, actor } = c.var
  const query = readListQuery((name) => c.req.query(name), lodgingSorts)
  const rows = await read(services.db, actor, (tx) => selectLodgings(tx, actor, query))
  const format = formatOf(c.req.param('format'))
  const { today } = verbContext(c, '')
  const list = format === 'csv' ? importableList(rows) : readableList(rows, subtitleOf(rows.length, today))
  return sendList(c, list, format, `hebergements-${today}`)
})

const subtitleOf = (count: number, today: Temporal.PlainDate) =>
  `${count} hébergements, liste du ${today.toLocaleString('fr-FR')}`

lodgingRoutes.get('/:org/gestion/hebergements/nouveau', staffWith('directory'), (c) => {
  const owner = c.req.query('proprietaire')?.slice(0, 60)
  return formPage(c, { form: newForm(c, owner ? { owner } : {}) })
})

lodgingRoutes.post('/:org/gestion/hebergements/nouveau', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, lodgingForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const outcome = await createLodging(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${lodgingPaths.one(c.var.organization.slug, outcome.id)}?cree`, 303)
  return formPage(c, refused(submitted.refuse, outcome), 422)
})

lodgingRoutes.get('/:org/gestion/hebergements/:id{[0-9]{1,15}}', staffWith('directory'), async (c) => {
  const { services, actor, organization } = c.var
  const id = Number(c.req.param('id'))
  const [row, types, history] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectOptionalLodging(tx, actor, id),
      selectLodgingTypes(tx, organization.id),
      selectHistory(tx, organization.id, { subject: 'lodging', subjectId: id }, 1, 50),
    ]),
  )
  if (!row) throw notFound()
  const { slug, timeZone } = organization
  const frame = officeFrame(c, noticeOf(c, notices))
  return page(
    c,
    <LodgingPage
      {...{ frame, slug, timeZone, row, types }}
      listHref={backToList(lodgingPaths.list(slug), c.req.query('liste'))}
      history={history.rows}
      token={newForm(c).token}
    />,
  )
})

const notices: Record<string, string> = {
  cree: "L'hébergement a été créé.",
  enregistre: "L'hébergement a été enregistré.",
  ferme: "L'hébergement est fermé : il n'est plus sur le site.",
  rouvert: "L'hébergement est rouvert.",
}

lodgingRoutes.get('/:org/gestion/hebergements/:id{[0-9]{1,15}}/modification', staffWith('directory'), async (c) => {
  const { lodging, ownerCode } = await lodgingOf(c, Number(c.req.param('id')))
  return formPage(c, { form: newForm(c, typedOfLodging(lodging, ownerCode)), known: lodging })
})

lodgingRoutes.post('/:org/gestion/hebergements/:id{[0-9]{1,15}}/modification', staffWith('directory'), async (c) => {
  const { lodging } = await lodgingOf(c, Number(c.req.param('id')))
  const submitted = await readForm(c, lodgingForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, known: lodging }, c.var.redisplay ? 200 : 422)
  const outcome = await changeLodging(verbContext(c, submitted.key), lodging.id, submitted.value)
  if (outcome.ok) return c.redirect(`${lodgingPaths.one(c.var.organization.slug, lodging.id)}?enregistre`, 303)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal !== 'changed-meanwhile') {
    return formPage(c, { ...refused(submitted.refuse, outcome), known: lodging }, 422)
  }
  return conflictPage(c, submitted.refuse({}), await lodgingOf(c, lodging.id))
})

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
async function conflictPage(
  c: RequestContext,
  form: FormState,
  { lodging, ownerCode }: Awaited<ReturnType<typeof lodgingOf>>,
) {
  const { services, organization } = c.var
  const types = await read(services.db, c.var.actor, (tx) => selectLodgingTypes(tx, organization.id))
  const conflict = lodgingConflict(form, typedOfLodging(lodging, ownerCode), types)
  return formPage(c, { ...conflict, known: lodging }, 409)
}

lodgingRoutes.post('/:org/gestion/hebergements/:id{[0-9]{1,15}}/fermeture', staffWith('directory'), async (c) => {
  const id = Number(c.req.param('id'))
  const submitted = await readForm(c, emptyForm)
  const here = lodgingPaths.one(c.var.organization.slug, (await lodgingOf(c, id)).lodging.id)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  await closeLodging(verbContext(c, submitted.key), id)
  return c.redirect(`${here}?ferme`, 303)
})

lodgingRoutes.post('/:org/gestion/hebergements/:id{[0-9]{1,15}}/reouverture', staffWith('directory'), async (c) => {
  const id = Number(c.req.param('id'))
  const submitted = await readForm(c, emptyForm)
  const here = lodgingPaths.one(c.var.organization.slug, (await lodgingOf(c, id)).lodging.id)
  if (!submitted.ok) return c.redirect(`${here}?recommencez`, 303)
  const outcome = await reopenLodging(verbContext(c, submitted.key), id)
  return c.redirect(outcome.ok ? `${here}?rouvert` : here, 303)
})

async function lodgingOf(c: RequestContext, id: number) {
  const { services, actor } = c.var
  const row = await read(services.db, actor, (tx) => selectOptionalLodging(tx, actor, id))
  if (!row) throw notFound()
  return row
}

type FormPart = Pick<LodgingFormPageProps, 'form' | 'owners' | 'candidates' | 'differences'> & {
  known?: { id: number; name: string; lodgingTypeId: number }
}

async function formPage(c: RequestContext, part: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const [types, offered] = await read(services.db, actor, (tx) =>
    Promise.all([selectLodgingTypes(tx, organization.id), selectOfferedOwners(tx, actor)]),
  )
  const { slug } = organization
  const given = { slug, offered, types: choosable(types, part.known?.lodgingTypeId) }
  return page(c, <LodgingFormPage frame={officeFrame(c)} {...given} {...part} />, status)
}

/** What the verb refused, beside the field that mends it. */
function refused(refuse: (errors: Record<string, string>) => FormState, outcome: LodgingRefusal): FormPart {
  if (outcome.refusal === 'which-owner') {
    const { owners } = outcome
    if (owners.length > mostChoices)
      return { form: refuse({ owner: 'Plus de vingt propriétaires portent ce nom : ajoutez un prénom ou le code.' }) }
    return { form: refuse({ ownerCode: 'Choisissez le propriétaire dans la liste.' }), owners }
  }
  if (outcome.refusal !== 'which-municipality') return { form: refuse(sentences[outcome.refusal]) }
  const { candidates } = outcome
  if (candidates.length === 0)
    return { form: refuse({ municipality: 'Aucune commune de ce nom dans le département du propriétaire.' }) }
  return { form: refuse({ municipalityCode: 'Choisissez la commune dans la liste.' }), candidates }
}

const mostChoices = 20

const sentences = {
  'unknown-owner': {
    owner: 'Aucun propriétaire ne porte ce nom ou ce code. Cherchez-le dans la liste des propriétaires.',
  },
  'closed-owner': { owner: "Ce propriétaire est fermé : rouvrez-le d'abord." },
  'unknown-type': { lodgingTypeId: "Choisissez le type d'hébergement." },
  'approval-number-taken': { approvalNumber: "Ce numéro d'agrément est déjà celui d'un autre hébergement." },
}
