import { and, eq, isNull, ne } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, lodgings } from '../../../../core/directory/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'

/** The open accounts of whoever owns the lodging, those that have a mail address. */
export const selectOwners = async (tx: Transaction, organizationId: number, lodgingId: number) =>
  tx
    .select({
      accountId: accounts.id,
      recipient: accounts.email,
      lodgingName: lodgings.name,
      civility: persons.civility,
      lastName: persons.lastName,
    })
    .from(lodgings)
    .innerJoin(
      accountProviders,
      and(
        eq(accountProviders.organizationId, lodgings.organizationId),
        eq(accountProviders.providerId, lodgings.providerId),
      ),
    )
    .innerJoin(
      accounts,
      and(eq(accounts.organizationId, accountProviders.organizationId), eq(accounts.id, accountProviders.accountId)),
    )
    .innerJoin(persons, and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId)))
    .where(
      and(
        eq(lodgings.organizationId, organizationId),
        eq(lodgings.id, lodgingId),
        eq(accounts.portal, 'owners'),
        isNull(accounts.closedAt),
        ne(accounts.email, ''),
      ),
    )
