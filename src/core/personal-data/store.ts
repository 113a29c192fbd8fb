import { and, countDistinct, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { accounts, persons } from '../accounts/schema.ts'
import { lodgings, providers } from '../directory/schema.ts'
import { providersFollowedBy, type Scope } from '../directory/seen.ts'
import type { Subject } from './holding.ts'

/** All the numbers under which a person is known. */
export async function selectSubject(tx: Transaction, organizationId: number, personId: number): Promise<Subject> {
  const [signIns, provided, [person]] = await Promise.all([
    tx
      .select({ id: accounts.id, email: accounts.email })
      .from(accounts)
      .where(and(eq(accounts.organizationId, organizationId), eq(accounts.personId, personId))),
    tx
      .select({ id: providers.id, code: providers.code })
      .from(providers)
      .where(and(eq(providers.organizationId, organizationId), eq(providers.personId, personId))),
    tx
      .select({ email: persons.email })
      .from(persons)
      .where(and(eq(persons.organizationId, organizationId), eq(persons.id, personId))),
  ])
  const addresses = [person?.email ?? '', ...signIns.map(({ email }) => email)].map((one) => one.toLowerCase())
  const providerIds = provided.map(({ id }) => id)
  const own = await tx
    .select({ id: lodgings.id, name: lodgings.name })
    .from(lodgings)
    .where(and(eq(lodgings.organizationId, organizationId), inArray(lodgings.providerId, providerIds)))
  return {
    organizationId,
    personId,
    accountIds: signIns.map(({ id }) => id),
    addresses: [...new Set(addresses)].filter(Boolean),
    providers: new Map(provided.map(({ id, code }) => [id, code])),
    lodgings: new Map(own.map(({ id, name }) => [id, name])),
  }
}

/** Whose account it is. */
export async function selectOptionalPersonOfAccount(tx: Transaction, organizationId: number, accountId: number) {
  const [row] = await tx
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.id, accountId)))
  return row?.personId ?? null
}

/** The person behind a provider that staff follow. */
export async function selectOptionalProvided(tx: Transaction, scope: Scope, providerId: number) {
  const [row] = await tx
    .select({ code: providers.code, person: persons })
    .from(providers)
    .innerJoin(persons, and(eq(persons.organizationId, providers.organizationId), eq(persons.id, providers.personId)))
    .where(and(providersFollowedBy(scope), eq(providers.id, providerId)))
  return row ?? null
}

/** What the person provides, with the département of each. */
export const selectProvidedBy = async (tx: Transaction, organizationId: number, personId: number) =>
  tx
    .select({ id: providers.id, kind: providers.kind, code: providers.code, departmentCode: providers.departmentCode })
    .from(providers)
    .where(and(eq(providers.organizationId, organizationId), eq(providers.personId, personId)))
    .orderBy(providers.id)

/** Holds a person until the transaction ends. */
export async function selectOptionalPersonForUpdate(tx: Transaction, organizationId: number, personId: number) {
  const [row] = await tx
    .select()
    .from(persons)
    .where(and(eq(persons.organizationId, organizationId), eq(persons.id, personId)))
    .for('no key update')
  return row ?? null
}

const asks = (scope: Scope) =>
  and(providersFollowedBy(scope), isNotNull(persons.erasureAskedAt), isNull(persons.erasedAt))

/** Persons who asked to be erased, as far as staff follow what they provide; the longest waiting first. */
export const selectAsking = async (tx: Transaction, scope: Scope) =>
  tx
    .select({
      providerId: sql<number>`min(${providers.id})`.mapWith(Number),
      firstName: persons.firstName,
      lastName: persons.lastName,
      askedAt: persons.erasureAskedAt,
    })
    .from(providers)
    .innerJoin(persons, and(eq(persons.organizationId, providers.organizationId), eq(persons.id, providers.personId)))
    .where(asks(scope))
    .groupBy(persons.organizationId, persons.id)
    .orderBy(persons.erasureAskedAt)

export async function countAsking(tx: Transaction, scope: Scope): Promise<number> {
  const [row] = await tx
    .select({ count: countDistinct(persons.id) })
    .from(providers)
    .innerJoin(persons, and(eq(persons.organizationId, providers.organizationId), eq(persons.id, providers.personId)))
    .where(asks(scope))
  return row?.count ?? 0
}

/** The wish to be erased was answered otherwise; false where there was none any more. */
export async function clearAsking(tx: Transaction, organizationId: number, personId: number): Promise<boolean> {
  const cleared = await tx
    .update(persons)
    .set({ erasureAskedAt: null })
    .where(and(eq(persons.organizationId, organizationId), eq(persons.id, personId), isNotNull(persons.erasureAskedAt)))
    .returning({ id: persons.id })
  return cleared.length > 0
}

/** The accounts of a person, those first that have a mail address. */
export const accountsToTell = async (tx: Transaction, organizationId: number, personId: number) =>
  tx
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.organizationId, organizationId), eq(accounts.personId, personId)))
    .orderBy(sql`${accounts.email} = ''`, accounts.id)
