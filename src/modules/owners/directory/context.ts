import type { Actor } from '../../../core/accounts/rules.ts'
import { type Department, departments } from '../../../core/directory/reference/departments.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import type { VerbContext } from './verb.ts'

/** What a verb of the directory needs from the request. */
export function verbContext(c: RequestContext, key: string): VerbContext {
  const { services, actor, organization } = c.var
  const now = services.now()
  return { db: services.db, services, organization, actor, now, today: todayOf(organization, now), key }
}

/** Those that the actor follows. */
export const departmentsOf = ({ departments: own }: Actor): Department[] =>
  departments().filter(({ code }) => own === null || own.includes(code))
