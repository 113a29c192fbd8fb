import { and, eq, isNull, sql } from 'drizzle-orm'
import { lodgingTypes } from '../../../core/directory/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inForceOn } from '../declarations/store.ts'
import { isEntitled } from '../hosts/store.ts'
import { declarations, hosts, maintenances, searches } from '../schema.ts'
import type { Tally } from './counting.ts'

/** The hosts that may appear, with what they declared for that very night. */
export const selectEntitledHosts = async (tx: Transaction, organizationId: number, night: Temporal.PlainDate) =>
  tx
    .select({
      providerId: hosts.providerId,
      name: hosts.name,
      phone: hosts.phone,
      municipalityName: hosts.municipalityName,
      kind: lodgingTypes.name,
      kindEnglish: lodgingTypes.nameEnglish,
      declared: declarations.state,
    })
    .from(hosts)
    .innerJoin(
      lodgingTypes,
      and(eq(lodgingTypes.organizationId, hosts.organizationId), eq(lodgingTypes.id, hosts.lodgingTypeId)),
    )
    .leftJoin(declarations, inForceOn(night))
    .where(and(eq(hosts.organizationId, organizationId), isEntitled(tx)))

export type EntitledHost = Awaited<ReturnType<typeof selectEntitledHosts>>[number]

/** The closing that lasts, or null. */
export async function selectOptionalMaintenance(tx: Transaction, organizationId: number) {
  const [row] = await tx
    .select({ message: maintenances.message, beganAt: maintenances.beganAt })
    .from(maintenances)
    .where(and(eq(maintenances.organizationId, organizationId), isNull(maintenances.endedAt)))
  return row ?? null
}

/** LAST-22: adds what was gathered, of one organisation, to its day's figures; in one order, so that two processes never wait for each other. */
export async function addSearches(tx: Transaction, tallies: Tally[]) {
  const rows = tallies
    .toSorted((one, other) => (one.searchedOn + one.nightOn < other.searchedOn + other.nightOn ? -1 : 1))
    .map(({ searchedOn, nightOn, ...tally }) => ({
      ...tally,
      searchedOn: Temporal.PlainDate.from(searchedOn),
      nightOn: Temporal.PlainDate.from(nightOn),
    }))
  if (rows.length === 0) return
  await tx
    .insert(searches)
    .values(rows)
    .onConflictDoUpdate({
      target: [searches.organizationId, searches.searchedOn, searches.nightOn],
      set: {
        count: sql`${searches.count} + excluded.count`,
        framed: sql`${searches.framed} + excluded.framed`,
        asData: sql`${searches.asData} + excluded.as_data`,
        withoutResult: sql`${searches.withoutResult} + excluded.without_result`,
      },
    })
}
