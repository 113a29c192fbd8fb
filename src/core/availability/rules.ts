import {
  earlier,
  firstDayOf,
  isBefore,
  later,
  monthOf,
  monthsTouched,
  nightsBetween,
  nightsOf,
  saturdayOf,
} from '../calendar/rules.ts'
import type { NightState } from './schema.ts'

/** Nights of one state: the first one, and the day of departure after the last. */
export interface Span {
  firstNightOn: Temporal.PlainDate
  departureOn: Temporal.PlainDate
  state: NightState
}

/** What nights become, by `YYYY-MM-DD`; null sets a night back to « Non communiqué ». */
export type NightChanges = ReadonlyMap<string, NightState | null>

/** No search asks for more nights, so a night weighs only on arrivals of the 59 days before it. */
export const longestStay = 60

/** Stays up to that many nights are told apart by their week of arrival, longer ones by their month only. */
const shortStay = 14

/** The arrivals among which a stay is counted: the Saturday of its week where it is short, else its month. */
export const arrivalsOf = (arrivalOn: Temporal.PlainDate, departureOn: Temporal.PlainDate): string =>
  nightsBetween(arrivalOn, departureOn) <= shortStay ? saturdayOf(arrivalOn).toString() : monthOf(arrivalOn).toString()

/** All arrivals whose stays may have a night in [from, until). */
export function arrivalsTouching(from: Temporal.PlainDate, until: Temporal.PlainDate): string[] {
  const weeks = nightsOf(saturdayOf(from.subtract({ days: shortStay - 1 })), until).filter((day) => day.dayOfWeek === 6)
  const months = monthsTouched(from.subtract({ days: longestStay - 1 }), until)
  return [...weeks, ...months].map(String)
}

/** The nights from the first to the last that became available or ceased to be; null where none did. */
export function availabilityChanged(
  before: readonly Span[],
  after: readonly Span[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): { from: Temporal.PlainDate; until: Temporal.PlainDate } | null {
  const free = (spans: readonly Span[]) => statesOf(spans, from, until).map((state) => state === 'available')
  const [was, is] = [free(before), free(after)]
  const changed = (value: boolean, night: number) => value !== was[night]
  const first = is.findIndex(changed)
  if (first < 0) return null
  return { from: from.add({ days: first }), until: from.add({ days: is.findLastIndex(changed) + 1 }) }
}

/** Sets every night of [from, until) to `state`. Spans stay sorted, disjoint, and merged where neighbours are alike. */
export function paint(
  spans: readonly Span[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  state: NightState | null,
): Span[] {
  if (!isBefore(from, until)) return [...spans]
  const kept = spans.flatMap((span) => [
    { ...span, departureOn: earlier(span.departureOn, from) },
    { ...span, firstNightOn: later(span.firstNightOn, until) },
  ])
  const painted = state ? [{ firstNightOn: from, departureOn: until, state }] : []
  return merge([...kept, ...painted])
}

/** Paints single nights, whatever their order. */
export function paintNights(spans: readonly Span[], changes: NightChanges): Span[] {
  return runsOf(changes).reduce((painted, run) => paint(painted, run.from, run.until, run.state), [...spans])
}

/** The states of the nights of [from, until), null where nothing is known. */
export function statesOf(
  spans: readonly Span[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): (NightState | null)[] {
  const states = new Array<NightState | null>(Math.max(0, nightsBetween(from, until))).fill(null)
  for (const span of spans) {
    const first = nightsBetween(from, later(span.firstNightOn, from))
    states.fill(span.state, first, Math.max(first, nightsBetween(from, earlier(span.departureOn, until))))
  }
  return states
}

/** The parts of spans that lie in [from, until). */
export const within = (spans: readonly Span[], from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  merge(
    spans.map((span) => ({
      ...span,
      firstNightOn: later(span.firstNightOn, from),
      departureOn: earlier(span.departureOn, until),
    })),
  )

/** The spans of a run of nights that begins at `from`: what `statesOf` reads, `spansOf` writes. */
export function spansOf(states: readonly (NightState | null)[], from: Temporal.PlainDate): Span[] {
  const spans: Span[] = []
  let first = 0
  for (let night = 1; night <= states.length; night += 1) {
    const state = states[first]
    if (night < states.length && states[night] === state) continue
    if (state) spans.push({ firstNightOn: from.add({ days: first }), departureOn: from.add({ days: night }), state })
    first = night
  }
  return spans
}

/**
 * Whether dates may find a lodging: its owner has chosen to show the planning (OWN-20), has not left it unconfirmed for
 * too long (OWN-41), and it is not closed.
 */
export const isFoundByDates = (lodging: {
  planningShown: boolean | null
  leftSearchesOn: unknown
  closedAt: unknown
}) => lodging.planningShown === true && lodging.leftSearchesOn === null && lodging.closedAt === null

/**
 * The date search's rows: each available span once per month that it touches, from its first night in that month to its
 * departure in whatever month; from the month of `today` on, as nobody searches the past.
 */
export function freeRows(spans: readonly Span[], today: Temporal.PlainDate) {
  const since = firstDayOf(monthOf(today))
  return spans
    .filter((span) => span.state === 'available')
    .flatMap(({ firstNightOn, departureOn }) =>
      monthsTouched(later(firstNightOn, since), departureOn)
        .map(firstDayOf)
        .map((monthOn) => ({ monthOn, firstNightOn: later(firstNightOn, monthOn), departureOn })),
    )
}

/** Spans in order, empty ones dropped, alike neighbours joined. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  const sorted = spans
    .filter((span) => isBefore(span.firstNightOn, span.departureOn))
    .sort((a, b) => Temporal.PlainDate.compare(a.firstNightOn, b.firstNightOn))
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && last.state === span.state && last.departureOn.equals(span.firstNightOn))
      last.departureOn = span.departureOn
    else merged.push({ ...span })
  }
  return merged
}

function runsOf(changes: NightChanges) {
  const runs: { from: Temporal.PlainDate; until: Temporal.PlainDate; state: NightState | null }[] = []
  for (const [text, state] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const night = Temporal.PlainDate.from(text)
    const last = runs.at(-1)
    if (last && last.state === state && last.until.equals(night)) last.until = night.add({ days: 1 })
    else runs.push({ from: night, until: night.add({ days: 1 }), state })
  }
  return runs
}
