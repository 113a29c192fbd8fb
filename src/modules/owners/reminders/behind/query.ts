import { pageNumber } from '../../../../platform/http/page-number.ts'
import { addressWith, readSorting, type Sorting, sortingFields } from '../../../../ui/sorting.ts'

const lateChoices = ['30', '60', '90', 'jamais'] as const
type Late = (typeof lateChoices)[number]

const stateChoices = ['sortis', 'prevenus', 'sans-adresse'] as const
type BehindState = (typeof stateChoices)[number]

const behindSorts = ['attente', 'proprietaire', 'departement'] as const

/** What the list of those who are behind shows, as its address says it. */
export interface BehindQuery {
  /** As typed. */
  search: string
  department: string
  /** Not updated for that many days at least, or never filled. */
  late: Late | null
  state: BehindState | null
  sorting: Sorting<(typeof behindSorts)[number]>
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readBehindQuery = (get: (name: string) => string | undefined): BehindQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  late: lateChoices.find((one) => one === get('depuis')) ?? null,
  state: stateChoices.find((one) => one === get('etat')) ?? null,
  sorting: readSorting(get, behindSorts, { by: 'attente', descending: false }),
  page: pageNumber(get('page')),
})

/** The address of the same list, at another page. */
export const behindAddress = (path: string, query: BehindQuery, page = 1): string =>
  addressWith(path, {
    ...behindFields(query),
    ...sortingFields(query.sorting),
    page: page > 1 ? String(page) : '',
  })

/** The filter, as the address says it. */
export const behindFields = ({ search, department, late, state }: BehindQuery) => ({
  q: search,
  departement: department,
  depuis: late ?? '',
  etat: state ?? '',
})

export const isFiltered = ({ search, department, late, state }: BehindQuery) =>
  search !== '' || department !== '' || late !== null || state !== null
