import { pageNumber } from '../../../../platform/http/page-number.ts'

export const photoStates = ['manquantes', 'proposees', 'toutes'] as const
export type PhotoState = (typeof photoStates)[number]

/** What the list of lodgings by their photos shows, as its address says it. */
export interface PhotoQuery {
  /** As typed. */
  search: string
  department: string
  state: PhotoState
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readPhotoQuery = (get: (name: string) => string | undefined): PhotoQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  state: photoStates.find((state) => state === get('etat')) ?? 'manquantes',
  page: pageNumber(get('page')),
})

export function photoListAddress(path: string, query: PhotoQuery, changes: Partial<PhotoQuery> = {}): string {
  const { search, department, state, page } = { ...query, page: 1, ...changes }
  const said = new URLSearchParams()
  if (search) said.set('q', search)
  if (department) said.set('departement', department)
  if (state !== 'manquantes') said.set('etat', state)
  if (page > 1) said.set('page', String(page))
  return said.size > 0 ? `${path}?${said}` : path
}
