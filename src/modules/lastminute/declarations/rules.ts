import type { OwnHost } from '../hosts/store.ts'

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
