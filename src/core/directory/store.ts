import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { lodgingTypes } from './schema.ts'

/**
 * Taken before what must be unique (identifiers, approval numbers) is looked up and written: an import takes the whole
 * directory, everybody else shares it, so that no line that an import found new exists a moment later.
 */
export async function lockDirectory(tx: Transaction, organizationId: number, how: 'whole' | 'shared') {
  const take = sql.raw(how === 'whole' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
  await tx.execute(sql`select ${take}(hashtext('directory'), ${organizationId}::int)`)
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
