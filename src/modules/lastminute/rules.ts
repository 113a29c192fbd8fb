import { createHash } from 'node:crypto'

/** Public pages rest on it: raised with whatever the last-minute search shows. */
export const lastminuteTopic = 'live:lastminute'

/** What a host declares for a night; a night without declaration is « COMPLET » (LAST-03). */
export const declaredStates = ['room', 'full'] as const
export type DeclaredState = (typeof declaredStates)[number]

/** As the office's guide says it to hosts. */
export const declaredNames: Record<DeclaredState, string> = { room: "J'ai des dispo", full: 'Je suis complet' }

/** The same in a word, on the office's screens, in its files and in the history. */
export const stateWords: Record<DeclaredState, string> = { room: 'Dispo', full: 'Complet' }

/** Who said it: the host itself, by its space or by the afternoon's mail, or an agent of the office on its behalf. */
export type Source = 'host' | 'mail' | 'agent'

/** What the office sets for this module. */
export interface Settings {
  /** Visitors search from today to so many days ahead (LAST-01). */
  daysAhead: number
  showsMunicipality: boolean
  showsKind: boolean
  /** The office's full lists of lodgings, elsewhere; empty: no link. */
  listsHref: string
  /** LAST-14: the plannings that hosts keep as owners count here too. */
  derivesFromPlannings: boolean
}

const defaults: Settings = {
  daysAhead: 6,
  showsMunicipality: true,
  showsKind: true,
  listsHref: '',
  derivesFromPlannings: false,
}

/** The stored settings over the defaults. */
export const settingsFrom = (values: Record<string, unknown>): Settings => ({ ...defaults, ...values })

/** Hosts may declare so many days beyond what visitors can search (LAST-12). */
const declaredBeyond = 30

export const lastSearched = (today: Temporal.PlainDate, settings: Settings) => today.add({ days: settings.daysAhead })

export const lastDeclared = (today: Temporal.PlainDate, settings: Settings) =>
  today.add({ days: settings.daysAhead + declaredBeyond })

/** Whether `night` lies in [first, last]. */
export const isWithin = (night: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(first, night) <= 0 && Temporal.PlainDate.compare(night, last) <= 0

/**
 * LAST-03, LAST-14: whether a host has room on a night. A planning that is let or closed always hides; otherwise what the
 * host declared here holds; where it declared nothing, an available planning counts.
 *
 * @param planning what the host's plannings say, undefined where they say nothing or are not asked
 */
export function hasRoom(declared: DeclaredState | undefined, planning: 'free' | 'taken' | undefined): boolean {
  if (planning === 'taken') return false
  return declared === undefined ? planning === 'free' : declared === 'room'
}

/**
 * LAST-02: an order drawn afresh each day, the same for everybody that day. A hash of day and host gives each host every
 * place equally often over the days.
 */
export function inOrderOfDay<Host extends { providerId: number }>(
  hosts: readonly Host[],
  day: Temporal.PlainDate,
): Host[] {
  const drawn = hosts.map((host) => ({
    host,
    place: createHash('sha256').update(`${day} ${host.providerId}`).digest('hex'),
  }))
  return drawn.sort((one, other) => (one.place < other.place ? -1 : 1)).map(({ host }) => host)
}
