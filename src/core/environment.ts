import type { Context } from 'hono'
import type { Actor } from './accounts/rules.ts'
import type { Stamp } from './freshness/rules.ts'
import type { OfficeEntry } from './module.ts'
import type { Organization } from './organizations/rules.ts'
import type { Services } from './services.ts'

/** What every handler finds in its context. */
export interface Environment {
  Variables: {
    services: Services
    /** The organisation of the path's first segment; absent on `/`, `/admin` and operations. */
    organization: Organization
    /** Set behind `signedIn` and `staffWith`. */
    actor: Actor
    /** When what the actor sees was last changed; set with it. */
    dataUpdatedAt?: Temporal.Instant | null
    /** The session that the actor came in by; set with it. */
    sessionId: number
    /** Set where the browser's session is over: it belongs to somebody who signed in, and whose form may be kept. */
    hadSession?: true
    /** Set behind `administrator`. */
    administrator: { id: number; name: string; sessionId: number }
    /** What form tokens are bound to: the session, or the visitor's own cookie. */
    binding: string
    /** The back office's menu, over all modules; `officeFrame` shows each what their rights open. */
    officeEntries: readonly OfficeEntry[]
    language: 'fr' | 'en'
    t: (french: string, values?: Record<string, string | number>) => string
    requestId: string
    /** Set by `readFresh`: the page made from it may be kept while its counters stand. */
    stamp?: Stamp
    /** Set while a kept draft is shown again: `readForm` then returns the draft as typed, and acts on nothing. */
    redisplay?: true
    /** The fields of a form whose files were too large and were not read; such a form is refused. */
    leftOut?: ReadonlySet<string>
    /** Sends a request through the whole app again, in `redisplay`. */
    redispatch: (request: Request) => Promise<Response>
  }
}

export type RequestContext = Context<Environment>
