import { pageNumber } from '../../../../platform/http/page-number.ts'

export const lateChoices = ['30', '60', '90', 'jamais'] as const
export type Late = (typeof lateChoices)[number]

export const stateChoices = ['sortis', 'prevenus', 'sans-adresse'] as const
export type BehindState = (typeof stateChoices)[number]

/** What the list of those who are behind shows, as its address says it. */
export interface BehindQuery {
  /** As typed. */
  search: string
  department: string
  /** Not updated for that many days at least, or never filled. */
  late: Late | null
  state: BehindState | null
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readBehindQuery = (get: (name: string) => string | undefined): BehindQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  late: lateChoices.find((one) => one === get('depuis')) ?? null,
  state: stateChoices.find((one) => one === get('etat')) ?? null,
  page: pageNumber(get('page')),
})

/** The address of the same list, at another page. */
export function behindAddress(path: string, { search, department, late, state }: BehindQuery, page = 1): string {
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (department) said.set('departement', department)
  if (late) said.set('depuis', late)
  if (state) said.set('etat', state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

export const isFiltered = ({ search, department, late, state }: BehindQuery) =>
  search !== '' || department !== '' || late !== null || state !== null
