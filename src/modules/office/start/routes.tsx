import { Hono } from 'hono'
import { z } from 'zod'
import type { Door } from '../../../core/accounts/doors.ts'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { accountRoutes } from '../../../core/accounts/routes.ts'
import { isShownTo } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { type AttentionEntry, type FirstStep, officeGroups } from '../../../core/module.ts'
import { readerOf, verbContext } from '../../../core/verb.ts'
import { page } from '../../../platform/http/render.ts'
import { waitingFor } from './attention.ts'
import { StartPage } from './pages/start.tsx'
import { putAway } from './steps/actions.ts'
import { firstStepsOf } from './steps/reading.ts'

const officeDoor: Door = {
  portal: 'office',
  title: 'Espace de gestion',
  inside: (c, notice) => officeFrame(c, notice ? { notice } : {}),
}

/** Where staff arrive: what waits for them today, and what their rights open. */
export function startRoutes(attention: readonly AttentionEntry[], firstSteps: readonly FirstStep[]) {
  const routes = new Hono<Environment>()
  routes.route('/', accountRoutes(officeDoor))

  routes.get('/:org/gestion', staffWith(null), (c) => home(c))

  routes.post('/:org/gestion/pour-commencer/rangement', staffWith(null), (c) => put(c, true))

  routes.post('/:org/gestion/pour-commencer/retour', staffWith(null), (c) => put(c, false))

  async function put(c: RequestContext, isAway: boolean) {
    const submitted = await readForm(c, z.object({}))
    if (!submitted.ok) return home(c, c.var.redisplay ? 200 : 422)
    await putAway(verbContext(c, submitted.key), isAway)
    return c.redirect(`/${c.var.organization.slug}/gestion`, 303)
  }

  async function home(c: RequestContext, status: 200 | 422 = 200) {
    const { actor, organization, officeEntries, services } = c.var
    const { slug } = organization
    const [waiting, first] = await Promise.all([
      waitingFor(services.db, readerOf(c), attention),
      firstStepsOf(services.db, readerOf(c), firstSteps),
    ])
    const entries = officeEntries
      .filter((entry) => isShownTo(entry, actor, organization))
      .map((entry) => ({ ...entry, href: entry.path(slug) }))
    const { fullName: name, departments } = actor
    const groups = officeGroups
      .map((label) => ({ label, entries: entries.filter(({ group }) => group === label) }))
      .filter((group) => group.entries.length > 0)
    const shown = { name, departments, waiting, first, slug, groups, token: newForm(c).token }
    return page(c, <StartPage frame={officeFrame(c)} {...shown} />, status)
  }
  return routes
}
