import { Hono } from 'hono'
import type { Door } from '../../../core/accounts/doors.ts'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { accountRoutes } from '../../../core/accounts/routes.ts'
import { isShownTo } from '../../../core/accounts/rules.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { type AttentionEntry, officeGroups } from '../../../core/module.ts'
import { readerOf } from '../../../core/verb.ts'
import { page } from '../../../platform/http/render.ts'
import { waitingFor } from './attention.ts'
import { StartPage } from './pages/start.tsx'

const officeDoor: Door = {
  portal: 'office',
  title: 'Espace de gestion',
  inside: (c, notice) => officeFrame(c, notice ? { notice } : {}),
}

/** Where staff arrive: what waits for them today, and what their rights open. */
export function startRoutes(attention: readonly AttentionEntry[]) {
  const routes = new Hono<Environment>()
  routes.route('/', accountRoutes(officeDoor))

  routes.get('/:org/gestion', staffWith(null), async (c) => {
    const { actor, organization, officeEntries, services } = c.var
    const waiting = await waitingFor(services.db, readerOf(c), attention)
    const entries = officeEntries
      .filter((entry) => isShownTo(entry, actor, organization))
      .map((entry) => ({ ...entry, href: entry.path(organization.slug) }))
    const { fullName: name, departments } = actor
    const groups = officeGroups
      .map((label) => ({ label, entries: entries.filter(({ group }) => group === label) }))
      .filter((group) => group.entries.length > 0)
    return page(c, <StartPage frame={officeFrame(c)} {...{ name, departments, waiting, groups }} />)
  })
  return routes
}
