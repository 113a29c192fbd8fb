import { Hono } from 'hono'
import type { Door } from '../../../core/accounts/doors.ts'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { accountRoutes } from '../../../core/accounts/routes.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import type { Environment } from '../../../core/environment.ts'
import { page } from '../../../platform/http/render.ts'
import { StartPage } from './pages/start.tsx'

/** Where staff arrive: what their rights open, in one glance. */
export const startRoutes = new Hono<Environment>()

const officeDoor: Door = {
  portal: 'office',
  title: 'Espace de gestion',
  inside: (c, notice) => officeFrame(c, notice ? { notice } : {}),
}

startRoutes.route('/', accountRoutes(officeDoor))

startRoutes.get('/:org/gestion', staffWith(null), (c) => {
  const { actor, organization, officeEntries } = c.var
  const entries = officeEntries
    .filter((entry) => entry.right === null || actor.rights.has(entry.right))
    .filter((entry) => entry.module === undefined || organization.modules.includes(entry.module))
    .map((entry) => ({ ...entry, href: entry.path(organization.slug) }))
  return page(
    c,
    <StartPage frame={officeFrame(c)} name={actor.fullName} departments={actor.departments} entries={entries} />,
  )
})
