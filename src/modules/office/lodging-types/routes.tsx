import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { type LodgingType, selectLodgingTypes } from '../../../core/directory/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { conflictOf } from '../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { noticeOf } from '../../../core/notices.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../platform/documents/send.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { Difference } from '../../../ui/differences.tsx'
import { ErrorPage } from '../../../ui/error-page.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { formatCount } from '../../../ui/format.ts'
import { changeType, createType, setTypeClosed } from './actions.ts'
import { typesList } from './export.ts'
import { emptyForm, typeForm } from './forms.ts'
import { TypeFormPage } from './pages/type-form.tsx'
import { TypesPage } from './pages/types.tsx'
import { typePaths } from './paths.ts'
import { mayChangeTypes } from './rules.ts'
import { selectOptionalType } from './store.ts'

/** The organisation's own kinds of lodging, for lodgings of owners and for last-minute hosts. */
export const typeRoutes = new Hono<Environment>()

const typesOf = (c: RequestContext) =>
  read(c.var.services.db, c.var.actor, (tx) => selectLodgingTypes(tx, c.var.organization.id))

typeRoutes.get('/:org/gestion/types', staffWith('directory'), async (c) => {
  const rows = await typesOf(c)
  const frame = officeFrame(c, noticeOf(c, notices))
  const mayChange = mayChangeTypes(c.var.actor)
  return page(c, <TypesPage {...{ frame, rows, mayChange }} slug={c.var.organization.slug} token={newForm(c).token} />)
})

const notices = {
  enregistre: 'Le type a été enregistré.',
  ferme: "Le type est fermé : on ne le choisit plus ; les hébergements qui l'ont le gardent.",
  rouvert: 'Le type est rouvert.',
}

typeRoutes.get('/:org/gestion/types/liste/:format', staffWith('directory'), async (c) => {
  const rows = await typesOf(c)
  const today = todayOf(c.var.organization, c.var.services.now())
  const list = typesList(rows, formatCount(rows.length, 'type', 'types'))
  return sendList(c, list, formatOf(c.req.param('format')), `types-${today}`)
})

typeRoutes.get('/:org/gestion/types/nouveau', staffWith('directory'), (c) =>
  mayChangeTypes(c.var.actor) ? formPage(c, { form: newForm(c) }) : limitedPage(c),
)

typeRoutes.post('/:org/gestion/types/nouveau', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, typeForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form }, c.var.redisplay ? 200 : 422)
  const outcome = await createType(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${typePaths.list(c.var.organization.slug)}?enregistre`, 303)
  if (outcome.refusal === 'limited') return limitedPage(c)
  return formPage(c, { form: submitted.refuse(taken) }, 422)
})

const taken = { code: 'Un autre type porte déjà ce code.' }

typeRoutes.get('/:org/gestion/types/:id{[0-9]{1,15}}', staffWith('directory'), async (c) => {
  const known = await typeOf(c)
  return mayChangeTypes(c.var.actor) ? formPage(c, { form: newForm(c, typedOf(known)), known }) : limitedPage(c)
})

typeRoutes.post('/:org/gestion/types/:id{[0-9]{1,15}}', staffWith('directory'), async (c) => {
  const known = await typeOf(c)
  const submitted = await readForm(c, typeForm)
  if (!submitted.ok) return formPage(c, { form: submitted.form, known }, c.var.redisplay ? 200 : 422)
  const outcome = await changeType(verbContext(c, submitted.key), known.id, submitted.value)
  if (outcome.ok) return c.redirect(`${typePaths.list(c.var.organization.slug)}?enregistre`, 303)
  if (outcome.refusal === 'limited') return limitedPage(c)
  if (outcome.refusal === 'unknown') throw notFound()
  if (outcome.refusal === 'code-taken') return formPage(c, { form: submitted.refuse(taken), known }, 422)
  return conflictPage(c, submitted.refuse({}))
})

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
async function conflictPage(c: RequestContext, form: FormState) {
  const newest = await typeOf(c)
  return formPage(c, { ...conflictOf(form, typedOf(newest), labels), known: newest }, 409)
}

const labels = { name: 'Nom', nameEnglish: 'Nom anglais', code: 'Code' }

typeRoutes.post('/:org/gestion/types/:id{[0-9]{1,15}}/fermeture', staffWith('directory'), (c) => close(c, true))

typeRoutes.post('/:org/gestion/types/:id{[0-9]{1,15}}/reouverture', staffWith('directory'), (c) => close(c, false))

async function close(c: RequestContext, closed: boolean) {
  const { id } = await typeOf(c)
  const list = typePaths.list(c.var.organization.slug)
  const submitted = await readForm(c, emptyForm)
  if (!submitted.ok) return c.redirect(`${list}?recommencez`, 303)
  const outcome = await setTypeClosed(verbContext(c, submitted.key), id, closed)
  if (!outcome.ok && outcome.refusal === 'unknown') throw notFound()
  if (!outcome.ok) return limitedPage(c)
  return c.redirect(`${list}?${closed ? 'ferme' : 'rouvert'}`, 303)
}

const typedOf = ({ version, name, nameEnglish, code }: Pick<LodgingType, keyof typeof labels | 'version'>) => ({
  ...{ version: String(version), name, nameEnglish, code },
})

async function typeOf(c: RequestContext) {
  const { services, actor, organization } = c.var
  const found = await read(services.db, actor, (tx) =>
    selectOptionalType(tx, organization.id, Number(c.req.param('id'))),
  )
  if (!found) throw notFound()
  return found
}

const limitedPage = (c: RequestContext) =>
  page(
    c,
    <ErrorPage
      frame={officeFrame(c)}
      status={403}
      detail="Les types valent pour toute la structure : demandez à un collègue qui suit tous les départements."
    />,
    403,
  )

interface FormPart {
  form: FormState
  known?: { id: number; name: string }
  differences?: Difference[]
}

const formPage = (c: RequestContext, { form, known, differences }: FormPart, status: 200 | 409 | 422 = 200) =>
  page(
    c,
    <TypeFormPage frame={officeFrame(c)} slug={c.var.organization.slug} {...{ form, known, differences }} />,
    status,
  )
