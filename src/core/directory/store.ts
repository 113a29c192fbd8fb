import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { lodgingTypes } from './schema.ts'

/**
 * Taken first by whatever writes identifiers or approval numbers: what was looked up and found free stays free until it is
 * written. Such verbs are rare and short, so one at a time per organisation costs nothing.
 */
export async function lockDirectory(tx: Transaction, organizationId: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('directory'), ${organizationId}::int)`)
}

/** The organisation's kinds of lodging, by name. */
export function selectLodgingTypes(tx: Transaction, organizationId: number) {
  return tx
    .select({
      id: lodgingTypes.id,
      code: lodgingTypes.code,
      name: lodgingTypes.name,
      nameEnglish: lodgingTypes.nameEnglish,
    })
    .from(lodgingTypes)
    .where(eq(lodgingTypes.organizationId, organizationId))
    .orderBy(lodgingTypes.name)
}
