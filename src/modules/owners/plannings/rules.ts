import type { HeldAs } from '../../../core/availability/feeds/schema.ts'
import type { NightState } from '../../../core/availability/schema.ts'
import { monthOf, monthsBetween, weeksOf } from '../../../core/calendar/rules.ts'

/** What a cell of the form can be: the four states, and « ? » for « Non communiqué ». */
export const letters = ['D', 'L', 'O', 'F', '?'] as const
export type Letter = (typeof letters)[number]

export const stateOfLetter: Readonly<Record<Letter, NightState | null>> = {
  D: 'available',
  L: 'let',
  O: 'option',
  F: 'closed',
  '?': null,
}

const letterOfState: Readonly<Record<NightState, Letter>> = { available: 'D', let: 'L', option: 'O', closed: 'F' }

export const letterOf = (state: NightState | null): Letter => (state ? letterOfState[state] : '?')

export const letterNames: Readonly<Record<Letter, string>> = {
  D: 'Disponible',
  L: 'Loué',
  O: 'Option',
  F: 'Fermé',
  '?': 'Non communiqué',
}

/** Where a week's guests came from (OWN-23); empty text for none. Both filled only while a form is still wrong. */
export interface Origin {
  departmentCode: string
  countryCode: string
}

/** A month as it stands, or as a form read it. Origins and their versions follow the rows of the calendar. */
export interface Sheet {
  /** Of the typed nights: 0 before anything was typed. */
  version: number
  nights: readonly Letter[]
  origins: readonly (Origin & { version: number })[]
}

/** What a form says, beside what it had read; null where nothing was chosen. */
export interface Entry {
  read: Sheet
  month: Letter | null
  weeks: readonly (Letter | null)[]
  nights: readonly (Letter | null)[]
  origins: readonly Origin[]
}

/** The row of each night in a month's calendar. */
export function rowsOfNights(month: Temporal.PlainYearMonth): number[] {
  return weeksOf(month).flatMap((week, row) => week.days.filter((day) => day !== null).map(() => row))
}

/**
 * The nights that a form asks for. Sent without scripts, the day wins over the week, and the week over the month
 * (OWN-21); a day speaks only where it differs from what was read, since each one is always sent.
 */
export function wantedNights(entry: Entry, rows: readonly number[]): Letter[] {
  return entry.read.nights.map((read, night) => {
    const own = entry.nights[night]
    if (own && own !== read) return own
    return entry.weeks[rows[night] ?? -1] ?? entry.month ?? read
  })
}

/** A night or an origin on which the form and what was saved meanwhile differ. */
export interface Difference<T> {
  /** The night's place in the month, or the week's row. */
  at: number
  read: T
  stored: T
  wanted: T
  /** What the form holds when it is shown again: its own where it changed something, otherwise what was saved. */
  kept: T
}

/** Nights in a row that differ in the same way, as one; the first's place and the last's. */
export function inRows(nights: readonly Difference<Letter>[]): (Difference<Letter> & { until: number })[] {
  const rows: (Difference<Letter> & { until: number })[] = []
  for (const night of nights) {
    const row = rows.at(-1)
    const same = row && row.until === night.at - 1 && row.stored === night.stored && row.wanted === night.wanted
    if (same && row.kept === night.kept) row.until = night.at
    else rows.push({ ...night, until: night.at })
  }
  return rows
}

export interface Conflict {
  ok: false
  refusal: 'changed-meanwhile'
  stored: Sheet
  nights: Difference<Letter>[]
  origins: Difference<Origin>[]
}

export interface Changes {
  ok: true
  /** By the night's place in the month. */
  nights: Map<number, Letter>
  /** By the week's row. */
  origins: Map<number, Origin>
}

/**
 * What to write, or the conflict: nights that changed meanwhile and not to what is wanted. The month is saved against the
 * version that was read; an origin too, but only where the form changed it, since the neighbouring month shows the same
 * week. Asking for what already stands harms nobody.
 */
export function decideSave(entry: Entry, stored: Sheet, rows: readonly number[]): Changes | Conflict {
  const wanted = wantedNights(entry, rows)
  const nights = differences(entry.read.nights, stored.nights, wanted, (a, b) => a === b)
  const origins = differences(entry.read.origins, stored.origins, entry.origins, sameOrigin)
  const staleNights = entry.read.version === stored.version ? [] : nights.filter(({ read, stored }) => read !== stored)
  const staleOrigins = origins.filter(
    ({ at, read, wanted }) =>
      !sameOrigin(read, wanted) && entry.read.origins[at]?.version !== stored.origins[at]?.version,
  )
  if (staleNights.length > 0 || staleOrigins.length > 0) {
    return { ok: false, refusal: 'changed-meanwhile', stored, nights: staleNights, origins: staleOrigins }
  }
  return {
    ok: true,
    nights: new Map(nights.map(({ at, wanted }) => [at, wanted])),
    origins: new Map(
      origins.filter(({ read, wanted }) => !sameOrigin(read, wanted)).map(({ at, wanted }) => [at, wanted]),
    ),
  }
}

/** The same form over what stands now: what its writer changed is kept, all else is what was saved meanwhile. */
export function entryOver(entry: Entry, stored: Sheet, rows: readonly number[]): Entry {
  const wanted = wantedNights(entry, rows)
  return {
    read: stored,
    month: null,
    weeks: [],
    nights: wanted.map((letter, night) =>
      kept(entry.read.nights[night], stored.nights[night], letter, (a, b) => a === b),
    ),
    origins: entry.origins.map((origin, row) => kept(entry.read.origins[row], stored.origins[row], origin, sameOrigin)),
  }
}

function differences<T>(
  read: readonly T[],
  stored: readonly T[],
  wanted: readonly T[],
  same: (a: T, b: T) => boolean,
): Difference<T>[] {
  return wanted.flatMap((letter, at) => {
    const [before, now] = [read[at], stored[at]]
    if (before === undefined || now === undefined || same(letter, now)) return []
    return [{ at, read: before, stored: now, wanted: letter, kept: kept(before, now, letter, same) }]
  })
}

const kept = <T>(read: T | undefined, stored: T | undefined, wanted: T, same: (a: T, b: T) => boolean): T =>
  read !== undefined && stored !== undefined && same(read, wanted) ? stored : wanted

export const sameOrigin = (a: Origin, b: Origin) =>
  a.departmentCode === b.departmentCode && a.countryCode === b.countryCode

/** An entry that asks for nothing: the form as it is first shown. */
export const entryOf = (read: Sheet): Entry => ({
  read,
  month: null,
  weeks: [],
  nights: read.nights,
  origins: read.origins,
})

/** Past days can be completed for 24 months; three years ahead is further than anyone lets. */
export const isOpenMonth = (month: Temporal.PlainYearMonth, today: Temporal.PlainDate) => {
  const ahead = monthsBetween(monthOf(today), month)
  return ahead >= -24 && ahead <= 36
}

/** What a night is once calendars elsewhere lie over it (OWN-28): a stay of theirs takes « Disponible » and blanks only. */
export const letterShown = (typed: Letter, held: { heldAs: HeldAs } | null | undefined): Letter =>
  held && (typed === 'D' || typed === '?') ? letterOf(held.heldAs) : typed

/** OWN-26: nights that nobody has told anything about. */
export const countUnset = (nights: readonly Letter[]) => nights.filter((letter) => letter === '?').length
