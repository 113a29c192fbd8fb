import { and, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { PgSelect } from 'drizzle-orm/pg-core'
import { followed, type Scope } from '../../../../core/directory/seen.ts'
import { searchedWords } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { type ListQuery, pageSize } from './query.ts'

/** The conditions of a list on a table with a département and a closing date. */
export const listConditions = (
  scope: Scope,
  query: ListQuery,
  table: { departmentCode: SQLWrapper; closedAt: SQLWrapper },
  /** Where one of the words stands: `bearing(word, columns)` of one or several tables. */
  bears: (word: string) => SQL | undefined,
): SQL | undefined =>
  and(
    followed(scope, table.departmentCode),
    query.department ? sql`${table.departmentCode} = ${query.department}` : undefined,
    query.state === 'ouverts' ? isNull(table.closedAt) : undefined,
    query.state === 'fermes' ? isNotNull(table.closedAt) : undefined,
    ...searchedWords(query.search).map(bears),
  )

/** The order that a list's address asks for; rows without a value come last either way. */
export const sortedBy = <Sort extends string>(keys: Record<Sort, SQL>, { sort, descending }: ListQuery<Sort>): SQL =>
  descending ? sql`${keys[sort]} desc nulls last` : sql`${keys[sort]} asc nulls last`

/** One page of a list, and how many rows there are in all; `select` builds the query anew, neither sorted nor cut. */
export async function selectPage<Select extends PgSelect>(
  tx: Transaction,
  query: ListQuery,
  select: () => Select,
  order: SQL[],
): Promise<{ rows: Select['_']['result']; total: number }> {
  const [rows, total] = await Promise.all([
    select()
      .orderBy(...order)
      .limit(pageSize)
      .offset((query.page - 1) * pageSize),
    tx.$count(select().as('found')),
  ])
  return { rows: rows as Select['_']['result'], total }
}
