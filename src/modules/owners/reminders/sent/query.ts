import { pageNumber } from '../../../../platform/http/page-number.ts'

export const sentStates = ['avis', 'sorties', 'confirmes', 'non-partis'] as const
export type SentState = (typeof sentStates)[number]

/** What the list of reminders sent shows, as its address says it. */
export interface SentQuery {
  /** As typed. */
  search: string
  department: string
  state: SentState | null
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readSentQuery = (get: (name: string) => string | undefined): SentQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  state: sentStates.find((one) => one === get('etat')) ?? null,
  page: pageNumber(get('page')),
})

/** The address of the same list, at another page. */
export function sentAddress(path: string, { search, department, state }: SentQuery, page = 1): string {
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (department) said.set('departement', department)
  if (state) said.set('etat', state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

export const isFiltered = ({ search, department, state }: SentQuery) =>
  search !== '' || department !== '' || state !== null
