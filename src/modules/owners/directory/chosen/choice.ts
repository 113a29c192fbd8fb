import { listFields, readListQuery } from '../lists/query.ts'
import { type OwnerQuery, ownerSorts } from '../owners/store.ts'

/** Owners taken together from the list: some by their numbers, or all that a filter holds. */
export interface Choice {
  query: OwnerQuery
  /** What an address or a form says of it. */
  fields: [name: string, value: string][]
}

/** Reads a choice from an address or a form; null where nobody was ticked. */
export function readChoice(
  values: { get: (name: string) => string | undefined; ids: readonly string[] },
  at: Temporal.Instant,
): Choice | null {
  const listed = readListQuery(values.get, ownerSorts)
  const query = { ...listed, page: 1, at }
  if (values.get('tous')) return { query, fields: [...listFields(query), ['tous', '1']] }
  const ids = [...new Set(values.ids.filter((id) => /^\d{1,15}$/.test(id)).map(Number))]
  if (ids.length === 0) return null
  const fields = [...listFields(query), ...ids.map((id): [string, string] => ['id', String(id)])]
  // Ticked is ticked: what the filter says now takes nobody away.
  return { query: { ...query, search: '', department: '', access: null, state: 'tous', ids }, fields }
}
