import { and, eq } from 'drizzle-orm'
import { type Database, type Transaction, write } from '../../platform/database/database.ts'
import { formKeys } from './schema.ts'

/** What a verb answers: JSON-able, since the second sending of the same form gets the first's answer. */
export type Outcome = { ok: true } | { ok: false; refusal: string }

export interface OnceContext {
  db: Database
  organizationId: number
  now: Temporal.Instant
  /** The form's one-time key. */
  key: string
  /** A platform administrator acts on the organisation. */
  administrator?: true
}

/**
 * Runs a verb in one transaction, once per form key. A second sending waits for the first and gets its outcome;
 * a refusal writes nothing and leaves the key unused, so that the mended form can be sent again.
 */
export async function once<T extends Outcome>(context: OnceContext, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { db, organizationId, now, key, administrator } = context
  try {
    return await write(db, { organizationId, ...(administrator && { administrator }) }, async (tx) => {
      const taken = await tx
        .insert(formKeys)
        .values({ organizationId, key, usedAt: now })
        .onConflictDoNothing()
        .returning({ key: formKeys.key })
      const itself = and(eq(formKeys.organizationId, organizationId), eq(formKeys.key, key))
      if (taken.length === 0) {
        const [first] = await tx.select({ outcome: formKeys.outcome }).from(formKeys).where(itself)
        return first?.outcome as T
      }
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome)
      await tx.update(formKeys).set({ outcome }).where(itself)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refused) return error.outcome as T
    throw error
  }
}

/** Carries a refusal out of the transaction, which rolls back on its way. */
class Refused extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('refused')
    this.outcome = outcome
  }
}
