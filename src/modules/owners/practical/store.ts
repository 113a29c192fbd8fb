import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type ItemQuery, itemConditions, itemsPerPage } from '../../../core/content/items/list.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { inFrenchOrder } from '../directory/store.ts'
import { themeDocuments, themeParts, themeSections, themes } from './schema.ts'

export const themeSorts = ['ordre', 'titre', 'mise-a-jour'] as const
type ThemeSort = (typeof themeSorts)[number]
export type ThemeQuery = ItemQuery<ThemeSort>

/** `ordre`: as the table of contents has them. */
const sortKeys: Record<ThemeSort, SQL[]> = {
  ordre: [sql`${themeSections.position}`, sql`${themeSections.id}`, sql`${themes.position}`],
  titre: [inFrenchOrder(themes.title)],
  'mise-a-jour': [sql`${themes.updatedOn}`],
}

const sectionOfTheme = and(
  eq(themeSections.organizationId, themes.organizationId),
  eq(themeSections.id, themes.sectionId),
)

const openOf = (table: SQL, own: SQL) =>
  sql<number>`(select count(*)::int from ${table} one where one.organization_id = ${themes.organizationId}
    and one.theme_id = ${themes.id} and ${own})`

const withSection = (tx: Transaction) =>
  tx
    .select({
      theme: themes,
      section: themeSections,
      parts: openOf(sql`${themeParts}`, sql`one.closed_at is null`),
      documents: openOf(sql`${themeDocuments}`, sql`one.closed_at is null`),
    })
    .from(themes)
    .innerJoin(themeSections, sectionOfTheme)
    .$dynamic()

const conditions = (organizationId: number, query: ThemeQuery, today: Temporal.PlainDate) =>
  and(eq(themes.organizationId, organizationId), itemConditions(themes, query, today))

/** Every theme of a list: for exports. */
export const selectThemes = (tx: Transaction, organizationId: number, query: ThemeQuery, today: Temporal.PlainDate) =>
  withSection(tx)
    .where(conditions(organizationId, query, today))
    .orderBy(...sortKeys[query.sort].map((key) => (query.descending ? desc(key) : asc(key))), asc(themes.id))

export type ThemeRow = Awaited<ReturnType<typeof selectThemes>>[number]

/** One page of a list, and how many themes there are in all. */
export async function selectThemePage(
  tx: Transaction,
  organizationId: number,
  query: ThemeQuery,
  today: Temporal.PlainDate,
) {
  const [rows, [total]] = await Promise.all([
    selectThemes(tx, organizationId, query, today)
      .limit(itemsPerPage)
      .offset((query.page - 1) * itemsPerPage),
    tx
      .select({ count: count() })
      .from(themes)
      .where(conditions(organizationId, query, today)),
  ])
  return { rows, total: total?.count ?? 0 }
}

export async function selectOptionalTheme(tx: Transaction, organizationId: number, id: number) {
  const [row] = await withSection(tx).where(and(eq(themes.organizationId, organizationId), eq(themes.id, id)))
  return row ?? null
}

/** Spelt out: in a query of one table Drizzle names columns alone, and inside a subquery they would be the subquery's. */
const ofSection = sql.raw('one.organization_id = theme_sections.organization_id and one.section_id = theme_sections.id')

/** All sections in their order, with how many open themes each holds. */
export const selectSections = async (tx: Transaction, organizationId: number) =>
  tx
    .select({
      section: themeSections,
      themes: sql<number>`(select count(*)::int from ${themes} one where ${ofSection} and one.closed_at is null)`,
    })
    .from(themeSections)
    .where(eq(themeSections.organizationId, organizationId))
    .orderBy(asc(themeSections.position), asc(themeSections.id))

export type SectionRow = Awaited<ReturnType<typeof selectSections>>[number]

/** A theme's parts, closed ones included, in their order. */
export const selectParts = async (tx: Transaction, organizationId: number, themeId: number) =>
  tx
    .select()
    .from(themeParts)
    .where(and(eq(themeParts.organizationId, organizationId), eq(themeParts.themeId, themeId)))
    .orderBy(asc(themeParts.position), asc(themeParts.id))

export type PartRow = Awaited<ReturnType<typeof selectParts>>[number]

export async function selectOptionalPart(tx: Transaction, organizationId: number, id: number) {
  const [row] = await tx
    .select()
    .from(themeParts)
    .where(and(eq(themeParts.organizationId, organizationId), eq(themeParts.id, id)))
  return row ?? null
}

/** The open sections, to choose from. */
export const openSections = (sections: readonly SectionRow[]) => sections.filter(({ section }) => !section.closedAt)
