import { pageNumber } from '../../../platform/http/page-number.ts'
import type { GridQuery } from './rules.ts'

/** A week of hosts that a phone scrolls through in a few gestures. */
export const pageSize = 20

/** Reads the grid's address. A commune, kind or state that there is not finds nothing, and stands on the page. */
export function readGridQuery(get: (name: string) => string | undefined): GridQuery {
  const told = (name: string) => (get(name) ?? '').trim().slice(0, 40)
  return {
    search: (get('q') ?? '').trim().slice(0, 100),
    municipalityCode: told('commune'),
    lodgingTypeId: told('type'),
    state: told('etat'),
    page: pageNumber(get('page')),
  }
}

/** The address of the same grid; another page of it where one is given. */
export function gridAddress(path: string, query: GridQuery, page = 1): string {
  const said = new URLSearchParams()
  if (query.search) said.set('q', query.search)
  if (query.municipalityCode) said.set('commune', query.municipalityCode)
  if (query.lodgingTypeId) said.set('type', query.lodgingTypeId)
  if (query.state) said.set('etat', query.state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}

export const isNarrowed = (query: GridQuery) => gridAddress('', query) !== ''
