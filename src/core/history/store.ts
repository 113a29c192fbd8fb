import { and, asc, count, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgSelect } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../platform/database/database.ts'
import { accounts, persons } from '../accounts/schema.ts'
import { bearingAll } from '../reference/searching.ts'
import { type Changes, history } from './schema.ts'

/** Who acts: the accounts' `authorOf(actor)`, or nobody when the program acts by itself. */
export interface Author {
  accountId: number | null
  onBehalfOfAccountId: number | null
}

export const theProgram: Author = { accountId: null, onBehalfOfAccountId: null }

export interface Entry {
  organizationId: number
  at: Temporal.Instant
  by: Author
  subject: string
  subjectId: number
  verb: string
  changes?: Changes
}

/** Writes what happened, in the verb's own transaction; its numbers, in the order given. */
export async function record(tx: Transaction, entries: Entry | Entry[]): Promise<number[]> {
  const list = Array.isArray(entries) ? entries : [entries]
  const ids: number[] = []
  for (let start = 0; start < list.length; start += 1000) {
    const rows = list
      .slice(start, start + 1000)
      .map(({ by, changes, ...entry }) => ({ ...entry, ...by, changes: changes ?? {} }))
    const written = await tx.insert(history).values(rows).returning({ id: history.id })
    ids.push(...written.map(({ id }) => id))
  }
  return ids
}

/** Several things of one kind. */
interface Subjects {
  subject: string
  ids: readonly number[]
}

/** What is left out does not narrow. */
export interface HistoryFilter {
  subject?: string | null
  subjectId?: number | null
  /** Any of these things, or any of these verbs. */
  about?: { subjects: readonly Subjects[]; verbs: readonly string[] }
  /** These verbs only. */
  verbs?: readonly string[]
  /** Words of the name of whoever did it, or for whom. */
  who?: string
  from?: Temporal.Instant | null
  before?: Temporal.Instant | null
}

const author = alias(persons, 'author')
const authorAccount = alias(accounts, 'author_account')
const principal = alias(persons, 'principal')
const principalAccount = alias(accounts, 'principal_account')

const columns = {
  id: history.id,
  at: history.at,
  subject: history.subject,
  subjectId: history.subjectId,
  verb: history.verb,
  changes: history.changes,
  authorFirstName: author.firstName,
  authorLastName: author.lastName,
  principalFirstName: principal.firstName,
  principalLastName: principal.lastName,
}

/** Nobody stands behind what the program did by itself. */
const withNames = <T extends PgSelect>(query: T) =>
  query
    .leftJoin(
      authorAccount,
      and(eq(authorAccount.organizationId, history.organizationId), eq(authorAccount.id, history.accountId)),
    )
    .leftJoin(
      author,
      and(eq(author.organizationId, authorAccount.organizationId), eq(author.id, authorAccount.personId)),
    )
    .leftJoin(
      principalAccount,
      and(
        eq(principalAccount.organizationId, history.organizationId),
        eq(principalAccount.id, history.onBehalfOfAccountId),
      ),
    )
    .leftJoin(
      principal,
      and(eq(principal.organizationId, principalAccount.organizationId), eq(principal.id, principalAccount.personId)),
    )

function conditions({ subject, subjectId, verbs, about, who, from, before }: HistoryFilter): (SQL | undefined)[] {
  const things = about?.subjects.filter(({ ids }) => ids.length > 0) ?? []
  const any = [
    ...things.map((one) => and(eq(history.subject, one.subject), inArray(history.subjectId, [...one.ids]))),
    ...(about && about.verbs.length > 0 ? [inArray(history.verb, [...about.verbs])] : []),
  ]
  return [
    subject ? eq(history.subject, subject) : undefined,
    subjectId ? eq(history.subjectId, subjectId) : undefined,
    verbs ? inArray(history.verb, [...verbs]) : undefined,
    about && (any.length > 0 ? or(...any) : sql`false`),
    who ? or(bearingAll(who, [author.searchText]), bearingAll(who, [principal.searchText])) : undefined,
    from ? gte(history.at, from) : undefined,
    before ? lt(history.at, before) : undefined,
  ]
}

/** One page of what happened, newest first unless asked otherwise, with the names that persons bear today. */
export async function selectHistory(
  tx: Transaction,
  organizationId: number,
  filter: HistoryFilter,
  page: number,
  size: number,
  { oldestFirst = false } = {},
) {
  const along = oldestFirst ? asc : desc
  const where = and(eq(history.organizationId, organizationId), ...conditions(filter))
  const [rows, [total]] = await Promise.all([
    withNames(tx.select(columns).from(history).$dynamic())
      .where(where)
      .orderBy(along(history.at), along(history.id))
      .limit(size)
      .offset((page - 1) * size),
    withNames(tx.select({ count: count() }).from(history).$dynamic()).where(where),
  ])
  return { rows, total: total?.count ?? 0 }
}

export type HistoryRow = Awaited<ReturnType<typeof selectHistory>>['rows'][number]
