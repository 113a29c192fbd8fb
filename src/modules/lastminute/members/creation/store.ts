import { and, eq, isNull, notExists, or, sql } from 'drizzle-orm'
import { persons } from '../../../../core/accounts/schema.ts'
import { lodgings, providers } from '../../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearingAll } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { hosts } from '../../schema.ts'

/** More than these are no list to choose from: the words typed say too little. */
const mostOffered = 20

const candidates = (tx: Transaction) =>
  tx
    .select({
      providerId: providers.id,
      code: providers.code,
      departmentCode: providers.departmentCode,
      personId: providers.personId,
      firstName: persons.firstName,
      lastName: persons.lastName,
      email: persons.email,
      phone: persons.phone,
      lodging: sql<
        string | null
      >`(select l.name from ${lodgings} l where l.organization_id = ${providers.organizationId}
        and l.provider_id = ${providers.id} and l.closed_at is null order by l.id limit 1)`,
      lodgingTypeId: sql<number | null>`(select l.lodging_type_id from ${lodgings} l
        where l.organization_id = ${providers.organizationId} and l.provider_id = ${providers.id} and l.closed_at is null
        order by l.id limit 1)`,
      municipality: sql<string | null>`(select l.municipality_name from ${lodgings} l
        where l.organization_id = ${providers.organizationId} and l.provider_id = ${providers.id} and l.closed_at is null
        order by l.id limit 1)`,
    })
    .from(providers)
    .innerJoin(persons, and(eq(persons.organizationId, providers.organizationId), eq(persons.id, providers.personId)))
    .$dynamic()

/** Open owners whom staff see and who are no hosts yet. */
const waiting = (tx: Transaction, scope: Scope) =>
  and(
    providersFollowedBy(scope),
    eq(providers.kind, 'owner'),
    isNull(providers.closedAt),
    notExists(
      tx
        .select({ one: sql`1` })
        .from(hosts)
        .where(and(eq(hosts.organizationId, providers.organizationId), eq(hosts.providerId, providers.id))),
    ),
  )

/** Those of that code, or whose names and codes bear each word. */
export const selectOwnersToHost = async (tx: Transaction, scope: Scope, typed: string) =>
  candidates(tx)
    .where(
      and(
        waiting(tx, scope),
        or(
          sql`lower(${providers.code}) = lower(${typed})`,
          bearingAll(typed, [persons.searchText, providers.searchText]) ?? sql`true`,
        ),
      ),
    )
    .orderBy(sql`${persons.lastName} collate "fr-x-icu"`, providers.id)
    .limit(mostOffered)

export type OwnerToHost = Awaited<ReturnType<typeof selectOwnersToHost>>[number]

export async function selectOptionalOwnerToHost(tx: Transaction, scope: Scope, id: number) {
  const [row] = await candidates(tx).where(and(waiting(tx, scope), eq(providers.id, id)))
  return row ?? null
}
