import { and, desc, inArray, or, type SQLWrapper, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, lodgings, providers } from '../../../../core/directory/schema.ts'
import { lodgingsFollowedBy, providersFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearingAll } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { accountOfLink, inFrenchOrder, linkOfOwner, personOfOwner } from '../store.ts'
import { phoneDigits } from './rules.ts'

const openFirst = (closedAt: SQLWrapper) => desc(sql`${closedAt} is null`)

const owners = (tx: Transaction) =>
  tx
    .select({ owner: providers, person: persons, email: accounts.email, accountId: accounts.id })
    .from(providers)
    .innerJoin(persons, personOfOwner)
    .innerJoin(accountProviders, linkOfOwner)
    .innerJoin(accounts, accountOfLink)
    .$dynamic()

/** Owners, open ones first, who bear every word or this telephone number. */
export function findOwners(tx: Transaction, scope: Scope, typed: string, limit: number) {
  const digits = phoneDigits(typed)
  const phone = digits && sql`regexp_replace(${persons.phone}, '[^0-9]', '', 'g') like ${`%${digits}%`}`
  const words = bearingAll(typed, [persons.searchText, accounts.searchText, providers.searchText])
  return owners(tx)
    .where(and(providersFollowedBy(scope), phone ? or(words, phone) : words))
    .orderBy(openFirst(providers.closedAt), inFrenchOrder(persons.lastName), inFrenchOrder(persons.firstName))
    .limit(limit)
}

/** Those of these owners that the reader sees, by their own numbers or by their accounts'. */
export const selectOwnersNamed = (tx: Transaction, scope: Scope, by: 'provider' | 'account', ids: readonly number[]) =>
  owners(tx).where(and(providersFollowedBy(scope), inArray(by === 'provider' ? providers.id : accounts.id, [...ids])))

/** Lodgings, open ones first, that bear every word. */
export function findLodgings(tx: Transaction, scope: Scope, typed: string, limit: number) {
  const { id, name, approvalNumber, municipalityName, departmentCode, closedAt } = lodgings
  return tx
    .select({ id, name, approvalNumber, municipalityName, departmentCode, closedAt })
    .from(lodgings)
    .where(and(lodgingsFollowedBy(scope), bearingAll(typed, [lodgings.searchText])))
    .orderBy(openFirst(lodgings.closedAt), inFrenchOrder(lodgings.name))
    .limit(limit)
}

/** Those of these lodgings that the reader sees. */
export const selectLodgingsNamed = (tx: Transaction, scope: Scope, ids: readonly number[]) =>
  tx
    .select({ id: lodgings.id, name: lodgings.name })
    .from(lodgings)
    .where(and(lodgingsFollowedBy(scope), inArray(lodgings.id, [...ids])))
