import { and, eq, ne, sql } from 'drizzle-orm'
import { lodgingTypes } from '../../../core/directory/schema.ts'
import type { LodgingType } from '../../../core/directory/store.ts'
import type { Transaction } from '../../../platform/database/database.ts'

type TypeValues = Pick<LodgingType, 'name' | 'nameEnglish' | 'code'>

const itself = (organizationId: number, id: number) =>
  and(eq(lodgingTypes.organizationId, organizationId), eq(lodgingTypes.id, id))

export async function selectOptionalType(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx.select().from(lodgingTypes).where(itself(organizationId, id))
  return row ?? null
}

/** Two editors of one kind queue up here. */
export async function selectOptionalTypeForUpdate(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx.select().from(lodgingTypes).where(itself(organizationId, id)).for('no key update')
  return row ?? null
}

export const isTypeCodeTaken = async (tx: Transaction, organizationId: number, code: string, otherThan: number) =>
  (await tx.$count(
    lodgingTypes,
    and(eq(lodgingTypes.organizationId, organizationId), eq(lodgingTypes.code, code), ne(lodgingTypes.id, otherThan)),
  )) > 0

/** The new kind's number, or null where another bears its code. */
export async function insertType(tx: Transaction, organizationId: number, values: TypeValues): Promise<number | null> {
  const [row] = await tx
    .insert(lodgingTypes)
    .values({ organizationId, ...values })
    .onConflictDoNothing()
    .returning({ id: lodgingTypes.id })
  return row?.id ?? null
}

interface Closing {
  closedAt: Temporal.Instant | null
  closedByAccountId: number | null
}

export const updateType = (tx: Transaction, organizationId: number, id: number, values: TypeValues | Closing) =>
  tx
    .update(lodgingTypes)
    .set({ ...values, version: sql`${lodgingTypes.version} + 1` })
    .where(itself(organizationId, id))
