import { and, count, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { accounts, persons } from '../../../core/accounts/schema.ts'
import { history } from '../../../core/history/schema.ts'
import type { Transaction } from '../../../platform/database/database.ts'

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
