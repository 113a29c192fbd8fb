import { type Dated, markOf } from '../standing.ts'

/** Putting a host out, or letting it in again. */
export type Kind = 'suspension' | 'readmission'

/** `replaced`: the reason only; `added`: words for the history of a host that somebody let in already. */
export type Step = 'begun' | 'replaced' | 'ended' | 'added' | 'nothing'

/**
 * What a reason does, sent over what its form showed; « changed-meanwhile » where something else stands now. Whoever has
 * seen that the deed was done already may still put other words to it.
 */
export function stepFor(
  kind: Kind,
  last: (Dated & { reason: string }) | null,
  { mark, reason }: { mark: string; reason: string },
): Step | 'changed-meanwhile' | 'never-suspended' {
  if (markOf(last) !== mark) return 'changed-meanwhile'
  const isOut = last !== null && last.endedAt === null
  if (kind === 'suspension') {
    if (!isOut) return 'begun'
    return last.reason === reason ? 'nothing' : 'replaced'
  }
  if (isOut) return 'ended'
  return last ? 'added' : 'never-suspended'
}
