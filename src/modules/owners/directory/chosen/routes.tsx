import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { runPath } from '../../../../core/progress/paths.ts'
import { read } from '../../../../platform/database/database.ts'
import { formatOf, sendList } from '../../../../platform/documents/send.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import { verbContext } from '../context.ts'
import { listAddress } from '../lists/query.ts'
import { ownersList } from '../owners/export.ts'
import { selectOwnerIds, selectOwnerPage, selectOwners } from '../owners/store.ts'
import { ownerPaths } from '../paths.ts'
import { startCredentials } from './actions.ts'
import { type Choice, readChoice } from './choice.ts'
import { choiceForm } from './forms.ts'
import { ChosenPage, NobodyPage } from './pages/chosen.tsx'

/** What can be done with several owners at once. */
export const chosenRoutes = new Hono<Environment>()

chosenRoutes.get('/:org/gestion/proprietaires/choix', staffWith('directory'), async (c) => {
  const choice = choiceOf(c)
  return choice ? chosenPage(c, choice, newForm(c)) : nobodyPage(c)
})

chosenRoutes.get('/:org/gestion/proprietaires/choix/:format', staffWith('directory'), async (c) => {
  const format = formatOf(c.req.param('format'))
  const { services, actor } = c.var
  const choice = choiceOf(c)
  if (!choice) return nobodyPage(c)
  const rows = await read(services.db, actor, (tx) => selectOwners(tx, actor, choice.query))
  const { today } = verbContext(c, '')
  const list = ownersList(
    rows,
    `${formatCount(rows.length, 'propriétaire', 'propriétaires')}, choisis le ${today.toLocaleString('fr-FR')}`,
  )
  return sendList(c, list, format, `proprietaires-choisis-${today}`)
})

chosenRoutes.post('/:org/gestion/proprietaires/identifiants', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, choiceForm)
  if (!submitted.ok) return again(c, submitted.form, c.var.redisplay ? 200 : 422)
  const { id: ids, ...said } = submitted.value
  const values = new Map(Object.entries(said))
  const choice = readChoice({ get: (name) => values.get(name), ids }, c.var.services.now())
  if (!choice) return nobodyPage(c)
  const outcome = await startCredentials(verbContext(c, submitted.key), choice.query)
  return outcome.ok ? c.redirect(runPath(c.var.organization.slug, outcome.id), 303) : nobodyPage(c)
})

const choiceOf = (c: RequestContext) =>
  readChoice({ get: (name) => c.req.query(name), ids: c.req.queries('id') ?? [] }, c.var.services.now())

function nobodyPage(c: RequestContext) {
  const listHref = ownerPaths.list(c.var.organization.slug)
  return page(c, <NobodyPage frame={officeFrame(c)} listHref={listHref} />, c.var.redisplay ? 200 : 422)
}

/** The choice that a refused form carried, shown again with why. */
function again(c: RequestContext, form: FormState, status: 200 | 422) {
  const { typed } = form
  const get = (name: string) => [typed[name] ?? []].flat()[0]
  const choice = readChoice({ get, ids: [typed.id ?? []].flat() }, c.var.services.now())
  return choice ? chosenPage(c, choice, form, status) : nobodyPage(c)
}

async function chosenPage(c: RequestContext, { query, fields }: Choice, form: FormState, status: 200 | 422 = 200) {
  const { services, actor, organization } = c.var
  const [found, all] = await read(services.db, actor, (tx) =>
    Promise.all([selectOwnerPage(tx, actor, query), selectOwnerIds(tx, actor, query)]),
  )
  if (all.length === 0) return nobodyPage(c)
  const { slug } = organization
  const unreachable = all.filter(({ email }) => email === '').length
  const listHref = listAddress(ownerPaths.list(slug), query.ids ? { ...query, state: 'ouverts' } : query)
  const given = { frame: officeFrame(c), slug, form, listHref, fields, unreachable, ...found }
  return page(c, <ChosenPage {...given} />, status)
}
