import { and, eq, exists, gt, gte, inArray, isNull, lt, ne, notExists, or } from 'drizzle-orm'
import type { Transaction } from '../../../platform/database/database.ts'
import { accounts, persons } from '../../accounts/schema.ts'
import { mails } from '../../outbox/schema.ts'

const emptiedSubject = 'Courriel effacé au terme de sa conservation'

/** Empties mails written before a moment, some at a time: that one was written, and when, stays. How many is returned. */
export async function emptyOldMails(tx: Transaction, organizationId: number, before: Temporal.Instant, limit: number) {
  const old = tx
    .select({ id: mails.id })
    .from(mails)
    .where(
      and(
        eq(mails.organizationId, organizationId),
        lt(mails.writtenAt, before),
        or(ne(mails.recipient, ''), ne(mails.text, ''), ne(mails.html, '')),
      ),
    )
    .limit(limit)
  const emptied = await tx
    .update(mails)
    // Lists lead to each by its subject.
    .set({ recipient: '', subject: emptiedSubject, text: '', html: '', lastError: '' })
    .where(and(eq(mails.organizationId, organizationId), inArray(mails.id, old)))
    .returning({ id: mails.id })
  return emptied.length
}

/** Persons whose accounts have all been closed since before a moment, behind the number `after`. */
export async function selectLongClosed(
  tx: Transaction,
  organizationId: number,
  before: Temporal.Instant,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const theirs = and(eq(accounts.organizationId, persons.organizationId), eq(accounts.personId, persons.id))
  const recent = or(isNull(accounts.closedAt), gte(accounts.closedAt, before))
  const rows = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        eq(persons.organizationId, organizationId),
        isNull(persons.erasedAt),
        gt(persons.id, after),
        exists(tx.select({ id: accounts.id }).from(accounts).where(theirs)),
        notExists(tx.select({ id: accounts.id }).from(accounts).where(and(theirs, recent))),
      ),
    )
    .orderBy(persons.id)
    .limit(limit)
  return rows.map(({ id }) => id)
}
