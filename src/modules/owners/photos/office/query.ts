import { pageNumber } from '../../../../platform/http/page-number.ts'
import { addressWith, readSorting, type Sorting, sortingFields } from '../../../../ui/sorting.ts'

const photoStates = ['manquantes', 'proposees', 'toutes'] as const
export type PhotoState = (typeof photoStates)[number]

const photoSorts = ['attente', 'nom', 'agrement', 'commune', 'technicien', 'proprietaire'] as const

/** What the list of lodgings by their photos shows, as its address says it. */
export interface PhotoQuery {
  /** As typed. */
  search: string
  department: string
  state: PhotoState
  sorting: Sorting<(typeof photoSorts)[number]>
  page: number
}

export const pageSize = 50

/** Reads the address; what makes no sense there counts as not said. */
export const readPhotoQuery = (get: (name: string) => string | undefined): PhotoQuery => ({
  search: (get('q') ?? '').trim().slice(0, 100),
  department: /^(\d{2,3}|2[AB])$/.exec(get('departement') ?? '')?.[0] ?? '',
  state: photoStates.find((state) => state === get('etat')) ?? 'manquantes',
  sorting: readSorting(get, photoSorts, { by: 'attente', descending: false }),
  page: pageNumber(get('page')),
})

export function photoListAddress(path: string, query: PhotoQuery, changes: Partial<PhotoQuery> = {}): string {
  const asked = { ...query, page: 1, ...changes }
  const order = asked.sorting.by === 'attente' ? {} : sortingFields(asked.sorting)
  return addressWith(path, { ...photoFields(asked), ...order, page: asked.page > 1 ? String(asked.page) : '' })
}

/** The filter, as the address says it. */
export const photoFields = ({ search, department, state }: PhotoQuery) => ({
  q: search,
  departement: department,
  etat: state === 'manquantes' ? '' : state,
})
