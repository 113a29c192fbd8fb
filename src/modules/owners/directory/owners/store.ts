import { and, asc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, lodgings, providers } from '../../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearing } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { accessCondition } from '../access/store.ts'
import type { ListQuery } from '../lists/query.ts'
import { listConditions, selectPage, sortedBy } from '../lists/store.ts'
import { accountOfLink, inFrenchOrder, linkOfOwner, personOfOwner } from '../store.ts'
import type { OwnerForm } from './forms.ts'

export const ownerSorts = ['nom', 'code', 'hebergements'] as const
export type OwnerSort = (typeof ownerSorts)[number]
/** `at`: the moment at which links count as open or over. */
export type OwnerQuery = ListQuery<OwnerSort> & {
  at: Temporal.Instant
  /** These only, whatever the filter; absent: all of it. */
  ids?: readonly number[]
}

const openLodgings = sql<number>`(select count(*)::int from ${lodgings} l where l.organization_id = ${providers.organizationId}
  and l.provider_id = ${providers.id} and l.closed_at is null)`

const sortKeys: Record<OwnerSort, SQL> = {
  nom: inFrenchOrder(persons.lastName),
  code: sql`${providers.code}`,
  hebergements: openLodgings,
}

const own = [persons.searchText, accounts.searchText, providers.searchText]

/** Looked up once for all owners: a subquery of each owner's own was tried and took seconds where statistics were missing. */
const ownsLodging = ({ organizationId }: Scope, word: string) => sql`${providers.id} in (
  select ${lodgings.providerId} from ${lodgings} where ${lodgings.organizationId} = ${organizationId}
    and ${bearing(word, [lodgings.searchText])})`

const conditions = (scope: Scope, query: OwnerQuery) =>
  and(
    eq(providers.organizationId, scope.organizationId),
    query.ids && inArray(providers.id, [...query.ids]),
    query.access ? accessCondition(query.access, query.at) : undefined,
    listConditions(scope, query, providers, (word) => or(bearing(word, own), ownsLodging(scope, word))),
  )

const joined = (tx: Transaction) =>
  tx
    .select({ owner: providers, person: persons, account: accounts, openLodgings })
    .from(providers)
    .innerJoin(persons, personOfOwner)
    .innerJoin(accountProviders, linkOfOwner)
    .innerJoin(accounts, accountOfLink)
    .$dynamic()

const sorted = (query: OwnerQuery) => [sortedBy(sortKeys, query), inFrenchOrder(persons.firstName), asc(providers.id)]

export type OwnerRow = Awaited<ReturnType<typeof selectOwners>>[number]

/** Every owner of a list: for exports. */
export const selectOwners = (tx: Transaction, scope: Scope, query: OwnerQuery) =>
  joined(tx)
    .where(conditions(scope, query))
    .orderBy(...sorted(query))

/** Who they are, in the list's order; whether a mail can reach them. */
export const selectOwnerIds = (tx: Transaction, scope: Scope, query: OwnerQuery) =>
  tx
    .select({ id: providers.id, email: accounts.email })
    .from(providers)
    .innerJoin(persons, personOfOwner)
    .innerJoin(accountProviders, linkOfOwner)
    .innerJoin(accounts, accountOfLink)
    .where(conditions(scope, query))
    .orderBy(...sorted(query))

/** One page of a list, and how many owners there are in all. */
export const selectOwnerPage = (tx: Transaction, scope: Scope, query: OwnerQuery) =>
  selectPage(tx, query, () => joined(tx).where(conditions(scope, query)), sorted(query))

export async function selectOptionalOwner(tx: Transaction, scope: Scope, id: number): Promise<OwnerRow | null> {
  const [row] = await joined(tx).where(and(providersFollowedBy(scope), eq(providers.id, id)))
  return row ?? null
}

/** Holds provider, person and account until the transaction ends: two editors of one owner queue up here. */
export async function selectOptionalOwnerForUpdate(tx: Transaction, scope: Scope, id: number) {
  const [row] = await joined(tx)
    .where(and(providersFollowedBy(scope), eq(providers.id, id)))
    .for('no key update')
  return row ?? null
}

