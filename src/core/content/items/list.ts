import { and, gt, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { pageNumber } from '../../../platform/http/page-number.ts'
import { bearingAll } from '../../reference/searching.ts'
import { type ItemState, isItemState } from './rules.ts'

/** What a list of the back office shows, as its address says it: the address can be kept and shared. */
export interface ItemQuery<Sort extends string = string> {
  /** As typed. */
  search: string
  /** All that is open, one state, or everything. */
  state: ItemState | 'ouvert' | 'tous'
  sort: Sort
  descending: boolean
  page: number
}

export const itemsPerPage = 50

/** Reads the address; what makes no sense there counts as not said. The first of `sorts` is the usual one. */
export function readItemQuery<Sort extends string>(
  get: (name: string) => string | undefined,
  sorts: readonly [Sort, ...Sort[]],
  usualOrder: 'ascending' | 'descending' = 'ascending',
): ItemQuery<Sort> {
  const state = get('etat') ?? ''
  const order = get('ordre') ?? (get('tri') === undefined && usualOrder === 'descending' ? 'desc' : '')
  return {
    search: (get('q') ?? '').trim().slice(0, 100),
    state: state === 'tous' || isItemState(state) ? state : 'ouvert',
    sort: sorts.find((sort) => sort === get('tri')) ?? sorts[0],
    descending: order === 'desc',
    page: pageNumber(get('page')),
  }
}

/** The address of the same list with something else; another filter or order begins at its first page. */
export function itemListAddress(path: string, query: ItemQuery, changes: Partial<ItemQuery> = {}): string {
  const { search, state, sort, descending, page } = { ...query, page: 1, ...changes }
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (state !== 'ouvert') said.set('etat', state)
  said.set('tri', sort)
  if (descending) said.set('ordre', 'desc')
  if (page > 1) said.set('page', String(page))
  return `${path}?${said}`
}

export const isItemListFiltered = ({ search, state }: ItemQuery) => search !== '' || state !== 'ouvert'

interface ListedTable {
  closedAt: PgColumn
  publishedAt: PgColumn
  searchText: PgColumn
}

/** `from` and `until`: the days on which it is out once published, where the kind has them. */
export function itemConditions(
  table: ListedTable,
  { search, state }: ItemQuery,
  today: Temporal.PlainDate,
  { from, until }: { from?: PgColumn; until?: PgColumn } = {},
): SQL | undefined {
  const isOpen = isNull(table.closedAt)
  const isPublished = and(isOpen, isNotNull(table.publishedAt))
  const states: Record<ItemQuery['state'], SQL | undefined> = {
    tous: undefined,
    ouvert: isOpen,
    ferme: isNotNull(table.closedAt),
    brouillon: and(isOpen, isNull(table.publishedAt)),
    publie: and(isPublished, from && lte(from, today), until && gte(until, today)),
    'a-venir': and(isPublished, from ? gt(from, today) : sql`false`),
    passe: and(isPublished, until ? lt(until, today) : sql`false`),
  }
  return and(states[state], bearingAll(search, [table.searchText]))
}
