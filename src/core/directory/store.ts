import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { lodgingTypes, providers } from './schema.ts'

// The order in which every verb takes its locks, so that no two wait for each other:
//   1. the directory (`lockDirectory`), by whatever writes identifiers or approval numbers, or closes and reopens;
//   2. owners, in the order of their numbers: provider, then person, then account;
//   3. lodgings, in the order of their numbers (`lockLodgings`, or `lockLodging` where there is one);
//   4. what hangs on a lodging (spans, months, origins), then the counters of freshness, which wait for the very end.

/**
 * Taken first by whatever writes identifiers or approval numbers: what was looked up and found free stays free until it is
 * written. Such verbs are rare and short, so one at a time per organisation costs nothing.
 */
export async function lockDirectory(tx: Transaction, organizationId: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('directory'), ${organizationId}::int)`)
}

/**
 * Holds these lodgings until the transaction ends, as every change of their plannings does. `no key`: rows that merely
 * point at a lodging do not wait.
 */
export async function lockLodgings(tx: Transaction, organizationId: number, lodgingIds: readonly number[]) {
  await tx.execute(sql`
    select from core.lodgings where organization_id = ${organizationId} and id = any(${sql.param([...lodgingIds])}::bigint[])
    order by id for no key update`)
}

/** The organisation's kinds of lodging, closed ones too, by name. */
export function selectLodgingTypes(tx: Transaction, organizationId: number) {
  return tx
    .select({
      id: lodgingTypes.id,
      code: lodgingTypes.code,
      name: lodgingTypes.name,
      nameEnglish: lodgingTypes.nameEnglish,
      version: lodgingTypes.version,
      closedAt: lodgingTypes.closedAt,
    })
    .from(lodgingTypes)
    .where(eq(lodgingTypes.organizationId, organizationId))
    .orderBy(sql`${lodgingTypes.name} collate "fr-x-icu"`)
}

export type LodgingType = Awaited<ReturnType<typeof selectLodgingTypes>>[number]

/** Gives a new organisation these kinds, those apart whose code it has. */
export const insertMissingTypes = (tx: Transaction, organizationId: number, types: NewType[]) =>
  tx
    .insert(lodgingTypes)
    .values(types.map((type) => ({ organizationId, ...type })))
    .onConflictDoNothing()

type NewType = Pick<LodgingType, 'code' | 'name' | 'nameEnglish'>

/** Whether any owner, or any host, was ever created. */
export async function hasProvider(tx: Transaction, organizationId: number, kind: 'owner' | 'host'): Promise<boolean> {
  const ofKind = and(eq(providers.organizationId, organizationId), eq(providers.kind, kind))
  return (await tx.select({ id: providers.id }).from(providers).where(ofKind).limit(1)).length > 0
}