export async function insertProvider(
  tx: Transaction,
  organizationId: number,
  values: { code: string; personId: number; departmentCode: string; accountId: number },
  at: Temporal.Instant,
): Promise<number> {
  const { accountId, ...provider } = values
  const [row] = await tx
    .insert(providers)
    .values({ organizationId, kind: 'owner', ...provider, createdAt: at })
    .returning({ id: providers.id })
  if (!row) throw new Error('a provider was not inserted')
  await tx.insert(accountProviders).values({ organizationId, accountId, providerId: row.id })
  return row.id
}

export async function isIdentifierTaken(
  tx: Transaction,
  organizationId: number,
  departmentCode: string,
  identifier: string,
  otherThan: number,
) {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.portal, 'owners'),
        eq(accounts.departmentCode, departmentCode),
        sql`lower(${accounts.identifier}) = lower(${identifier})`,
        ne(accounts.id, otherThan),
      ),
    )
  return rows.length > 0
}

/** Writes what the form says over person, account and provider. */
export async function updateOwner(tx: Transaction, row: OwnerRow, form: OwnerForm, code: string) {
  const { organizationId } = row.owner
  const { civility, firstName, lastName, email, phone, address, identifier } = form
  await tx
    .update(persons)
    .set({ civility, firstName, lastName, email, phone, address, version: sql`${persons.version} + 1` })
    .where(and(eq(persons.organizationId, organizationId), eq(persons.id, row.person.id)))
  await tx
    .update(accounts)
    .set({ email, identifier, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, row.account.id)))
  await tx
    .update(providers)
    .set({ code, version: sql`${providers.version} + 1` })
    .where(and(eq(providers.organizationId, organizationId), eq(providers.id, row.owner.id)))
}

export const setProviderClosed = async (
  tx: Transaction,
  organizationId: number,
  id: number,
  closed: { at: Temporal.Instant; byAccountId: number } | null,
) =>
  tx
    .update(providers)
    .set({
      closedAt: closed?.at ?? null,
      closedByAccountId: closed?.byAccountId ?? null,
      version: sql`${providers.version} + 1`,
    })
    .where(and(eq(providers.organizationId, organizationId), eq(providers.id, id)))

export async function selectLodgingIdsOfOwner(tx: Transaction, organizationId: number, providerId: number) {
  const rows = await tx
    .select({ id: lodgings.id })
    .from(lodgings)
    .where(and(eq(lodgings.organizationId, organizationId), eq(lodgings.providerId, providerId)))
  return rows.map(({ id }) => id)
}

/** Closes the owner's open lodgings at that very moment, by which they are known again when the owner reopens. */
export async function closeLodgingsOfOwner(
  tx: Transaction,
  organizationId: number,
  providerId: number,
  closed: { at: Temporal.Instant; byAccountId: number },
): Promise<number[]> {
  const rows = await tx
    .update(lodgings)
    .set({ closedAt: closed.at, closedByAccountId: closed.byAccountId, version: sql`${lodgings.version} + 1` })
    .where(
      and(eq(lodgings.organizationId, organizationId), eq(lodgings.providerId, providerId), isNull(lodgings.closedAt)),
    )
    .returning({ id: lodgings.id })
  return rows.map(({ id }) => id)
}

export async function reopenLodgingsClosedAt(
  tx: Transaction,
  organizationId: number,
  providerId: number,
  at: Temporal.Instant,
): Promise<number[]> {
  const rows = await tx
    .update(lodgings)
    .set({ closedAt: null, closedByAccountId: null, version: sql`${lodgings.version} + 1` })
    .where(
      and(eq(lodgings.organizationId, organizationId), eq(lodgings.providerId, providerId), eq(lodgings.closedAt, at)),
    )
    .returning({ id: lodgings.id })
  return rows.map(({ id }) => id)
}
