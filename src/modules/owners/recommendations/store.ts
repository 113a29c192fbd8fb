import { and, eq, isNull } from 'drizzle-orm'
import { lodgings } from '../../../core/directory/schema.ts'
import { type Database, read } from '../../../platform/database/database.ts'

/** An open lodging of this organisation, as a mail names it, or undefined. */
export async function selectOptionalNamed(db: Database, organizationId: number, lodgingId: number) {
  const [row] = await read(db, { organizationId }, (tx) =>
    tx
      .select({
        name: lodgings.name,
        municipalityName: lodgings.municipalityName,
        departmentCode: lodgings.departmentCode,
      })
      .from(lodgings)
      .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, lodgingId), isNull(lodgings.closedAt))),
  )
  return row
}
