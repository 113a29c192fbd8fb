import { and, eq, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { offers } from '../schema.ts'

/** LAST-13: what members subscribe to, closed ones too, by name. */
export const selectOffers = async (tx: Transaction, organizationId: number) =>
  tx
    .select()
    .from(offers)
    .where(eq(offers.organizationId, organizationId))
    .orderBy(sql`${offers.name} collate "fr-x-icu"`)

export type Offer = Awaited<ReturnType<typeof selectOffers>>[number]

export async function selectOptionalOffer(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx.select().from(offers).where(itself(organizationId, id))
  return row ?? null
}

/** Two editors of one offer queue up here. */
export async function selectOptionalOfferForUpdate(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx.select().from(offers).where(itself(organizationId, id)).for('no key update')
  return row ?? null
}

const itself = (organizationId: number, id: number) => and(eq(offers.organizationId, organizationId), eq(offers.id, id))

type OfferValues = Pick<Offer, 'name' | 'code' | 'entitled'>

export const isOfferCodeTaken = async (tx: Transaction, organizationId: number, code: string, otherThan: number) =>
  (await tx.$count(
    offers,
    and(eq(offers.organizationId, organizationId), eq(offers.code, code), ne(offers.id, otherThan)),
  )) > 0

/** The new offer's number, or null where another bears its code. */
export async function insertOffer(
  tx: Transaction,
  organizationId: number,
  values: OfferValues,
): Promise<number | null> {
  const [row] = await tx
    .insert(offers)
    .values({ organizationId, ...values })
    .onConflictDoNothing()
    .returning({ id: offers.id })
  return row?.id ?? null
}

export const updateOffer = (
  tx: Transaction,
  organizationId: number,
  id: number,
  values: Partial<OfferValues & Pick<Offer, 'closedAt' | 'closedByAccountId'>>,
) =>
  tx
    .update(offers)
    .set({ ...values, version: sql`${offers.version} + 1` })
    .where(itself(organizationId, id))
