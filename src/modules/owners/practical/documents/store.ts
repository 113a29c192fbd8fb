import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '../../../../platform/database/database.ts'
import { documentFiles } from '../schema.ts'

/** The file in use of one language, or of one number: at most one. Answers what it closed. */
export const closeFile = async (
  tx: Transaction,
  organizationId: number,
  documentId: number,
  which: { language: string } | { id: number },
  at: Temporal.Instant,
) =>
  tx
    .update(documentFiles)
    .set({ closedAt: at })
    .where(
      and(
        eq(documentFiles.organizationId, organizationId),
        eq(documentFiles.documentId, documentId),
        'id' in which ? eq(documentFiles.id, which.id) : eq(documentFiles.language, which.language),
        isNull(documentFiles.closedAt),
      ),
    )
    .returning({ language: documentFiles.language })

export const insertFile = async (tx: Transaction, values: typeof documentFiles.$inferInsert) =>
  tx.insert(documentFiles).values(values)
