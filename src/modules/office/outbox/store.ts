import { and, count, desc, eq, gte } from 'drizzle-orm'
import { type MailState, mails } from '../../../core/outbox/schema.ts'
import { bearingAll } from '../../../core/reference/searching.ts'
import type { Transaction } from '../../../platform/database/database.ts'

export interface MailFilter {
  /** Words of a recipient or subject; empty for all. */
  text: string
  state: MailState | null
}

const listed = {
  id: mails.id,
  recipient: mails.recipient,
  subject: mails.subject,
  state: mails.state,
  writtenAt: mails.writtenAt,
}

const held = (organizationId: number, filter: MailFilter) =>
  and(
    eq(mails.organizationId, organizationId),
    bearingAll(filter.text, [mails.searchText]),
    filter.state ? eq(mails.state, filter.state) : undefined,
  )

/** The newest mails of a filter. */
export const selectLatestMails = (tx: Transaction, organizationId: number, filter: MailFilter, limit: number) =>
  tx
    .select(listed)
    .from(mails)
    .where(held(organizationId, filter))
    .orderBy(desc(mails.writtenAt), desc(mails.id))
    .limit(limit)

/** One page of the outbox, newest first, with the number of mails that the filter holds. */
export async function selectMails(
  tx: Transaction,
  organizationId: number,
  filter: MailFilter,
  page: number,
  size: number,
) {
  const [rows, [total]] = await Promise.all([
    selectLatestMails(tx, organizationId, filter, size).offset((page - 1) * size),
    tx.select({ count: count() }).from(mails).where(held(organizationId, filter)),
  ])
  return { rows, total: total?.count ?? 0 }
}

/** Mails that no server will be asked to take again, written since a moment. */
export async function countFailedMails(tx: Transaction, organizationId: number, since: Temporal.Instant) {
  const [row] = await tx
    .select({ count: count() })
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.state, 'failed'), gte(mails.writtenAt, since)))
  return row?.count ?? 0
}

export async function selectOptionalMail(tx: Transaction, organizationId: number, id: number) {
  const [mail] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.id, id)))
  return mail ?? null
}
