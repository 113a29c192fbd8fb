import { and, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders, providers } from '../../../core/directory/schema.ts'

/** By name as French readers expect it. */
export const inFrenchOrder = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`

// How an owner's row, person and account in the owners' space hang together.

export const personOfOwner = and(
  eq(persons.organizationId, providers.organizationId),
  eq(persons.id, providers.personId),
)
export const linkOfOwner = and(
  eq(accountProviders.organizationId, providers.organizationId),
  eq(accountProviders.providerId, providers.id),
)
export const accountOfLink = and(
  eq(accounts.organizationId, accountProviders.organizationId),
  eq(accounts.id, accountProviders.accountId),
  // An owner who hosts for the last-minute search too has another account there; mere hosts are no owners.
  eq(accounts.portal, 'owners'),
)
