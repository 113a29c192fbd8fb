import { eq, sql } from 'drizzle-orm'
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
