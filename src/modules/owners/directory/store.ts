import { and, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '../../../core/accounts/rules.ts'
import { searchedWords } from '../../../core/reference/searching.ts'
import type { ListQuery } from './list.ts'

/** What staff may see: their organisation, and in it their départements. Every query of the directory starts from it. */
export type Scope = Pick<Actor, 'organizationId' | 'departments'>

/** The conditions of a list on a table with a département and a closing date. */
export function listConditions(
  scope: Scope,
  query: ListQuery,
  table: { departmentCode: SQLWrapper; closedAt: SQLWrapper },
  /** Where one of the words stands: `bearing(word, columns)` of one or several tables. */
  bears: (word: string) => SQL | undefined,
): SQL | undefined {
  const { departments } = scope
  return and(
    departments ? sql`${table.departmentCode} = any(${sql.param([...departments])}::text[])` : undefined,
    query.department ? sql`${table.departmentCode} = ${query.department}` : undefined,
    query.state === 'ouverts' ? isNull(table.closedAt) : undefined,
    query.state === 'fermes' ? isNotNull(table.closedAt) : undefined,
    ...searchedWords(query.search).map(bears),
  )
}

/** By name as French readers expect it. */
export const inFrenchOrder = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`
