import { and, eq, isNull } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { providers } from '../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { calls, hosts } from '../schema.ts'

/** Who was called about a night, by whom and when. */
export const selectCalls = async (tx: Transaction, organizationId: number, night: Temporal.PlainDate) =>
  tx
    .select({
      providerId: calls.providerId,
      calledAt: calls.calledAt,
      firstName: persons.firstName,
      lastName: persons.lastName,
    })
    .from(calls)
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, calls.organizationId), eq(accounts.id, calls.calledByAccountId)),
    )
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(and(eq(calls.organizationId, organizationId), eq(calls.nightOn, night), isNull(calls.withdrawnAt)))

interface Call {
  organizationId: number
  providerId: number
  nightOn: Temporal.PlainDate
}

/** False where another agent marked it first: the mark is shared, and there is one. */
export async function insertCall(
  tx: Transaction,
  call: Call & { calledAt: Temporal.Instant; calledByAccountId: number },
) {
  const rows = await tx.insert(calls).values(call).onConflictDoNothing().returning({ id: calls.id })
  return rows.length === 1
}

/** False where there is no mark to take back. */
export async function withdrawCall(
  tx: Transaction,
  { organizationId, providerId, nightOn }: Call,
  by: { withdrawnAt: Temporal.Instant; withdrawnByAccountId: number },
) {
  const rows = await tx
    .update(calls)
    .set(by)
    .where(
      and(
        eq(calls.organizationId, organizationId),
        eq(calls.providerId, providerId),
        eq(calls.nightOn, nightOn),
        isNull(calls.withdrawnAt),
      ),
    )
    .returning({ id: calls.id })
  return rows.length === 1
}

/** The hosts of the agent's départements. */
export async function selectFollowedHosts(tx: Transaction, scope: Scope): Promise<ReadonlySet<number>> {
  const rows = await tx
    .select({ providerId: hosts.providerId })
    .from(hosts)
    .innerJoin(providers, and(eq(providers.organizationId, hosts.organizationId), eq(providers.id, hosts.providerId)))
    .where(providersFollowedBy(scope))
  return new Set(rows.map(({ providerId }) => providerId))
}
