import { authorOf } from '../../../core/accounts/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import type { Entry } from '../../../core/history/store.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { VerbContext as Given } from '../../../core/verb.ts'

/** What every verb of the directory is given. */
export interface VerbContext extends Given {
  services: Services
  organization: Organization
  /** The organisation's day. */
  today: Temporal.PlainDate
}

/** What happened to an owner or a lodging, for the history. */
export const entryOf = (
  { actor, now }: Pick<VerbContext, 'actor' | 'now'>,
  subject: 'provider' | 'lodging',
  subjectId: number,
  verb: string,
  changes: Changes = {},
): Entry => ({ organizationId: actor.organizationId, at: now, by: authorOf(actor), subject, subjectId, verb, changes })

export const closedBy = ({ actor, now }: Pick<VerbContext, 'actor' | 'now'>) => ({
  at: now,
  byAccountId: authorOf(actor).accountId,
})
