import { sql } from 'drizzle-orm'
import { boolean, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { accounts } from '../../../core/accounts/schema.ts'
import { itemColumns, publishedColumns } from '../../../core/content/items/columns.ts'
import { files } from '../../../core/files/schema.ts'
import { searchText } from '../../../core/reference/searching.ts'
import {
  day,
  identity,
  moment,
  organizationId,
  reference,
  tenantKey,
  within,
} from '../../../platform/database/columns.ts'
import { owners } from '../schema.ts'

/** OWN-50: what the table of contents of « Infos pratiques » is divided into. */
export const themeSections = owners.table(
  'theme_sections',
  {
    organizationId: organizationId(),
    id: identity(),
    title: text('title').notNull(),
    position: integer('position').notNull(),
    ...itemColumns(),
  },
  (table) => [tenantKey(table), within(table.organizationId, table.closedByAccountId, () => accounts)],
)

/** A page of « Infos pratiques ». */
export const themes = owners.table(
  'themes',
  {
    organizationId: organizationId(),
    id: identity(),
    sectionId: reference('section_id').notNull(),
    title: text('title').notNull(),
    /** Markdown, before the contents. */
    introduction: text('introduction').notNull(),
    /** What staff say: « mise à jour : juillet 2007 ». */
    updatedOn: day('updated_on').notNull(),
    position: integer('position').notNull(),
    searchText: searchText('title'),
    ...publishedColumns(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.sectionId, () => themeSections),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('themes_section').on(table.organizationId, table.sectionId, table.position),
  ],
)

/** A numbered part of a theme's page. */
export const themeParts = owners.table(
  'theme_parts',
  {
    organizationId: organizationId(),
    id: identity(),
    themeId: reference('theme_id').notNull(),
    title: text('title').notNull(),
    /** Markdown. */
    body: text('body').notNull(),
    position: integer('position').notNull(),
    ...publishedColumns(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.themeId, () => themes),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('theme_parts_theme').on(table.organizationId, table.themeId, table.position),
  ],
)

/** Something to download from a theme's page: one file, or one per language. */
export const themeDocuments = owners.table(
  'theme_documents',
  {
    organizationId: organizationId(),
    id: identity(),
    themeId: reference('theme_id').notNull(),
    /** The part that it stands under; null: the whole page. */
    partId: reference('part_id'),
    title: text('title').notNull(),
    description: text('description').notNull(),
    /** « Seul le contrat en français a une valeur juridique. » */
    frenchPrevails: boolean('french_prevails').notNull(),
    position: integer('position').notNull(),
    ...publishedColumns(),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.themeId, () => themes),
    within(table.organizationId, table.partId, () => themeParts),
    within(table.organizationId, table.closedByAccountId, () => accounts),
    index('theme_documents_theme').on(table.organizationId, table.themeId, table.position),
  ],
)

/** A document's file in one language; one that a newer replaced is closed. */
export const documentFiles = owners.table(
  'document_files',
  {
    organizationId: organizationId(),
    id: identity(),
    documentId: reference('document_id').notNull(),
    language: text('language').notNull(),
    fileId: reference('file_id').notNull(),
    addedAt: moment('added_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [
    tenantKey(table),
    within(table.organizationId, table.documentId, () => themeDocuments),
    within(table.organizationId, table.fileId, () => files),
    uniqueIndex('document_files_language')
      .on(table.organizationId, table.documentId, table.language)
      .where(sql`${table.closedAt} is null`),
  ],
)
