import { and, asc, isNull, type SQL, sql } from 'drizzle-orm'
import { accounts, persons } from '../../../../core/accounts/schema.ts'
import { accountProviders, providers } from '../../../../core/directory/schema.ts'
import { providersFollowedBy, type Scope } from '../../../../core/directory/seen.ts'
import { bearing, searchedWords } from '../../../../core/reference/searching.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { accountOfLink, inFrenchOrder, linkOfOwner, personOfOwner } from '../store.ts'

/** An owner as a form offers and takes them. */
export type NamedOwner = Awaited<ReturnType<typeof named>>[number]

/** More than these are no list to look through: the page then has the words searched. */
const mostOffered = 500

const named = (tx: Transaction, scope: Scope, condition: SQL | undefined) =>
  tx
    .select({
      id: providers.id,
      code: providers.code,
      departmentCode: providers.departmentCode,
      closedAt: providers.closedAt,
      firstName: persons.firstName,
      lastName: persons.lastName,
    })
    .from(providers)
    .innerJoin(persons, personOfOwner)
    .innerJoin(accountProviders, linkOfOwner)
    .innerJoin(accounts, accountOfLink)
    .where(and(providersFollowedBy(scope), condition))
    .orderBy(inFrenchOrder(persons.lastName), inFrenchOrder(persons.firstName), asc(providers.id))

/**
 * Whom a text stands for, within the départements seen: those with that code or identifier, closed ones too; where there is
 * none, the open ones whose names and codes bear each of its words.
 */
export async function selectOwnersNamed(tx: Transaction, scope: Scope, typed: string): Promise<NamedOwner[]> {
  const exact = sql`(lower(${providers.code}) = lower(${typed}) or lower(${accounts.identifier}) = lower(${typed}))`
  const found = await named(tx, scope, exact)
  const words = searchedWords(typed)
  if (found.length > 0 || words.length === 0) return found
  const bears = words.map((word) => bearing(word, [persons.searchText, providers.searchText]))
  return named(tx, scope, and(isNull(providers.closedAt), ...bears)).limit(mostOffered)
}

/** The open owners to choose from; none where there are too many for a list. */
export async function selectOfferedOwners(tx: Transaction, scope: Scope): Promise<NamedOwner[]> {
  const rows = await named(tx, scope, isNull(providers.closedAt)).limit(mostOffered + 1)
  return rows.length > mostOffered ? [] : rows
}
