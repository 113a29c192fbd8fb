import type { RequestContext } from '../../../core/environment.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { type Member, selectOptionalMember } from './members.ts'

/** The host of the address; one that the agent does not see is a 404. */
export async function memberOf(c: RequestContext): Promise<Member> {
  const { services, actor } = c.var
  const id = Number(c.req.param('id'))
  const member = await read(services.db, actor, (tx) => selectOptionalMember(tx, actor, id))
  if (!member) throw notFound()
  return member
}
