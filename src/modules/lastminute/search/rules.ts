import { isWithin, lastSearched, type Settings } from '../rules.ts'

export type Asked =
  | { kind: 'nothing' }
  | { kind: 'night'; night: Temporal.PlainDate }
  /** No date at all, a day gone by, or one beyond what hosts are asked for. */
  | { kind: 'refused'; why: 'not-a-date' | 'past' | 'too-far' }

/** LAST-01: which night a visitor asked for; visitors search from today to the last night that the office set. */
export function askedNight(
  typed: Temporal.PlainDate | 'unreadable' | undefined,
  today: Temporal.PlainDate,
  settings: Settings,
): Asked {
  if (typed === undefined) return { kind: 'nothing' }
  if (typed === 'unreadable') return { kind: 'refused', why: 'not-a-date' }
  if (isWithin(typed, today, lastSearched(today, settings))) return { kind: 'night', night: typed }
  return { kind: 'refused', why: Temporal.PlainDate.compare(typed, today) < 0 ? 'past' : 'too-far' }
}
