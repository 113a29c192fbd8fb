import { and, asc, eq, isNull } from 'drizzle-orm'
import { files } from '../../../../core/files/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { documentFiles, themeDocuments } from '../schema.ts'

/** A theme's documents, closed ones included, in their order. */
export const selectDocuments = async (tx: Transaction, organizationId: number, themeId: number) =>
  tx
    .select()
    .from(themeDocuments)
    .where(and(eq(themeDocuments.organizationId, organizationId), eq(themeDocuments.themeId, themeId)))
    .orderBy(asc(themeDocuments.position), asc(themeDocuments.id))

export type DocumentRow = Awaited<ReturnType<typeof selectDocuments>>[number]

export async function selectOptionalDocument(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(themeDocuments)
    .where(and(eq(themeDocuments.organizationId, organizationId), eq(themeDocuments.id, id)))
  return row ?? null
}

const withFile = (tx: Transaction) =>
  tx
    .select({
      id: documentFiles.id,
      documentId: documentFiles.documentId,
      language: documentFiles.language,
      addedAt: documentFiles.addedAt,
      name: files.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
    })
    .from(documentFiles)
    .innerJoin(files, and(eq(files.organizationId, documentFiles.organizationId), eq(files.id, documentFiles.fileId)))
    .$dynamic()

/** The files in use of all documents of a theme. */
export const selectFilesOfTheme = (tx: Transaction, organizationId: number, themeId: number) =>
  withFile(tx)
    .innerJoin(
      themeDocuments,
      and(
        eq(themeDocuments.organizationId, documentFiles.organizationId),
        eq(themeDocuments.id, documentFiles.documentId),
      ),
    )
    .where(
      and(
        eq(documentFiles.organizationId, organizationId),
        eq(themeDocuments.themeId, themeId),
        isNull(documentFiles.closedAt),
      ),
    )

export const selectFilesOf = (tx: Transaction, organizationId: number, documentId: number) =>
  withFile(tx).where(
    and(
      eq(documentFiles.organizationId, organizationId),
      eq(documentFiles.documentId, documentId),
      isNull(documentFiles.closedAt),
    ),
  )

export type FileRow = Awaited<ReturnType<typeof selectFilesOf>>[number]

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
