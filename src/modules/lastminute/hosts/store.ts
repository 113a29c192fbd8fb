import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { hosts, offers, suspensions } from '../schema.ts'

/** LAST-13, LAST-20: open, member under an offer that entitles, and not suspended. */
export const isEntitled = (tx: Transaction) =>
  and(
    isNull(hosts.closedAt),
    inArray(
      hosts.offerId,
      tx
        .select({ id: offers.id })
        .from(offers)
        .where(
          and(eq(offers.organizationId, hosts.organizationId), eq(offers.entitled, true), isNull(offers.closedAt)),
        ),
    ),
    notExists(
      tx
        .select({ one: sql`1` })
        .from(suspensions)
        .where(
          and(
            eq(suspensions.organizationId, hosts.organizationId),
            eq(suspensions.providerId, hosts.providerId),
            isNull(suspensions.endedAt),
          ),
        ),
    ),
  )

/** The hosts that an account acts for and that may use the tool, by name. */
export const selectEntitledHosts = async (tx: Transaction, organizationId: number, providerIds: readonly number[]) =>
  tx
    .select({ providerId: hosts.providerId, name: hosts.name })
    .from(hosts)
    .where(and(eq(hosts.organizationId, organizationId), inArray(hosts.providerId, [...providerIds]), isEntitled(tx)))
    .orderBy(hosts.name, hosts.providerId)
