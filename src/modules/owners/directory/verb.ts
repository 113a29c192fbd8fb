import { type Actor, authorOf } from '../../../core/accounts/rules.ts'
import type { Changes } from '../../../core/history/schema.ts'
import type { Entry } from '../../../core/history/store.ts'
import type { Organization } from '../../../core/organizations/rules.ts'
import type { Services } from '../../../core/services.ts'
import type { Database } from '../../../platform/database/database.ts'

/** What every verb of the directory is given. */
export interface VerbContext {
  db: Database
  services: Services
  organization: Organization
  actor: Actor
  now: Temporal.Instant
  /** The organisation's day. */
  today: Temporal.PlainDate
  /** The form's one-time key. */
  key: string
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
