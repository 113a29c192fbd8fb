import type { Database } from '../platform/database/database.ts'
import type { Actor } from './accounts/rules.ts'
import type { RequestContext } from './environment.ts'
import type { Reader } from './module.ts'

/** Who does it, when, and with which form: what a verb is given, beside what the form says. */
export interface VerbContext {
  db: Database
  actor: Actor
  now: Temporal.Instant
  /** The form's one-time key. */
  key: string
}

export const verbContext = (c: RequestContext, key: string): VerbContext => ({
  db: c.var.services.db,
  actor: c.var.actor,
  now: c.var.services.now(),
  key,
})

/** Who reads a page of the back office, and when. */
export const readerOf = ({ var: { organization, actor, services } }: RequestContext): Reader => ({
  organization,
  actor,
  services,
  now: services.now(),
})
