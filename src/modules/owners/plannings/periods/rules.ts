import { earlier, isBefore, later, monthOf, nightsBetween, nightsOf } from '../../../../core/calendar/rules.ts'
import type { Letter } from '../rules.ts'

/** Nights that somebody wants in one state, from the first to the day after the last. */
export interface Period {
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  letter: Letter
  /** Leaves alone the nights of which something is known already. */
  onlyUnset?: boolean
}

/** Nights in a row as letters, the first of them `first`. */
export interface Nights {
  first: Temporal.PlainDate
  letters: readonly Letter[]
  /** Whether a calendar elsewhere holds a night, told by its place: it is then no blank (OWN-28). */
  isHeld?: (night: number) => boolean
}

/** Lays periods over nights in their order: the last one wins. What lies outside the nights is left out. */
export function paintPeriods({ first, letters, isHeld }: Nights, periods: readonly Period[]): Letter[] {
  const painted = [...letters]
  for (const { from, until, letter, onlyUnset } of periods) {
    const start = Math.max(0, nightsBetween(first, from))
    const end = Math.min(painted.length, nightsBetween(first, until))
    for (let night = start; night < end; night++)
      if (!onlyUnset || (painted[night] === '?' && !isHeld?.(night))) painted[night] = letter
  }
  return painted
}

/** Nights in a row that went from one state to another. */
export interface Change {
  from: Temporal.PlainDate
  /** The day after the last night. */
  until: Temporal.PlainDate
  before: Letter
  after: Letter
}

/** What differs between two letters of the same nights, neighbours that changed alike taken together. */
export function changesBetween({ first, letters }: Nights, wanted: readonly Letter[]): Change[] {
  const changes: Change[] = []
  for (const [night, after] of wanted.entries()) {
    const before = letters[night] ?? '?'
    if (before === after) continue
    const from = first.add({ days: night })
    const last = changes.at(-1)
    if (last && last.before === before && last.after === after && last.until.equals(from))
      last.until = from.add({ days: 1 })
    else changes.push({ from, until: from.add({ days: 1 }), before, after })
  }
  return changes
}

/** What a form asks of one lodging, and at which versions of its months it had read it. */
export interface Wish {
  lodgingId: number
  /** By month as `2026-11`; a month that is absent was read before anything was typed in it. */
  versions: ReadonlyMap<string, number>
  periods: readonly Period[]
}

/** What somebody saved meanwhile (`before`) and what the form wants (`after`), where they differ. */
export interface LodgingConflict {
  lodgingId: number
  changes: Change[]
}

/**
 * What to write, or what stands in its way: nights that would change in a month which was saved since the form read it.
 * Asking for what already stands harms nobody.
 */
export function decideWish(
  wish: Wish,
  stored: Nights & { versions: ReadonlyMap<string, number> },
): { ok: true; changes: Change[] } | { ok: false; conflict: LodgingConflict } {
  const changes = changesBetween(stored, paintPeriods(stored, wish.periods))
  const isStale = (night: Temporal.PlainDate) => {
    const month = monthOf(night).toString()
    return (wish.versions.get(month) ?? 0) !== (stored.versions.get(month) ?? 0)
  }
  const stale = changes.filter(({ from, until }) => nightsOf(from, until).some(isStale))
  return stale.length > 0
    ? { ok: false, conflict: { lodgingId: wish.lodgingId, changes: stale } }
    : { ok: true, changes }
}

/** From the first to the last of these periods. */
export function boundsOf(periods: readonly Period[]): { from: Temporal.PlainDate; until: Temporal.PlainDate } | null {
  const [one] = periods
  if (!one) return null
  return periods.reduce(
    (bounds, period) => ({ from: earlier(bounds.from, period.from), until: later(bounds.until, period.until) }),
    { from: one.from, until: one.until },
  )
}

/** Past days can be completed for 24 months; three years ahead is further than anyone lets. As months, like the calendar. */
export function openWindow(today: Temporal.PlainDate): { from: Temporal.PlainDate; until: Temporal.PlainDate } {
  const month = monthOf(today)
  return {
    from: month.subtract({ months: 24 }).toPlainDate({ day: 1 }),
    until: month.add({ months: 37 }).toPlainDate({ day: 1 }),
  }
}

/** Whether a night can still, or already, be told. */
export const isOpenNight = (night: Temporal.PlainDate, today: Temporal.PlainDate) => {
  const { from, until } = openWindow(today)
  return !isBefore(night, from) && isBefore(night, until)
}
