import type { Transaction } from '../../platform/database/database.ts'
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
