import type { OwnHost } from '../hosts/store.ts'
import type { DeclaredState } from '../rules.ts'

/** What keeps a host's own declaration from being taken; each may come about while its page stands open. */
export type NotDeclared = 'tool-closed' | 'left' | 'suspended' | 'not-entitled' | 'outside'

interface Facts {
  /** LAST-20: the office has closed the whole tool. */
  isClosed: boolean
  /** Undefined: closed by the office, among the hosts of the account. */
  host: Pick<OwnHost, 'entitled' | 'suspendedFor'> | undefined
  /** Some night is over, or too far. */
  areOutside: boolean
}

/** The first thing to tell; null where the host may declare. */
export function whyNot({ isClosed, host, areOutside }: Facts): NotDeclared | null {
  if (isClosed) return 'tool-closed'
  if (!host) return 'left'
  if (host.suspendedFor !== null) return 'suspended'
  if (!host.entitled) return 'not-entitled'
  return areOutside ? 'outside' : null
}

/** LAST-20: reasons one press away, none of them chosen beforehand: whoever speaks for a host says why. */
export const readyReasons = [
  "L'hébergeur a téléphoné.",
  "L'office a appelé l'hébergeur.",
  "L'hébergeur est passé au comptoir.",
]

/** Chosen where the reason is written in one's own words. */
export const otherReasonMark = 'autre'

/** The reason that counts: what was written, otherwise the ready one; null where another was announced and not written. */
export function givenReason({ reason, otherReason = '' }: { reason: string; otherReason?: string | undefined }) {
  if (otherReason) return otherReason
  return reason === otherReasonMark ? null : reason
}

export const reasonToWrite = { otherReason: "Écrivez la raison : elle reste dans l'historique." }

/** What a page showed of the nights when somebody chose, by night; nothing for those of which nobody had spoken. */
export type Seen = ReadonlyMap<string, DeclaredState>

/** Whether the opposite of what is chosen has been said of a night since the page was shown. */
export const isSaidMeanwhile = (
  { nightOn, state: holds }: { nightOn: Temporal.PlainDate; state: DeclaredState },
  { state, seen }: { state: DeclaredState; seen: Seen },
): boolean => holds !== state && holds !== seen.get(nightOn.toString())

/** As forms carry it: `2026-07-04=full 2026-07-05=room`. */
export const seenText = (declared: Iterable<readonly [string, { state: DeclaredState }]>): string =>
  [...declared].map(([night, { state }]) => `${night}=${state}`).join(' ')
