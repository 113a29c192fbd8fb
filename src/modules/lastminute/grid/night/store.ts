import { and, desc, eq } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { declarations } from '../../schema.ts'

/** All that was ever said of a host's night, the latest first; by whom, where somebody had signed in. */
export const selectSaidOf = async (
  tx: Transaction,
  organizationId: number,
  providerId: number,
  night: Temporal.PlainDate,
) =>
  tx
    .select({
      id: declarations.id,
      state: declarations.state,
      source: declarations.source,
      declaredAt: declarations.declaredAt,
      supersededAt: declarations.supersededAt,
      reason: declarations.reason,
      firstName: persons.firstName,
      lastName: persons.lastName,
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
        eq(declarations.nightOn, night),
      ),
    )
    .orderBy(desc(declarations.declaredAt), desc(declarations.id))

export type SaidOf = Awaited<ReturnType<typeof selectSaidOf>>[number]
