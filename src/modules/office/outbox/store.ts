import { and, asc, count, desc, eq, gte, type SQLWrapper, sql } from 'drizzle-orm'
import { type MailState, mails } from '../../../core/outbox/schema.ts'
import { withoutSecrets } from '../../../core/outbox/store.ts'
import { bearingAll } from '../../../core/reference/searching.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { Sorting } from '../../../ui/sorting.ts'

export interface MailFilter {
  /** Words of a recipient or subject; empty for all. */
  text: string
  state: MailState | null
}

export const mailSorts = ['date', 'destinataire', 'objet', 'etat'] as const
export type MailSorting = Sorting<(typeof mailSorts)[number]>

const inFrench = (column: SQLWrapper) => sql`${column} collate "fr-x-icu"`

const columnOf = {
  date: mails.writtenAt,
  destinataire: inFrench(mails.recipient),
  objet: inFrench(mails.subject),
  etat: mails.state,
}

/** Within one recipient, subject or state the newest come first. */
const inOrder = ({ by, descending }: MailSorting) => [
  descending ? desc(columnOf[by]) : asc(columnOf[by]),
  ...(by === 'date' ? [] : [desc(mails.writtenAt)]),
  by === 'date' && !descending ? asc(mails.id) : desc(mails.id),
]

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

/** The newest mails of a filter, or the first in another order. */
export const selectLatestMails = (
  tx: Transaction,
  organizationId: number,
  filter: MailFilter,
  limit: number,
  sorting: MailSorting = { by: 'date', descending: true },
) =>
  tx
    .select(listed)
    .from(mails)
    .where(held(organizationId, filter))
    .orderBy(...inOrder(sorting))
    .limit(limit)

/** One page of the outbox, with the number of mails that the filter holds. */
export async function selectMails(
  tx: Transaction,
  organizationId: number,
  { filter, sorting }: { filter: MailFilter; sorting: MailSorting },
  page: number,
  size: number,
) {
  const [rows, [total]] = await Promise.all([
    selectLatestMails(tx, organizationId, filter, size, sorting).offset((page - 1) * size),
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

/**
 * A mail as staff read it. `masked`: without what would let them act for whom it was written to, sent or still waiting; so
 * wherever mails leave. `hasSecrets`: it bears such links.
 */
export async function selectOptionalMail(tx: Transaction, organizationId: number, id: number, masked: boolean) {
  const readable = sql<string>`${withoutSecrets(mails.text)}`
  const [found] = await tx
    .select({ mail: mails, readable, hasSecrets: sql<boolean>`${readable} like '%/…%'` })
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.id, id)))
  if (!found) return null
  const { mail, hasSecrets } = found
  return { mail: masked ? { ...mail, text: found.readable } : mail, hasSecrets }
}
