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

/** What most agents would write; it stays theirs to change. */
export const usualReason = "L'hébergeur a téléphoné."

/** LAST-20: reasons one press away, the usual one first. */
export const readyReasons = [usualReason, "L'office a appelé l'hébergeur.", "L'hébergeur est passé au comptoir."]

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
