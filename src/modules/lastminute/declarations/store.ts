import { and, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { DeclaredState, Source } from '../rules.ts'
import { declarations, hosts } from '../schema.ts'

/** Joins a host with what it declared for a night, as it holds now. */
export const inForceOn = (night: Temporal.PlainDate) =>
  and(
    eq(declarations.organizationId, hosts.organizationId),
    eq(declarations.providerId, hosts.providerId),
    eq(declarations.nightOn, night),
    isNull(declarations.supersededAt),
  )

/** What holds for these hosts on the nights of [first, last]. */
export const selectDeclared = async (
  tx: Transaction,
  organizationId: number,
  providerIds: readonly number[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
) =>
  tx
    .select({
      providerId: declarations.providerId,
      nightOn: declarations.nightOn,
      state: declarations.state,
      source: declarations.source,
      accountId: declarations.accountId,
      declaredAt: declarations.declaredAt,
      reason: declarations.reason,
    })
    .from(declarations)
    .where(
      and(
        eq(declarations.organizationId, organizationId),
        inArray(declarations.providerId, [...providerIds]),
        gte(declarations.nightOn, first),
        lte(declarations.nightOn, last),
        isNull(declarations.supersededAt),
      ),
    )

export type Declared = Awaited<ReturnType<typeof selectDeclared>>[number]

/** What holds on these nights, with the name of the agent who said it on the host's behalf. */
export const selectSpoken = async (
  tx: Transaction,
  organizationId: number,
  providerId: number,
  nights: readonly Temporal.PlainDate[],
) =>
  tx
    .select({
      nightOn: declarations.nightOn,
      state: declarations.state,
      source: declarations.source,
      declaredAt: declarations.declaredAt,
      reason: declarations.reason,
      by: sql<string>`trim(concat_ws(' ', ${persons.firstName}, ${persons.lastName}))`,
    })
    .from(declarations)
    .leftJoin(
      accounts,
      and(eq(accounts.organizationId, declarations.organizationId), eq(accounts.id, declarations.accountId)),
    )
    .leftJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(
      and(
        eq(declarations.organizationId, organizationId),
        eq(declarations.providerId, providerId),
        inArray(declarations.nightOn, [...nights]),
        isNull(declarations.supersededAt),
      ),
    )
    .orderBy(declarations.nightOn)

/** A night, what somebody said of it, and who. */
export type Spoken = Awaited<ReturnType<typeof selectSpoken>>[number]

/** Takes the host's row, which every declaration takes first: two of them for one night queue up. */
export async function lockHost(tx: Transaction, organizationId: number, providerId: number): Promise<boolean> {
  const rows = await tx
    .select({ providerId: hosts.providerId })
    .from(hosts)
    .where(and(eq(hosts.organizationId, organizationId), eq(hosts.providerId, providerId)))
    .for('no key update')
  return rows.length === 1
}

interface Said {
  organizationId: number
  providerId: number
  nights: Temporal.PlainDate[]
  state: DeclaredState
  declaredAt: Temporal.Instant
  source: Source
  accountId: number | null
  reason: string | null
}

/** Puts new declarations over those that hold, which stay as the past. Needs the host's lock. */
export async function replaceDeclarations(tx: Transaction, { nights, ...said }: Said) {
  await tx
    .update(declarations)
    .set({ supersededAt: said.declaredAt })
    .where(
      and(
        eq(declarations.organizationId, said.organizationId),
        eq(declarations.providerId, said.providerId),
        inArray(declarations.nightOn, nights),
        isNull(declarations.supersededAt),
      ),
    )
  await tx.insert(declarations).values(nights.map((nightOn) => ({ ...said, nightOn })))
}
