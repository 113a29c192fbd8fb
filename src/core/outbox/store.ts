import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/database/database.ts'
import { mails } from './schema.ts'

export async function insertMail(tx: Transaction, row: typeof mails.$inferInsert): Promise<number> {
  const [inserted] = await tx.insert(mails).values(row).returning({ id: mails.id })
  if (!inserted) throw new Error('a mail was not inserted')
  return inserted.id
}

/** A mail that still waits, locked so that two workers never send it at once; null when it is done or being sent. */
export async function selectOptionalWaitingMail(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(mails)
    .where(and(eq(mails.organizationId, organizationId), eq(mails.id, id), eq(mails.state, 'waiting')))
    .for('update', { skipLocked: true })
  return row ?? null
}

export type Delivery = { state: 'sent'; at: Temporal.Instant } | { state: 'waiting' | 'failed'; error: string }

/** Notes what became of one try. */
export async function updateDelivery(tx: Transaction, organizationId: number, id: number, delivery: Delivery) {
  await tx
    .update(mails)
    .set({
      state: delivery.state,
      attempts: sql`${mails.attempts} + 1`,
      lastError: delivery.state === 'sent' ? '' : delivery.error.slice(0, 500),
      sentAt: delivery.state === 'sent' ? delivery.at : null,
      // The secret of a link has left; whoever reads the copy here must not be able to use it.
      ...(delivery.state === 'sent' && { text: withoutSecrets(mails.text), html: withoutSecrets(mails.html) }),
    })
    .where(and(eq(mails.organizationId, organizationId), eq(mails.id, id)))
}

/** 256 random bits at the end of an address, as our links carry them. */
export const withoutSecrets = (body: typeof mails.text | typeof mails.html) =>
  sql`regexp_replace(${body}, '/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '/…', 'g')`
