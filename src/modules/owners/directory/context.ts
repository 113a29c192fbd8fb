import type { Actor } from '../../../core/accounts/rules.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { type Department, departments } from '../../../core/reference/departments.ts'
import { verbContext as givenTo } from '../../../core/verb.ts'
import type { VerbContext } from './verb.ts'

/** What a verb of the directory needs from the request. */
export function verbContext(c: RequestContext, key: string): VerbContext {
  const { services, organization } = c.var
  const given = givenTo(c, key)
  return { ...given, services, organization, today: todayOf(organization, given.now) }
}

/** Those that the actor follows. */
export const departmentsOf = ({ departments: own }: Actor): Department[] =>
  departments().filter(({ code }) => own === null || own.includes(code))
