import { plainName } from '../../../core/reference/names.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import type { Member } from '../hosts/members.ts'
import type { DeclaredState, Source } from '../rules.ts'

/** How many nights stand on the grid, tonight's first. */
export const weekLength = 7

/** What visitors find for a host on a night, and who said it. A night that nobody spoke of is shown as full (LAST-03). */
export interface WeekNight {
  night: Temporal.PlainDate
  has: DeclaredState | 'unsaid'
  from: Source | 'planning' | null
}

/** LAST-03, LAST-14: the same precedence as the search's, with its reason. */
export function weekNight(
  night: Temporal.PlainDate,
  declared: { state: DeclaredState; source: Source } | undefined,
  planning: 'free' | 'taken' | undefined,
): WeekNight {
  if (planning === 'taken') return { night, has: 'full', from: 'planning' }
  if (declared) return { night, has: declared.state, from: declared.source }
  return planning === 'free' ? { night, has: 'room', from: 'planning' } : { night, has: 'unsaid', from: null }
}

/** Whether a member may use the tool, and what keeps it from doing so. */
export type Standing = 'entitled' | 'suspended' | 'not-entitled'

export const standingOf = ({ entitled, suspendedFor }: Pick<Member, 'entitled' | 'suspendedFor'>): Standing => {
  if (suspendedFor !== null) return 'suspended'
  return entitled ? 'entitled' : 'not-entitled'
}

/** Days without a word after which the office had better ask. */
export const longSilence = 14

export const silentSince = (now: Temporal.Instant) => now.subtract({ hours: 24 * longSilence })

export interface GridRow extends Member {
  nights: WeekNight[]
  /** Could declare, and has not for long. */
  silent: boolean
  /** LAST-15: has not answered this afternoon's question. */
  unanswered: boolean
}

/** What the grid is narrowed to. */
export const gridStates = [
  'ce-soir',
  'semaine',
  'rien',
  'sans-reponse',
  'silencieux',
  'suspendus',
  'hors-offre',
] as const
export type GridState = (typeof gridStates)[number]

export interface GridQuery {
  search: string
  /** As the address says them, known or not; empty: not narrowed. */
  municipalityCode: string
  lodgingTypeId: string
  state: string
  page: number
}

const bears: Record<GridState, (row: GridRow) => boolean> = {
  'ce-soir': (row) => row.entitled && row.nights[0]?.has === 'room',
  semaine: (row) => row.entitled && row.nights.some(({ has }) => has === 'room'),
  rien: (row) => row.entitled && row.nights.every(({ has }) => has === 'unsaid'),
  'sans-reponse': ({ unanswered }) => unanswered,
  silencieux: ({ silent }) => silent,
  suspendus: (row) => standingOf(row) === 'suspended',
  'hors-offre': (row) => standingOf(row) === 'not-entitled',
}

/** The rows that an address asks for. */
export function narrow(rows: readonly GridRow[], query: GridQuery): GridRow[] {
  const words = searchedWords(query.search)
  const state = gridStates.find((one) => one === query.state)
  return rows.filter(
    (row) =>
      words.every((word) => plainName(`${row.name} ${row.code}`).includes(word)) &&
      (query.municipalityCode === '' || row.municipalityCode === query.municipalityCode) &&
      (query.lodgingTypeId === '' || String(row.lodgingTypeId) === query.lodgingTypeId) &&
      (query.state === '' || (state !== undefined && bears[state](row))),
  )
}
