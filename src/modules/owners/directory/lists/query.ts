import { pageNumber } from '../../../../platform/http/page-number.ts'
import { type AccessState, accessStateOf } from '../access/rules.ts'

/** What a list of the directory shows, as its address says it: the address can be kept and shared. */
export interface ListQuery<Sort extends string = string> {
  /** As typed. */
  search: string
  department: string
  state: 'ouverts' | 'fermes' | 'tous'
  lodgingTypeId: number | null
  /** Of owners: how far they have come with signing in. */
  access: AccessState | null
  sort: Sort
  descending: boolean
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. The first of `sorts` is the usual one. */
export function readListQuery<Sort extends string>(
  get: (name: string) => string | undefined,
  sorts: readonly [Sort, ...Sort[]],
): ListQuery<Sort> {
  const state = get('etat')
  const type = get('type') ?? ''
  return {
    search: (get('q') ?? '').trim().slice(0, 100),
    department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
    state: state === 'fermes' || state === 'tous' ? state : 'ouverts',
    access: accessStateOf(get('acces')),
    lodgingTypeId: /^\d{1,15}$/.test(type) ? Number(type) : null,
    sort: sorts.find((sort) => sort === get('tri')) ?? sorts[0],
    descending: get('ordre') === 'desc',
    page: pageNumber(get('page')),
  }
}

/** The address of the same list with something else; another filter or order begins at its first page. */
export function listAddress(path: string, query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const { search, department, state, lodgingTypeId, access, sort, descending, page } = { ...query, page: 1, ...changes }
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (department) said.set('departement', department)
  if (state !== 'ouverts') said.set('etat', state)
  if (lodgingTypeId !== null) said.set('type', String(lodgingTypeId))
  if (access) said.set('acces', access)
  if (sort) said.set('tri', sort)
  if (descending) said.set('ordre', 'desc')
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

export const isFiltered = ({ search, department, state, lodgingTypeId, access }: ListQuery) =>
  search !== '' || department !== '' || state !== 'ouverts' || lodgingTypeId !== null || access !== null
