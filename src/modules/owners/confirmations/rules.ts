import { isBefore } from '../../../core/calendar/rules.ts'

/** What a planning's confirmation means for the date search, as its owner and the staff are told. */
export interface Standing {
  planningShown: boolean | null
  planningUpdatedAt: Temporal.Instant | null
  searchableUntil: Temporal.PlainDate | null
  leftSearchesOn: Temporal.PlainDate | null
}

export type StandingTold =
  | { kind: 'left'; since: Temporal.PlainDate }
  /** `until`: the last day on which dates find it. */
  | { kind: 'confirmed'; until: Temporal.PlainDate }
  | null

/** OWN-41: until when dates find a planning without a new confirmation; null where they do not look for it at all. */
export function standingOf({ planningShown, searchableUntil, leftSearchesOn }: Standing): StandingTold {
  if (leftSearchesOn) return { kind: 'left', since: leftSearchesOn }
  if (planningShown !== true || !searchableUntil) return null
  return { kind: 'confirmed', until: searchableUntil.subtract({ days: 1 }) }
}

/** « Rien n'a changé » means something only where there is something to confirm. */
export const mayConfirm = ({ planningUpdatedAt }: Pick<Standing, 'planningUpdatedAt'>) => planningUpdatedAt !== null

/**
 * OWN-40, OWN-61: whether a planning counted as up to date on a day: confirmed on that day or less than `days` days
 * before. `confirmedOn` is its last confirmation that was not after that day; null: none.
 */
export const isUpToDate = (confirmedOn: Temporal.PlainDate | null, on: Temporal.PlainDate, days: number) =>
  confirmedOn !== null && isBefore(on, confirmedOn.add({ days }))
