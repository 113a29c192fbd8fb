import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { page } from '../../../../platform/http/render.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount } from '../../../../ui/format.ts'
import { statisticsPaths } from '../paths.ts'
import { countSince } from './actions.ts'
import { seniorityForm } from './forms.ts'
import { SeniorityPage } from './pages/seniority.tsx'
import { selectEntries } from './store.ts'

/** OWN-61: lodgings were in the network before the program knew them; whoever keeps the directory says since when. */
export const seniorityRoutes = new Hono<Environment>()

seniorityRoutes.get('/:org/gestion/statistiques/anciennete', staffWith('directory'), (c) =>
  seniorityPage(c, newForm(c)),
)

seniorityRoutes.post('/:org/gestion/statistiques/anciennete', staffWith('directory'), async (c) => {
  const submitted = await readForm(c, seniorityForm)
  if (!submitted.ok) return seniorityPage(c, submitted.form, c.var.redisplay ? 200 : 422)
  const outcome = await countSince(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok)
    return c.redirect(`${statisticsPaths.seniority(c.var.organization.slug)}?nombre=${outcome.lodgings}`, 303)
  return seniorityPage(c, submitted.refuse({ entered: "Aucun de vos hébergements n'est entré ce jour-là." }), 422)
})

async function seniorityPage(c: RequestContext, form: FormState, status: 200 | 422 = 200) {
  const { services, actor, organization } = c.var
  const entries = await read(services.db, actor, (tx) => selectEntries(tx, actor))
  const count = /^\d{1,6}$/.exec(c.req.query('nombre') ?? '')?.[0]
  const text = `La date de ${formatCount(Number(count), 'hébergement', 'hébergements')} a été enregistrée.`
  const frame = officeFrame(c, count ? { notice: { kind: 'success', text } } : {})
  return page(c, <SeniorityPage {...{ frame, form, entries }} slug={organization.slug} />, status)
}
