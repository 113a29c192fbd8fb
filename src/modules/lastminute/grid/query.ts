import { pageNumber } from '../../../platform/http/page-number.ts'
import { type GridQuery, gridStates } from './rules.ts'

export const pageSize = 50

/** Reads the grid's address; what makes no sense there counts as not said. */
export function readGridQuery(get: (name: string) => string | undefined): GridQuery {
  const type = get('type') ?? ''
  return {
    search: (get('q') ?? '').trim().slice(0, 100),
    municipalityCode: /^[\dAB]{5}$/.exec(get('commune') ?? '')?.[0] ?? '',
    lodgingTypeId: /^\d{1,15}$/.test(type) ? Number(type) : null,
    state: gridStates.find((state) => state === get('etat')) ?? null,
    page: pageNumber(get('page')),
  }
}

/** The address of the same grid; another page of it where one is given. */
export function gridAddress(path: string, query: GridQuery, page = 1): string {
  const said = new URLSearchParams()
  if (query.search) said.set('q', query.search)
  if (query.municipalityCode) said.set('commune', query.municipalityCode)
  if (query.lodgingTypeId !== null) said.set('type', String(query.lodgingTypeId))
  if (query.state) said.set('etat', query.state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

export const isNarrowed = (query: GridQuery) => gridAddress('', query) !== ''
