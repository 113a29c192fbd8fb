import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import type { Doing } from './actions.ts'

/** The organisation's day. */
export const today = (c: RequestContext) => todayOf(c.var.organization, c.var.services.now())

/** What a verb of the plannings needs from the request. */
export function doing(c: RequestContext, key: string): Doing {
  const { services, actor } = c.var
  return { db: services.db, actor, now: services.now(), today: today(c), key }
}
