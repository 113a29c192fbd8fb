import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { files } from '../../../../core/files/schema.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { documentFiles, themeDocuments, themeParts, themeSections, themes } from '../schema.ts'

const sectionOfTheme = and(
  eq(themeSections.organizationId, themes.organizationId),
  eq(themeSections.id, themes.sectionId),
)

/** A theme that owners see: published, and neither it nor its section closed. */
const isShownTheme = (organizationId: number) =>
  and(
    eq(themes.organizationId, organizationId),
    isNotNull(themes.publishedAt),
    isNull(themes.closedAt),
    isNull(themeSections.closedAt),
  )

/** The table of contents, in the order of the staff. */
export const selectContents = async (tx: Transaction, organizationId: number) =>
  tx
    .select({
      id: themes.id,
      title: themes.title,
      updatedOn: themes.updatedOn,
      sectionId: themeSections.id,
      sectionTitle: themeSections.title,
    })
    .from(themes)
    .innerJoin(themeSections, sectionOfTheme)
    .where(isShownTheme(organizationId))
    .orderBy(asc(themeSections.position), asc(themeSections.id), asc(themes.position), asc(themes.id))

export type ContentsRow = Awaited<ReturnType<typeof selectContents>>[number]

export async function selectOptionalShownTheme(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select({
      id: themes.id,
      title: themes.title,
      introduction: themes.introduction,
      updatedOn: themes.updatedOn,
      sectionTitle: themeSections.title,
    })
    .from(themes)
    .innerJoin(themeSections, sectionOfTheme)
    .where(and(isShownTheme(organizationId), eq(themes.id, id)))
  return row ?? null
}

/** A theme's parts that owners see, in their order. */
export const selectShownParts = async (tx: Transaction, organizationId: number, themeId: number) =>
  tx
    .select({ id: themeParts.id, title: themeParts.title, body: themeParts.body })
    .from(themeParts)
    .where(
      and(
        eq(themeParts.organizationId, organizationId),
        eq(themeParts.themeId, themeId),
        isNotNull(themeParts.publishedAt),
        isNull(themeParts.closedAt),
      ),
    )
    .orderBy(asc(themeParts.position), asc(themeParts.id))

export type ShownPart = Awaited<ReturnType<typeof selectShownParts>>[number]

/** Since when owners can download it: since its document or the file itself came, whichever was later. */
const offeredAt = sql`greatest(${themeDocuments.publishedAt}, ${documentFiles.addedAt})`.mapWith(documentFiles.addedAt)

/** Every file that owners may download: of a document, under a part if any, of a theme and a section, all of them shown. */
const downloads = (tx: Transaction) =>
  tx
    .select({
      id: documentFiles.id,
      language: documentFiles.language,
      documentId: themeDocuments.id,
      title: themeDocuments.title,
      description: themeDocuments.description,
      frenchPrevails: themeDocuments.frenchPrevails,
      partId: themeDocuments.partId,
      themeId: themes.id,
      themeTitle: themes.title,
      offeredAt,
      name: files.name,
      mediaType: files.mediaType,
      size: files.size,
      sha256: files.sha256,
    })
    .from(documentFiles)
    .innerJoin(files, and(eq(files.organizationId, documentFiles.organizationId), eq(files.id, documentFiles.fileId)))
    .innerJoin(
      themeDocuments,
      and(
        eq(themeDocuments.organizationId, documentFiles.organizationId),
        eq(themeDocuments.id, documentFiles.documentId),
      ),
    )
    .leftJoin(
      themeParts,
      and(eq(themeParts.organizationId, themeDocuments.organizationId), eq(themeParts.id, themeDocuments.partId)),
    )
    .innerJoin(
      themes,
      and(eq(themes.organizationId, themeDocuments.organizationId), eq(themes.id, themeDocuments.themeId)),
    )
    .innerJoin(themeSections, sectionOfTheme)
    .$dynamic()

const shownDownloads = (organizationId: number) =>
  and(
    eq(documentFiles.organizationId, organizationId),
    isNull(documentFiles.closedAt),
    isNotNull(themeDocuments.publishedAt),
    isNull(themeDocuments.closedAt),
    or(isNull(themeDocuments.partId), and(isNotNull(themeParts.publishedAt), isNull(themeParts.closedAt))),
    isShownTheme(organizationId),
  )

export type Download = Awaited<ReturnType<typeof downloads>>[number]

/** A theme's files, document by document. */
export const selectDownloadsOf = (tx: Transaction, organizationId: number, themeId: number) =>
  downloads(tx)
    .where(and(shownDownloads(organizationId), eq(themes.id, themeId)))
    .orderBy(asc(themeDocuments.position), asc(themeDocuments.id))

export async function selectOptionalDownload(tx: Transaction, organizationId: number, themeId: number, id: number) {
  const [row] = await downloads(tx).where(
    and(shownDownloads(organizationId), eq(themes.id, themeId), eq(documentFiles.id, id)),
  )
  return row ?? null
}

/** All that owners may download. */
export const selectDownloads = (tx: Transaction, organizationId: number) =>
  downloads(tx).where(shownDownloads(organizationId))

/** OWN-11 « the newest downloads »: what came last, first; more files than are shown, since documents have several. */
export const selectNewestDownloads = (tx: Transaction, organizationId: number, limit = 25) =>
  downloads(tx).where(shownDownloads(organizationId)).orderBy(desc(offeredAt), desc(documentFiles.id)).limit(limit)
