import { and, asc, count, countDistinct, eq, gte, lt, lte } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { declarations, searches } from '../schema.ts'

/** How many asked on each day of [from, to] for each night. */
export const selectSearches = async (
  tx: Transaction,
  organizationId: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
) =>
  tx
    .select()
    .from(searches)
    .where(
      and(eq(searches.organizationId, organizationId), gte(searches.searchedOn, from), lte(searches.searchedOn, to)),
    )
    .orderBy(asc(searches.searchedOn), asc(searches.nightOn))

export type Searched = Awaited<ReturnType<typeof selectSearches>>[number]

/** Nights declared in [from, before), by who said it, and how many hosts spoke. */
export async function selectDeclaring(
  tx: Transaction,
  organizationId: number,
  from: Temporal.Instant,
  before: Temporal.Instant,
) {
  const within = and(
    eq(declarations.organizationId, organizationId),
    gte(declarations.declaredAt, from),
    lt(declarations.declaredAt, before),
  )
  const [bySource, [active]] = await Promise.all([
    tx
      .select({ source: declarations.source, nights: count() })
      .from(declarations)
      .where(within)
      .groupBy(declarations.source),
    tx
      .select({ hosts: countDistinct(declarations.providerId) })
      .from(declarations)
      .where(within),
  ])
  const nightsBy = (source: 'host' | 'mail' | 'agent') => bySource.find((row) => row.source === source)?.nights ?? 0
  return { hosts: active?.hosts ?? 0, host: nightsBy('host'), mail: nightsBy('mail'), agent: nightsBy('agent') }
}
