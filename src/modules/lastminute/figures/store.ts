import { and, asc, count, countDistinct, eq, gte, lt, lte, sql } from 'drizzle-orm'
import { providers } from '../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { isEntitled } from '../hosts/store.ts'
import { declarations, hosts, searches } from '../schema.ts'
import type { Period } from './rules.ts'

/** How many asked on each day of the period for each night. */
export const selectSearches = async (tx: Transaction, organizationId: number, { from, to }: Period) =>
  tx
    .select()
    .from(searches)
    .where(
      and(eq(searches.organizationId, organizationId), gte(searches.searchedOn, from), lte(searches.searchedOn, to)),
    )
    .orderBy(asc(searches.searchedOn), asc(searches.nightOn))

export type Searched = Awaited<ReturnType<typeof selectSearches>>[number]

/** What was declared on the days of a period, by hosts that the reader sees. */
const within = (scope: Scope, { from, to }: Period, timeZone: string) => {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant()
  return and(
    eq(declarations.organizationId, scope.organizationId),
    gte(declarations.declaredAt, midnight(from)),
    lt(declarations.declaredAt, midnight(to.add({ days: 1 }))),
    providersFollowedBy(scope),
  )
}

const ofProvider = and(
  eq(providers.organizationId, declarations.organizationId),
  eq(providers.id, declarations.providerId),
)

/** Nights declared on each day of the period, by who said it. */
export async function selectDeclared(tx: Transaction, scope: Scope, period: Period, timeZone: string) {
  const day = sql<string>`(${declarations.declaredAt} at time zone ${timeZone})::date::text`.as('declared_on')
  const rows = await tx
    .select({ day, source: declarations.source, nights: count() })
    .from(declarations)
    .innerJoin(providers, ofProvider)
    .where(within(scope, period, timeZone))
    .groupBy(sql`declared_on`, declarations.source)
  return rows.map((row) => ({ ...row, day: Temporal.PlainDate.from(row.day) }))
}

/** Of the hosts that may use the tool today, how many spoke during the period, or the office for them. */
export async function countActive(tx: Transaction, scope: Scope, period: Period, timeZone: string): Promise<number> {
  const [row] = await tx
    .select({ hosts: countDistinct(declarations.providerId) })
    .from(declarations)
    .innerJoin(providers, ofProvider)
    .innerJoin(
      hosts,
      and(eq(hosts.organizationId, declarations.organizationId), eq(hosts.providerId, declarations.providerId)),
    )
    .where(and(within(scope, period, timeZone), isEntitled(tx)))
  return row?.hosts ?? 0
}

/** How many hosts may use the tool today. */
export async function countEntitled(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ hosts: count() })
    .from(hosts)
    .innerJoin(providers, and(eq(providers.organizationId, hosts.organizationId), eq(providers.id, hosts.providerId)))
    .where(and(eq(hosts.organizationId, scope.organizationId), isEntitled(tx), providersFollowedBy(scope)))
  return row?.hosts ?? 0
}
