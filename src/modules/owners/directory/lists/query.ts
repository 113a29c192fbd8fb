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

/** What the address of a list says of it, without what goes without saying. */
export function listFields(query: ListQuery): [name: string, value: string][] {
  const { search, department, state, lodgingTypeId, access, sort, descending, page } = query
  const fields: Record<string, string | false> = {
    q: search,
    departement: department,
    etat: state !== 'ouverts' && state,
    type: lodgingTypeId !== null && String(lodgingTypeId),
    acces: access ?? false,
    tri: sort,
    ordre: descending && 'desc',
    page: page > 1 && String(page),
  }
  return Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]))
}

/** The address of the same list with something else; another filter or order begins at its first page. */
export function listAddress(path: string, query: ListQuery, changes: Partial<ListQuery> = {}): string {
  const said = new URLSearchParams(listFields({ ...query, page: 1, ...changes }))
  return said.size > 0 ? `${path}?${said}` : path
}

/** A record's address as reached from a list: it remembers what the list showed. */
export function fromList(href: string, query: ListQuery): string {
  if (!isFiltered(query) && query.page === 1) return href
  return `${href}?${new URLSearchParams({ liste: new URLSearchParams(listFields(query)).toString() })}`
}

/** Back to the list as it was; whatever the address says, it leads to that list only. */
export const backToList = (list: string, asked: string | undefined): string =>
  asked ? `${list}?${new URLSearchParams(asked.slice(0, 500))}` : list

export const isFiltered = ({ search, department, state, lodgingTypeId, access }: ListQuery) =>
  search !== '' || department !== '' || state !== 'ouverts' || lodgingTypeId !== null || access !== null
