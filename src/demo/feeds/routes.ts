import { Hono } from 'hono'
import { anyone } from '../../core/access.ts'
import type { Environment } from '../../core/environment.ts'
import { todayOf } from '../../core/organizations/rules.ts'
import { healthyCalendar } from './calendars.ts'

/** Two calendars elsewhere: one that answers, one whose site is out of order. */
export const demoRoutes = new Hono<Environment>()

demoRoutes.get('/demo/calendriers/balcon-de-la-cite.ics', anyone, (c) => {
  const now = c.var.services.now()
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  return c.body(healthyCalendar(todayOf({ timeZone: 'Europe/Paris' }, now), now))
})

demoRoutes.get('/demo/calendriers/en-panne.ics', anyone, (c) => c.text('Service indisponible', 503))
