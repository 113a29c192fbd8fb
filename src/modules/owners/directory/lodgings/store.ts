import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, lodgings, lodgingTypes, providers } from '../../../../core/directory/schema.ts'
import { lodgingsFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearing } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import type { ListQuery } from '../lists/query.ts'
import { listConditions, selectPage, sortedBy } from '../lists/store.ts'
import { inFrenchOrder, personOfOwner } from '../store.ts'

export const lodgingSorts = ['nom', 'agrement', 'commune', 'proprietaire', 'capacite', 'prix', 'planning'] as const
export type LodgingSort = (typeof lodgingSorts)[number]
export type LodgingQuery = ListQuery<LodgingSort>

const sortKeys: Record<LodgingSort, SQL> = {
  nom: inFrenchOrder(lodgings.name),
  agrement: sql`${lodgings.approvalNumber}`,
  commune: inFrenchOrder(lodgings.municipalityName),
  proprietaire: inFrenchOrder(persons.lastName),
  capacite: sql`${lodgings.capacityMax}`,
  prix: sql`${lodgings.weekPriceMinCents}`,
  planning: sql`${lodgings.planningUpdatedAt}`,
}

const ownerOfLodging = and(eq(providers.organizationId, lodgings.organizationId), eq(providers.id, lodgings.providerId))
const typeOfLodging = and(
  eq(lodgingTypes.organizationId, lodgings.organizationId),
  eq(lodgingTypes.id, lodgings.lodgingTypeId),
)

const searchedColumns = [lodgings.searchText, providers.searchText, persons.searchText]

const conditions = (scope: Scope, query: LodgingQuery) =>
  and(
    eq(lodgings.organizationId, scope.organizationId),
    query.lodgingTypeId === null ? undefined : eq(lodgings.lodgingTypeId, query.lodgingTypeId),
    listConditions(scope, query, lodgings, (word) => bearing(word, searchedColumns)),
  )

const columns = {
  lodging: lodgings,
  typeName: lodgingTypes.name,
  typeCode: lodgingTypes.code,
  ownerCode: providers.code,
  ownerClosedAt: providers.closedAt,
  /** What the owner signs in with. */
  identifier: sql<string>`coalesce((select a.identifier from ${accounts} a join ${accountProviders} link
    on link.organization_id = a.organization_id and link.account_id = a.id
    where link.organization_id = ${providers.organizationId} and link.provider_id = ${providers.id} and a.portal = 'owners'
    order by a.id limit 1), '')`,
  person: persons,
}

const joined = (tx: Transaction) =>
  tx
    .select(columns)
    .from(lodgings)
    .innerJoin(providers, ownerOfLodging)
    .innerJoin(persons, personOfOwner)
    .innerJoin(lodgingTypes, typeOfLodging)
    .$dynamic()

const sorted = (query: LodgingQuery) => [sortedBy(sortKeys, query), asc(lodgings.id)]

export type LodgingRow = Awaited<ReturnType<typeof selectLodgings>>[number]

/** Every lodging of a list: for exports. */
export const selectLodgings = (tx: Transaction, scope: Scope, query: LodgingQuery) =>
  joined(tx)
    .where(conditions(scope, query))
    .orderBy(...sorted(query))

/** One page of a list, and how many lodgings there are in all. */
export const selectLodgingPage = (tx: Transaction, scope: Scope, query: LodgingQuery) =>
  selectPage(tx, query, () => joined(tx).where(conditions(scope, query)), sorted(query))

export async function selectOptionalLodging(tx: Transaction, scope: Scope, id: number): Promise<LodgingRow | null> {
  const [row] = await joined(tx).where(and(lodgingsFollowedBy(scope), eq(lodgings.id, id)))
  return row ?? null
}

/** Holds the lodging until the transaction ends, as every change of its planning does. */
export async function selectOptionalLodgingForUpdate(tx: Transaction, scope: Scope, id: number) {
  const [row] = await tx
    .select()
    .from(lodgings)
    .where(and(lodgingsFollowedBy(scope), eq(lodgings.id, id)))
    .for('no key update')
  return row ?? null
}

export const selectLodgingsOfOwner = (tx: Transaction, scope: Scope, providerId: number) =>
  joined(tx)
    .where(and(lodgingsFollowedBy(scope), eq(lodgings.providerId, providerId)))
    .orderBy(desc(sql`${lodgings.closedAt} is null`), inFrenchOrder(lodgings.name))

/** Whether another lodging of the organisation bears this number, wherever it lies. */
export async function isApprovalNumberTaken(
  tx: Transaction,
  organizationId: number,
  approvalNumber: string,
  otherThan: number | null,
) {
  const rows = await tx
    .select({ id: lodgings.id })
    .from(lodgings)
    .where(
      and(
        eq(lodgings.organizationId, organizationId),
        eq(lodgings.approvalNumber, approvalNumber),
        otherThan === null ? undefined : ne(lodgings.id, otherThan),
      ),
    )
  return rows.length > 0
}

export type LodgingValues = Omit<
  typeof lodgings.$inferInsert,
  | 'organizationId'
  | 'id'
  | 'version'
  | 'createdAt'
  | 'closedAt'
  | 'closedByAccountId'
  | 'planningUpdatedAt'
  | 'searchableUntil'
  | 'leftSearchesOn'
>

export async function insertLodging(
  tx: Transaction,
  organizationId: number,
  values: LodgingValues,
  at: Temporal.Instant,
): Promise<number> {
  const [row] = await tx
    .insert(lodgings)
    .values({ organizationId, ...values, createdAt: at })
    .returning({ id: lodgings.id })
  if (!row) throw new Error('a lodging was not inserted')
  return row.id
}

const itself = (organizationId: number, id: number) =>
  and(eq(lodgings.organizationId, organizationId), eq(lodgings.id, id))

export const updateLodging = async (tx: Transaction, organizationId: number, id: number, values: LodgingValues) =>
  tx
    .update(lodgings)
    .set({ ...values, version: sql`${lodgings.version} + 1` })
    .where(itself(organizationId, id))

export const setLodgingClosed = async (
  tx: Transaction,
  organizationId: number,
  id: number,
  closed: { at: Temporal.Instant; byAccountId: number } | null,
) =>
  tx
    .update(lodgings)
    .set({
      closedAt: closed?.at ?? null,
      closedByAccountId: closed?.byAccountId ?? null,
      version: sql`${lodgings.version} + 1`,
    })
    .where(itself(organizationId, id))
