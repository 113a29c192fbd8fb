import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { hosts, offers, suspensions } from '../schema.ts'

/** LAST-20: joins a host with the suspension that keeps it out, if there is one. */
export const suspensionThatLasts = and(
  eq(suspensions.organizationId, hosts.organizationId),
  eq(suspensions.providerId, hosts.providerId),
  isNull(suspensions.endedAt),
)

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
    notExists(tx.select({ one: sql`1` }).from(suspensions).where(suspensionThatLasts)),
  )

/** The open hosts that an account acts for, by name, with what their entitlement rests on. */
export const selectOwnHosts = async (tx: Transaction, organizationId: number, providerIds: readonly number[]) =>
  tx
    .select({
      providerId: hosts.providerId,
      name: hosts.name,
      entitled: sql<boolean>`coalesce(${isEntitled(tx)}, false)`,
      suspendedFor: suspensions.reason,
      askedInAfternoon: hosts.askedInAfternoon,
    })
    .from(hosts)
    .leftJoin(suspensions, suspensionThatLasts)
    .where(
      and(
        eq(hosts.organizationId, organizationId),
        inArray(hosts.providerId, [...providerIds]),
        isNull(hosts.closedAt),
      ),
    )
    .orderBy(hosts.name, hosts.providerId)

export type OwnHost = Awaited<ReturnType<typeof selectOwnHosts>>[number]
