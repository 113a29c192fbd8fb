import { and, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { type ListQuery, searchedWords } from './list.ts'

/** What staff may see: their organisation, and in it their départements. Every query of the directory starts from it. */
export type Scope = Pick<Actor, 'organizationId' | 'departments'>

/** The conditions of a list on a table with a département and a closing date. */
export function listConditions(
  scope: Scope,
  query: ListQuery,
  table: { departmentCode: SQLWrapper; closedAt: SQLWrapper },
  searched: SQLWrapper[],
): SQL | undefined {
  const { departments } = scope
  return and(
    departments ? sql`${table.departmentCode} = any(${sql.param([...departments])}::text[])` : undefined,
    query.department ? sql`${table.departmentCode} = ${query.department}` : undefined,
    query.state === 'ouverts' ? isNull(table.closedAt) : undefined,
    query.state === 'fermes' ? isNotNull(table.closedAt) : undefined,
    ...searchedWords(query.search).map((word) => sql`${plainOf(searched)} like ${`%${word}%`}`),
  )
}

const accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’'-.@_"
const plain = 'aaaaaaceeeeiiiinooooouuuuyy      '

/** The same letters as `plainName` leaves, as near as SQL comes without an extension. */
const plainOf = (columns: SQLWrapper[]) =>
  sql`translate(lower(concat_ws(' ', ${sql.join(columns, sql`, `)})), ${accented}, ${plain})`

/** By name as French readers expect it. */
export const inFrenchOrder = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`
