import { readOnce } from '../../../platform/database/database.ts'
import type { RequestContext } from '../../environment.ts'
import type { Right } from '../rules.ts'
import { sentSession } from './cookies.ts'

const query = `select session.ended_at is null and session.expires_at > $3 and account.closed_at is null and staff.closed_at is null
    and exists (select from core.account_roles given
      join core.roles role on role.organization_id = given.organization_id and role.id = given.role_id
      where given.organization_id = account.organization_id and given.account_id = account.id
        and role.closed_at is null and $4 = any(role.rights)) as stands
  from core.sessions session
  join core.accounts account on account.organization_id = session.organization_id and account.id = session.account_id
  left join core.accounts staff on staff.organization_id = session.organization_id and staff.id = session.acted_by_account_id
  where session.organization_id = $1 and session.token_hash = $2`

/**
 * Asks again, while an answer lasts, whether the member of staff whom `staffWith` let in may still read it: signed out in
 * whatever process, account closed, right taken. Is no activity. A database that does not answer takes nothing from anybody.
 */
export function standingOf(c: RequestContext, right: Right): () => Promise<boolean> {
  const { organization, services } = c.var
  const organizationId = organization.id
  const tokenHash = sentSession(c, 'office')
  return async () => {
    const values = [organizationId, tokenHash, services.now().toString(), right]
    const asked = readOnce<{ stands: boolean }>(
      services.db,
      { organizationId },
      { name: 'standing', text: query, values },
    )
    return asked.then(
      ([row]) => row?.stands ?? false,
      () => true,
    )
  }
}
