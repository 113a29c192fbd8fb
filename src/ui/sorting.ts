/** What a list is ordered by, as its address says it. */
export interface Sorting<By extends string = string> {
  by: By
  descending: boolean
}

/** The order that an address asks for (`?tri=nom&ordre=desc`); what makes no sense there means the usual one. */
export function readSorting<By extends string>(
  get: (name: string) => string | undefined,
  columns: readonly By[],
  usual: Sorting<By>,
): Sorting<By> {
  const by = columns.find((column) => column === get('tri'))
  return by ? { by, descending: get('ordre') === 'desc' } : usual
}

/** The order as fields of the address. */
export const sortingFields = ({ by, descending }: Sorting) => ({ tri: by, ordre: descending ? 'desc' : '' })

/** An address with those fields that say something. */
export function addressWith(path: string, fields: Record<string, string>): string {
  const said = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  return said.size > 0 ? `${path}?${said}` : path
}

/** Makes a column's heading sort the list at `path`: pressed once more, the other way round. */
export const sortedBy =
  <By extends string>(path: string, fields: Record<string, string>, sorting: Sorting<By>) =>
  (by: By) => {
    const shown = sorting.by === by
    const href = addressWith(path, { ...fields, ...sortingFields({ by, descending: shown && !sorting.descending }) })
    const direction = sorting.descending ? ('descending' as const) : ('ascending' as const)
    return { href, direction: shown ? direction : undefined }
  }
