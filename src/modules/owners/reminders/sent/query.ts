import { pageNumber } from '../../../../platform/http/page-number.ts'
import { addressWith, readSorting, type Sorting, sortingFields } from '../../../../ui/sorting.ts'

const sentStates = ['avis', 'sorties', 'confirmes', 'non-partis'] as const
type SentState = (typeof sentStates)[number]

const sentSorts = ['date', 'proprietaire'] as const

/** What the list of reminders sent shows, as its address says it. */
export interface SentQuery {
  /** As typed. */
  search: string
  department: string
  state: SentState | null
  sorting: Sorting<(typeof sentSorts)[number]>
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readSentQuery = (get: (name: string) => string | undefined): SentQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  state: sentStates.find((one) => one === get('etat')) ?? null,
  sorting: readSorting(get, sentSorts, { by: 'date', descending: true }),
  page: pageNumber(get('page')),
})

/** The address of the same list, at another page. */
export const sentAddress = (path: string, query: SentQuery, page = 1): string =>
  addressWith(path, {
    ...sentFields(query),
    ...sortingFields(query.sorting),
    page: page > 1 ? String(page) : '',
  })

/** The filter, as the address says it. */
export const sentFields = ({ search, department, state }: SentQuery) => ({
  q: search,
  departement: department,
  etat: state ?? '',
})

export const isFiltered = ({ search, department, state }: SentQuery) =>
  search !== '' || department !== '' || state !== null
