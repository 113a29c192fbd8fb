import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { accountProviders, lodgingTypes, providers } from '../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../core/directory/seen.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { hosts, offers, suspensions } from '../schema.ts'
import { isEntitled, suspensionThatLasts } from './store.ts'

/** The account of the hosts' space; an owner who hosts too has another one for the owners' space. */
const account = (tx: Transaction) =>
  tx
    .select({
      organizationId: accountProviders.organizationId,
      providerId: accountProviders.providerId,
      id: accounts.id,
      identifier: accounts.identifier,
      passwordHash: accounts.passwordHash,
    })
    .from(accountProviders)
    .innerJoin(
      accounts,
      and(
        eq(accounts.organizationId, accountProviders.organizationId),
        eq(accounts.id, accountProviders.accountId),
        eq(accounts.portal, 'hosts'),
      ),
    )
    .as('account')

function members(tx: Transaction, scope: Scope, condition?: SQL) {
  const own = account(tx)
  return tx
    .select({
      providerId: hosts.providerId,
      code: providers.code,
      providerKind: providers.kind,
      personId: providers.personId,
      erasedAt: persons.erasedAt,
      departmentCode: providers.departmentCode,
      name: hosts.name,
      phone: hosts.phone,
      lodgingTypeId: hosts.lodgingTypeId,
      kind: lodgingTypes.name,
      municipalityCode: hosts.municipalityCode,
      municipalityName: hosts.municipalityName,
      offerId: hosts.offerId,
      offerName: offers.name,
      askedInAfternoon: hosts.askedInAfternoon,
      version: hosts.version,
      createdAt: hosts.createdAt,
      closedAt: hosts.closedAt,
      entitled: sql<boolean>`coalesce(${isEntitled(tx)}, false)`,
      suspendedFor: suspensions.reason,
      suspendedAt: suspensions.beganAt,
      accountId: own.id,
      identifier: own.identifier,
      hasPassword: sql<boolean>`${own.passwordHash} is not null`,
    })
    .from(hosts)
    .innerJoin(providers, and(eq(providers.organizationId, hosts.organizationId), eq(providers.id, hosts.providerId)))
    .innerJoin(persons, and(eq(persons.organizationId, hosts.organizationId), eq(persons.id, providers.personId)))
    .innerJoin(
      lodgingTypes,
      and(eq(lodgingTypes.organizationId, hosts.organizationId), eq(lodgingTypes.id, hosts.lodgingTypeId)),
    )
    .leftJoin(offers, and(eq(offers.organizationId, hosts.organizationId), eq(offers.id, hosts.offerId)))
    .leftJoin(suspensions, suspensionThatLasts)
    .leftJoin(own, and(eq(own.organizationId, hosts.organizationId), eq(own.providerId, hosts.providerId)))
    .where(and(providersFollowedBy(scope), condition))
}

/** All hosts that staff see, closed ones too, by name: an office has some hundreds at most. */
export const selectMembers = (tx: Transaction, scope: Scope) =>
  members(tx, scope).orderBy(sql`${hosts.name} collate "fr-x-icu"`, asc(hosts.providerId))

export type Member = Awaited<ReturnType<typeof selectMembers>>[number]

export async function selectOptionalMember(tx: Transaction, scope: Scope, id: number): Promise<Member | null> {
  const [row] = await members(tx, scope, eq(hosts.providerId, id))
  return row ?? null
}
