import { and, count, desc, eq, type SQL } from 'drizzle-orm'
import { type MailState, mails } from '../../../core/outbox/schema.ts'
import { bearingAll } from '../../../core/reference/searching.ts'
import type { Transaction } from '../../../platform/database/database.ts'

export interface MailFilter {
  /** Words of a recipient or subject; empty for all. */
  text: string
  state: MailState | null
}

/** One page of the outbox, newest first, with the number of mails that the filter holds. */
export async function selectMails(
  tx: Transaction,
  organizationId: number,
  filter: MailFilter,
  page: number,
  size: number,
) {
  const conditions: (SQL | undefined)[] = [eq(mails.organizationId, organizationId)]
  conditions.push(bearingAll(filter.text, [mails.searchText]))
  if (filter.state) conditions.push(eq(mails.state, filter.state))
  const where = and(...conditions)
  const [rows, [total]] = await Promise.all([
    tx
      .select({
        id: mails.id,
        recipient: mails.recipient,
        subject: mails.subject,
        state: mails.state,
        writtenAt: mails.writtenAt,
      })
      .from(mails)
      .where(where)
      .orderBy(desc(mails.writtenAt), desc(mails.id))
      .limit(size)
      .offset((page - 1) * size),
    tx.select({ count: count() }).from(mails).where(where),
  ])
  return { rows, total: total?.count ?? 0 }
}

export async function selectOptionalMail(tx: Transaction, organizationId: number, id: number) {
  const [mail] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.id, id)))
  return mail ?? null
}
