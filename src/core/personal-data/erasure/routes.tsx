import { Hono } from 'hono'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { officeFrame } from '../../accounts/frame.ts'
import { fullName, mayTouchDepartment } from '../../accounts/rules.ts'
import { staffWith } from '../../accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../environment.ts'
import { newForm, readForm } from '../../forms/read.ts'
import { verbContext } from '../../verb.ts'
import { personalFile } from '../file.ts'
import type { Holding } from '../holding.ts'
import { personalPaths } from '../paths.ts'
import { sendPersonalFile } from '../sending.ts'
import { selectOptionalProvided, selectProvidedBy, selectSubject } from '../store.ts'
import { erasePerson } from './actions.ts'
import { answerAsking } from './answering.ts'
import { answerForm, erasureForm } from './forms.ts'
import { ErasurePage } from './pages/erasure.tsx'

/** What staff of the directory do with what is held of an owner or a host: hand it over, or erase it. */
export function erasureRoutes(holdings: readonly Holding[]) {
  const routes = new Hono<Environment>()

  routes.get('/:org/gestion/prestataires/:id{[0-9]{1,15}}/donnees', staffWith('directory'), async (c) => {
    const { services, organization } = c.var
    const now = services.now()
    const { subject, elsewhere, provided } = await providedOf(c, holdings)
    if (elsewhere) throw notFound()
    const file = await read(services.db, { organizationId: organization.id }, (tx) =>
      personalFile(tx, holdings, { organization, subject, now, by: 'staff' }),
    )
    return sendPersonalFile(c, file, `donnees-${provided[0]?.id ?? ''}`)
  })

  routes.get('/:org/gestion/prestataires/:id{[0-9]{1,15}}/effacement', staffWith('directory'), (c) =>
    show(c, holdings, newForm(c)),
  )

  routes.post('/:org/gestion/prestataires/:id{[0-9]{1,15}}/effacement', staffWith('directory'), async (c) => {
    const id = numberOf(c)
    const submitted = await readForm(c, erasureForm)
    if (!submitted.ok) return show(c, holdings, submitted.form, c.var.redisplay ? 200 : 422)
    const outcome = await erasePerson({ ...verbContext(c, submitted.key), holdings }, id, submitted.value.reason)
    if (outcome.ok) return c.redirect(personalPaths.erasure(c.var.organization.slug, id), 303)
    if (outcome.refusal === 'unknown') throw notFound()
    if (outcome.refusal === 'standing') return show(c, holdings, submitted.refuse({}), 409)
    const reason = "Ne nommez pas la personne : l'historique garde cette phrase."
    return show(c, holdings, submitted.refuse({ reason }), 422)
  })

  routes.post('/:org/gestion/prestataires/:id{[0-9]{1,15}}/effacement/reponse', staffWith('directory'), async (c) => {
    const { services, organization } = c.var
    const submitted = await readForm(c, answerForm)
    if (!submitted.ok) return show(c, holdings, submitted.form, c.var.redisplay ? 200 : 422)
    const context = { ...verbContext(c, submitted.key), services, organization }
    const outcome = await answerAsking(context, numberOf(c), submitted.value.answer)
    if (!outcome.ok) throw notFound()
    return c.redirect(`${personalPaths.retention(organization.slug)}?repondu`, 303)
  })
  return routes
}

const numberOf = (c: RequestContext) => Number(c.req.param('id'))

/** Whoever is behind the provider, for staff who follow it; `elsewhere`: they do not follow all that this person provides. */
function providedOf(c: RequestContext, holdings: readonly Holding[]) {
  const { services, actor, organization } = c.var
  return read(services.db, actor, async (tx) => {
    const found = await selectOptionalProvided(tx, actor, numberOf(c))
    if (!found) throw notFound()
    const { person } = found
    const [subject, provided] = await Promise.all([
      selectSubject(tx, organization.id, person.id),
      selectProvidedBy(tx, organization.id, person.id),
    ])
    const standing = await Promise.all(holdings.map((holding) => holding.standing?.(tx, subject) ?? []))
    const elsewhere = !provided.every(({ departmentCode }) => mayTouchDepartment(actor, departmentCode))
    return { person, subject, provided, elsewhere, standing: standing.flat() }
  })
}

async function show(c: RequestContext, holdings: readonly Holding[], form: FormState, status: 200 | 409 | 422 = 200) {
  const { slug, timeZone } = c.var.organization
  const { person, provided, elsewhere, standing } = await providedOf(c, holdings)
  const codes = provided.map(({ code }) => code)
  const given = { frame: officeFrame(c), slug, timeZone, form, id: numberOf(c), codes, elsewhere, standing }
  const { erasedAt, erasureAskedAt } = person
  return page(c, <ErasurePage {...given} name={fullName(person)} {...{ erasedAt, erasureAskedAt }} />, status)
}
