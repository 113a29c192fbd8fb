import { and, count, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Transaction } from '../../platform/database/database.ts'
import { accounts, persons } from '../accounts/schema.ts'
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

/** Writes what happened, in the verb's own transaction. */
export async function record(tx: Transaction, entries: Entry | Entry[]): Promise<void> {
  const list = Array.isArray(entries) ? entries : [entries]
  for (let start = 0; start < list.length; start += 1000) {
    const rows = list
      .slice(start, start + 1000)
      .map(({ by, changes, ...entry }) => ({ ...entry, ...by, changes: changes ?? {} }))
    await tx.insert(history).values(rows)
  }
}

export interface HistoryFilter {
  subject: string | null
  subjectId: number | null
}

const author = alias(persons, 'author')
const authorAccount = alias(accounts, 'author_account')
const principal = alias(persons, 'principal')
const principalAccount = alias(accounts, 'principal_account')

/** One page of what happened, newest first, with the names that persons bear today. */
export async function selectHistory(
  tx: Transaction,
  organizationId: number,
  filter: HistoryFilter,
  page: number,
  size: number,
) {
  const where = and(
    eq(history.organizationId, organizationId),
    filter.subject ? eq(history.subject, filter.subject) : undefined,
    filter.subjectId ? eq(history.subjectId, filter.subjectId) : undefined,
  )
  const [rows, [total]] = await Promise.all([
    tx
      .select({
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
      })
      .from(history)
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
      .where(where)
      .orderBy(desc(history.at), desc(history.id))
      .limit(size)
      .offset((page - 1) * size),
    tx.select({ count: count() }).from(history).where(where),
  ])
  return { rows, total: total?.count ?? 0 }
}

export type HistoryRow = Awaited<ReturnType<typeof selectHistory>>['rows'][number]
