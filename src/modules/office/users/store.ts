import { and, asc, count, desc, eq, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm'
import { accountRoles, accountScopes, accounts, persons, roles } from '../../../core/accounts/schema.ts'
import { bearingAll } from '../../../core/reference/searching.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Sorting } from '../../../ui/sorting.ts'

const user = {
  id: accounts.id,
  identifier: accounts.identifier,
  email: accounts.email,
  version: accounts.version,
  closedAt: accounts.closedAt,
  passwordChosenAt: accounts.passwordChosenAt,
  personId: persons.id,
  firstName: persons.firstName,
  lastName: persons.lastName,
  roleIds: sql<
    number[]
  >`array(select r.role_id::int from ${accountRoles} r where r.organization_id = ${accounts.organizationId}
    and r.account_id = ${accounts.id} order by 1)`,
  roleNames: sql<string[]>`array(select o.name from ${accountRoles} r join ${roles} o
    on o.organization_id = r.organization_id and o.id = r.role_id
    where r.organization_id = ${accounts.organizationId} and r.account_id = ${accounts.id} and o.closed_at is null order by 1)`,
  departments: sql<
    string[]
  >`array(select s.value from ${accountScopes} s where s.organization_id = ${accounts.organizationId}
    and s.account_id = ${accounts.id} and s.kind = 'department' order by 1)`,
}

const personOfAccount = and(eq(persons.organizationId, accounts.organizationId), eq(persons.id, accounts.personId))

const staff = (tx: Transaction) => tx.select(user).from(accounts).innerJoin(persons, personOfAccount)

/** Whoever was erased is nobody to reopen or to write to. */
const ofStaff = (organizationId: number) =>
  and(eq(accounts.organizationId, organizationId), eq(accounts.portal, 'office'), isNull(persons.erasedAt))

const whoseStaff = (organizationId: number, text: string) =>
  and(ofStaff(organizationId), bearingAll(text, [persons.searchText, accounts.searchText]))

export const userSorts = ['nom', 'identifiant', 'etat'] as const

/** What the list of staff shows: `text` is words of a name, identifier or address. */
export interface UserQuery {
  text: string
  sorting: Sorting<(typeof userSorts)[number]>
}

const inFrench = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`

const columnsOf = {
  nom: [inFrench(persons.lastName), inFrench(persons.firstName)],
  identifiant: [inFrench(accounts.identifier)],
  etat: [sql`${accounts.closedAt} is not null`, sql`${accounts.passwordChosenAt} is null`, inFrench(persons.lastName)],
}

const inOrder = ({ by, descending }: UserQuery['sorting']) => [
  ...columnsOf[by].map((column) => (descending ? desc(column) : asc(column))),
  asc(accounts.id),
]

/** The organisation's staff. */
export const selectUsers = (tx: Transaction, organizationId: number, query: UserQuery) =>
  staff(tx)
    .where(whoseStaff(organizationId, query.text))
    .orderBy(...inOrder(query.sorting))

/** The first of those who bear every word typed, by name. */
export const selectUsersBearing = (tx: Transaction, organizationId: number, text: string, limit: number) =>
  selectUsers(tx, organizationId, { text, sorting: { by: 'nom', descending: false } }).limit(limit)

/** One page of them, and how many they are. */
export async function selectUserPage(
  tx: Transaction,
  organizationId: number,
  query: UserQuery,
  page: number,
  size: number,
) {
  const where = whoseStaff(organizationId, query.text)
  const [users, [total]] = await Promise.all([
    staff(tx)
      .where(where)
      .orderBy(...inOrder(query.sorting))
      .limit(size)
      .offset((page - 1) * size),
    tx.select({ count: count() }).from(accounts).innerJoin(persons, personOfAccount).where(where),
  ])
  return { users, total: total?.count ?? 0 }
}

/** Those of these accounts that are staff's. */
export const selectUsersNamed = (tx: Transaction, organizationId: number, ids: readonly number[]) =>
  tx
    .select({ id: accounts.id, firstName: persons.firstName, lastName: persons.lastName })
    .from(accounts)
    .innerJoin(persons, personOfAccount)
    .where(and(ofStaff(organizationId), inArray(accounts.id, [...ids])))

/** A member of staff by account; owners' accounts and foreign ones are null. */
export async function selectOptionalUser(tx: Transaction, organizationId: number, id: number) {
  const [row] = await staff(tx).where(and(ofStaff(organizationId), eq(accounts.id, id)))
  return row ?? null
}

export type User = NonNullable<Awaited<ReturnType<typeof selectOptionalUser>>>

/** False when somebody changed the account since it was read. */
export async function updateUser(
  tx: Transaction,
  organizationId: number,
  before: User,
  values: { version: number; firstName: string; lastName: string; email: string },
): Promise<boolean> {
  const rows = await tx
    .update(accounts)
    .set({ email: values.email, version: sql`${accounts.version} + 1` })
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.id, before.id),
        eq(accounts.version, values.version),
      ),
    )
    .returning({ id: accounts.id })
  if (rows.length === 0) return false
  await tx
    .update(persons)
    .set({ firstName: values.firstName, lastName: values.lastName, email: values.email })
    .where(and(eq(persons.organizationId, organizationId), eq(persons.id, before.personId)))
  return true
}

/**
 * Taken first by whatever may take the right to manage users from somebody, so that two who take it from each other at
 * once leave one who has it.
 */
export async function lockManagers(tx: Transaction, organizationId: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('managers'), ${organizationId}::int)`)
}

/** The union of what these open roles open. */
export async function selectRightsOfRoles(tx: Transaction, organizationId: number, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.execute(sql`
    select distinct unnest(rights) as name from core.roles
    where organization_id = ${organizationId} and closed_at is null and id in (${sql.join(ids, sql`, `)})`)
  return rows.map((row) => String(row.name))
}

/** How many open accounts of staff, but for one, may manage users. */
export async function countOtherManagers(tx: Transaction, organizationId: number, accountId: number): Promise<number> {
  const { rows } = await tx.execute(sql`
    select count(distinct a.id)::int as others from core.accounts a
    join core.account_roles ar on ar.organization_id = a.organization_id and ar.account_id = a.id
    join core.roles r on r.organization_id = ar.organization_id and r.id = ar.role_id
    where a.organization_id = ${organizationId} and a.id <> ${accountId} and a.closed_at is null
      and r.closed_at is null and 'users' = any(r.rights)`)
  return Number(rows[0]?.others ?? 0)
}
